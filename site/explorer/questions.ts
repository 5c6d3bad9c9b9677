/// <reference types="vite/client" />
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, valueFromASTUntyped } from "graphql";
import type { Locale } from "../../schema/text.ts";

/** Whom a ready question is for, in the order of the page; the words that head the files' comments. */
export const readers = ["Warga", "Wartawan", "Dewan"] as const;
export type Readers = (typeof readers)[number];

/** A ready question: a file of `schema/graphql/examples`. */
export interface Question {
  /** name of its file */
  readonly id: string;
  readonly readers: Readers;
  readonly title: Readonly<Record<Locale, string>>;
  readonly query: string;
  /** every variable with its default; null where it has none */
  readonly variables: Readonly<Record<string, unknown>>;
}

const files = import.meta.glob<string>("../../schema/graphql/examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every ready question, by reader and then by name. */
export const questions: readonly Question[] = Object.entries(files)
  .map(([path, text]) => readQuestion(path.replace(/^.*\/|\.graphql$/g, ""), text))
  .sort((a, b) => readers.indexOf(a.readers) - readers.indexOf(b.readers) || (a.id < b.id ? -1 : 1));

/** Throws where the file is not one named question with its two comments. */
export function readQuestion(id: string, text: string): Question {
  const [, reader = "", indonesian = ""] = /^# (\w+): (.+)$/m.exec(text) ?? [];
  const [, english = ""] = /^# .+\n# \w+: (.+)$/m.exec(text) ?? [];
  const found = readers.find((one) => one === reader);
  const query = text.replace(/^#.*\n/gm, "").trim();
  const operation = operationOf(parse(query));
  if (!found || indonesian === "" || english === "" || !operation?.name) {
    throw new Error(`${id}.graphql: one named query below a comment in each language`);
  }
  const variables = (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue ? valueFromASTUntyped(defaultValue) : null,
  ]);
  return {
    ...{ id, readers: found, title: { id: indonesian, en: english }, query },
    variables: Object.fromEntries(variables),
  };
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 ? operations[0] : undefined;
}
