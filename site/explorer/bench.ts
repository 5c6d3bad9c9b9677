import { answerCsv } from "./answer-csv.ts";
import { answerTable } from "./answer-table.ts";
import { askApi, type BenchAnswer } from "./ask-api.ts";
import { permalink, readPermalink } from "./permalink.ts";
import { showTable } from "./show-table.ts";
import { snippet, snippetLanguages } from "./snippets.ts";

// The one script of the site: it makes the page's bench work. Every word it shows stands in the page.

const bench = find<HTMLElement>("bangku");
const query = find<HTMLTextAreaElement>("pertanyaan");
const variables = find<HTMLTextAreaElement>("isian");
const news = find<HTMLElement>("kabar");
const result = find<HTMLElement>("hasil");
const smaller = find<HTMLButtonElement>("lebih-kecil");
const words = bench.dataset;
const locale = document.documentElement.lang === "en" ? "en" : "id";
let running: AbortController | undefined;
let save: (() => void) | undefined;
/** a question that passes, where the API refused one as too large */
let offered: string | undefined;

start();

function start(): void {
  for (const ready of document.querySelectorAll<HTMLElement>(".ready")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.change ?? "";
    button.addEventListener("click", () => {
      query.value = partOf(ready, "query");
      variables.value = partOf(ready, "variables");
      find("bangku-h").focus();
      run();
    });
    ready.querySelector("summary")?.after(button);
    fillAddress(ready);
  }
  bench.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  for (const area of [query, variables]) {
    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
    });
  }
  find("csv").addEventListener("click", () => save?.());
  smaller.addEventListener("click", () => {
    query.value = offered ?? query.value;
    find("bangku-h").focus();
    run();
  });
  window.addEventListener("hashchange", open);
  const first = document.querySelector<HTMLElement>(".ready");
  if (first) {
    query.value = partOf(first, "query");
    variables.value = partOf(first, "variables");
  }
  bench.hidden = false;
  open();
}

/** While the portal has no address of its own, programs name a stand-in; here it is known where the page came from. */
function fillAddress(ready: HTMLElement): void {
  if (!words.standIn) return;
  ready.querySelector('[data-part="stand-in"]')?.remove();
  for (const code of ready.querySelectorAll("details code")) {
    code.textContent = (code.textContent ?? "").replaceAll(`https://${words.standIn}`, location.origin);
  }
}

/** Takes over what the address carries: a link to an answer, or the place of a ready question. */
function open(): void {
  const linked = readPermalink(location.hash);
  if (linked) {
    query.value = linked.query;
    variables.value = linked.variables;
    run(linked.release);
    return;
  }
  const place = document.getElementById(location.hash.slice(1));
  if (place instanceof HTMLDetailsElement) place.open = true;
}

/** Asks what stands in the fields. `expected` is the release that a link was made from. */
async function run(expected = ""): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  offer(undefined);
  const given = readVariables(variables.value);
  if (!given) return say(words.badJson ?? "");
  say(words.running ?? "");
  const answer = await askApi({ query: query.value, variables: given }, locale, own.signal);
  if (own.signal.aborted) return;
  if (!answer) return say(words.noAnswer ?? "");
  if (answer.problems.length > 0) {
    result.hidden = true;
    offer(answer.problems.find((problem) => problem.smaller !== undefined)?.smaller);
    return say(answer.problems.map(({ text, line }) => (line ? `${text} (${words.line} ${line})` : text)).join("\n"));
  }
  show(answer, given, expected);
}

function show(answer: BenchAnswer, given: Record<string, unknown>, expected: string): void {
  const { release } = answer;
  // a question that can be pinned is pinned to what was just read, so that its link keeps giving this answer
  const pinned = /\$asOf\b/.test(query.value) && !given.asOf && release ? { ...given, asOf: { release } } : given;
  if (pinned !== given) variables.value = JSON.stringify(pinned, null, 2);
  const table = answerTable(answer.data);
  showTable(result.querySelector("table") as HTMLTableElement, table, {
    heldWord: words.held ?? "",
    words: JSON.parse(words.heads ?? "{}"),
    values: JSON.parse(words.values ?? "{}"),
  });
  find("rilis-jawaban").textContent = release;
  find("json").textContent = JSON.stringify(answer.data, null, 2);
  for (const language of snippetLanguages) {
    const asked = { address: `${location.origin}/graphql`, query: query.value, variables: pinned };
    const place = bench.querySelector(`[data-language="${language}"]`);
    if (place) place.textContent = snippet(language, asked);
  }
  const hash = permalink({ query: query.value, variables: JSON.stringify(pinned), release });
  find<HTMLAnchorElement>("tautan").href = hash;
  history.replaceState(null, "", hash);
  save = () => {
    const name = `${words.prefix ?? ""}jelajah-${release.replaceAll("/", "-")}.csv`;
    download(name, answerCsv(table, { id: release, mark: words.column }));
  };
  result.hidden = false;
  const other = expected && expected !== release ? ` ${words.otherRelease} ${expected}.` : "";
  say(`${words.done} ${table.rows.length}.${other}`);
}

function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function offer(question: string | undefined): void {
  offered = question;
  smaller.hidden = question === undefined;
}

function readVariables(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.trim() || "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function say(text: string): void {
  news.textContent = text;
  // on a low window what is said would stand below its edge
  news.scrollIntoView({ block: "nearest" });
}

function partOf(ready: HTMLElement, name: string): string {
  return ready.querySelector(`[data-part="${name}"]`)?.textContent ?? "";
}

function find<Found extends HTMLElement>(id: string): Found {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id}`);
  return found as Found;
}
