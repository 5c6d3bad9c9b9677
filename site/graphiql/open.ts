import { GraphiQL } from "graphiql";
import { TabFocus } from "monaco-editor/esm/vs/editor/browser/config/tabFocus.js";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import question from "../../schema/graphql/examples/kecamatan-terlindungi.graphql?raw";

// The entry of the bundle for /graphiql/. It asks this server only: its files, the workers' and the API's address are all relative to it.

/** The editor's checks and completions run beside the page; where their files lie stands on the element GraphiQL is drawn in. */
function startWorkers({ dataset }: HTMLElement): void {
  const getWorker = (_: string, label: string) => {
    const address = dataset[label] ?? dataset.editor;
    if (address === undefined) throw new Error(`no worker for ${label}`);
    return new Worker(address, { type: "module", name: label });
  };
  Object.assign(globalThis, { MonacoEnvironment: { getWorker } });
}

/** Asks the API and gives whatever JSON it answers, refusals included. */
async function ask(asked: object): Promise<object> {
  const answer = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(asked),
    credentials: "omit",
  });
  return await answer.json();
}

const place = document.getElementById("graphiql");
if (place) {
  startWorkers(place);
  // else Tab would write a tab and never leave: whoever has only a keyboard would be caught in the editor (WCAG 2.1.2)
  TabFocus.setTabFocusMode(true);
  // the API knows no log-in, so there is no field for headers
  const tool = createElement(GraphiQL, {
    fetcher: ask,
    defaultQuery: question,
    isHeadersEditorEnabled: false,
    showPersistHeadersSettings: false,
  });
  createRoot(place).render(tool);
}
