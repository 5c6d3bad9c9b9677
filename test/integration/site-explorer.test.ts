import { spawn, spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { apiLimits } from "../../server/api-limits.ts";
import { buildSite } from "../../server/build-site.ts";
import type { ErrorRule } from "../../server/errors/error-rule.ts";
import { errorRules } from "../../server/errors.ts";
import { csvParameters } from "../../server/graphql/csv-address.ts";
import { createExecutor } from "../../server/graphql/execute.ts";
import { createPortalServer } from "../../server/http.ts";
import { logTo } from "../../server/log.ts";
import { clientConfig } from "../../site/contract/client-config.ts";
import { answerTable } from "../../site/explorer/answer-table.ts";
import { questions, readers } from "../../site/explorer/questions.ts";
import { type SnippetLanguage, snippet, snippetLanguages } from "../../site/explorer/snippets.ts";
import { type HandMadePortal, handMadeRelease, openHandMadePortal } from "../support/hand-made-release.ts";
import { handMadeTown } from "../support/hand-made-town.ts";
import { codelists } from "../support/release-input.ts";

const siteUrl = "https://portal.example";
const root = path.resolve(import.meta.dirname, "../..");
const folder = process.env.SITE_FOLDER ?? mkdtempSync(path.join(os.tmpdir(), "terang-explorer-"));
const release = "35.75/2025-12/1.0.0";
let portal: HandMadePortal;
let execute: ReturnType<typeof createExecutor>;

beforeAll(async () => {
  portal = await openHandMadePortal();
  await portal.publish(handMadeRelease(handMadeTown(24), { period: "2025-12" }));
  execute = createExecutor({ published: portal.published, codelists, profile: kotaPasuruan, siteUrl });
  const outFolder = path.join(folder, "site");
  await buildSite({ root, outFolder, execute, profile: kotaPasuruan, siteUrl, isSample: true });
});
afterAll(async () => {
  await portal?.close();
  if (!process.env.SITE_FOLDER) rmSync(folder, { recursive: true, force: true });
});

const page = (name: string) => readFileSync(path.join(folder, "site", name, "index.html"), "utf8");
const scripts = (html: string) => [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];

test("every ready question is answered as it stands, and the same when it is pinned", async () => {
  for (const { id, query, variables } of questions) {
    const bare = await execute(query);
    expect(bare.errors, id).toBeUndefined();
    const pinned = await execute(query, { ...variables, asOf: { release } });
    expect(pinned.errors, id).toBeUndefined();
    expect(pinned.data, id).toEqual(bare.data);
    expect((await execute(query, { locale: "EN", asOf: { release } })).errors, id).toBeUndefined();
  }
  for (const reader of readers) expect(questions.filter((one) => one.readers === reader).length).toBeGreaterThan(2);
});

test.each(["jelajah", "en/jelajah"])(
  "without its script %s holds every question with the API's own answer",
  async (name) => {
    const html = page(name);
    const locale = name === "jelajah" ? "id" : "en";
    let numbers = 0;
    for (const { id, title, query } of questions) {
      const part = html.slice(html.indexOf(`id="${id}"`));
      const section = part.slice(0, part.indexOf('data-part="query"'));
      expect(section.replaceAll("&#39;", "'"), id).toContain(title[locale]);
      // with the variables that stand on the page: a month may have been filled in
      const printed = /data-part="variables">([^<]*)</.exec(part)?.[1] ?? "";
      const variables = JSON.parse(printed.replace(/&quot;|&#34;/g, '"')) as Record<string, unknown>;
      expect(variables).toMatchObject({ locale: locale.toUpperCase(), asOf: { release } });
      const answer = await execute(query, variables);
      const cells = answerTable(answer.data)
        .rows.flatMap(Object.values)
        // what a number was in earlier releases has no address of its own
        .filter((shown) => shown.decimal !== undefined && shown.id !== undefined);
      for (const cell of cells) {
        // a release need not hold an absence that was asked for: it is told in words, with its status
        if (cell.decimal === null) expect(section, cell.id).toContain(`data-status="${cell.status}"`);
        else expect(section).toContain(`value="${cell.decimal}" data-cell="${cell.id}"`);
      }
      numbers += cells.length;
      const shown = /data-part="query">([^<]*)</.exec(part)?.[1]?.replaceAll("&quot;", '"');
      expect(shown?.replaceAll("&#34;", '"')).toBe(query);
    }
    expect(numbers).toBeGreaterThan(60);
    expect(html).toMatch(/<section[^>]*id="bangku"[^>]*\shidden/);
    expect(html).toContain("<noscript>");
  },
);

test("tables of ready answers are headed in words, never by paths of the contract", () => {
  for (const name of ["jelajah", "en/jelajah"]) {
    const heads = [...page(name).matchAll(/<th scope="col" data-kind="answer"[^>]*>([^<]*)</g)].map(([, head = ""]) =>
      head.trim(),
    );
    expect(heads.length).toBeGreaterThan(30);
    expect(heads.filter((head) => /^[a-z]|\w\.\w|[a-z][A-Z]/.test(head))).toEqual([]);
  }
});

test("one script, small, inside the page and named by its hash; it may ask this server only", () => {
  for (const name of ["jelajah", "en/jelajah"]) {
    const html = page(name);
    const [only, ...more] = scripts(html);
    expect(more).toEqual([]);
    expect(only?.[0]).toMatch(/^<script type="module">/);
    const bytes = gzipSync(only?.[1] ?? "", { level: 9 }).length;
    expect(bytes).toBeLessThan(15_000);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).toMatch(/script-src 'sha256-[A-Za-z0-9+/=]+';/);
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    console.log(`${name}: script ${bytes} bytes, page ${gzipSync(html, { level: 9 }).length} bytes, both gzip`);
  }
});

test("the contract page shows every type in one language, the limits that are enforced, and that nothing changed yet", () => {
  const sdl = readFileSync(path.join(root, "schema/graphql/portal.graphql"), "utf8");
  const names = [...sdl.matchAll(/^(?:type|input|enum|interface|scalar|union) (\w+)/gm)].map(([, one]) => one);
  for (const [name, says, other] of [
    ["kontrak", "Belum ada.", "None yet."],
    ["en/kontrak", "None yet.", "Belum ada."],
  ] as const) {
    const html = page(name);
    expect(names.filter((one) => !html.includes(`id="tipe-${one}"`))).toEqual([]);
    const shown = [...html.matchAll(/data-kind="limit">([^<]*)</g)].map(([, most]) => Number(most?.replace(/\D/g, "")));
    expect(shown).toEqual(apiLimits.map(({ most }) => most));
    expect(scripts(html)).toEqual([]);
    expect(html).toContain(says);
    expect(html).not.toContain(other);
    console.log(`${name}: ${gzipSync(html, { level: 9 }).length} bytes gzip`);
  }
});

test("the contract page lists every error of the API with what to do, every parameter of /csv, and what a typed client sets", () => {
  const codes = Object.entries(errorRules as Record<string, ErrorRule>).flatMap(([code, { http }]) =>
    http === undefined && code !== "UNEXPECTED" ? [] : [code],
  );
  expect(codes.length).toBeGreaterThan(40);
  for (const [name, locale] of [
    ["kontrak", "id"],
    ["en/kontrak", "en"],
  ] as const) {
    const shown = plainText(page(name));
    const rules: Record<string, ErrorRule> = errorRules;
    const untold = codes.filter((code) => {
      const told = [rules[code]?.message[locale] ?? "", rules[code]?.remedy[locale] ?? ""].join(" ");
      return !shown.includes(`${told.replace(/\{\w+\}/g, "…")}`) || !page(name).includes(`id="galat-${code}"`);
    });
    expect(untold).toEqual([]);
    for (const { name: parameter } of csvParameters) expect(page(name)).toContain(`<dt><code>${parameter}</code>`);
    const config = /<section[^>]* id="klien".*?<pre><code>(.*?)<\/code><\/pre>/s.exec(page(name))?.[1] ?? "";
    const sdl = readFileSync(path.join(root, "schema/graphql/portal.graphql"), "utf8");
    expect(JSON.parse(plainText(config)).generates["src/client/"]).toEqual(clientConfig(sdl));
    expect(Object.keys(clientConfig(sdl).config.scalars).length).toBeGreaterThan(5);
  }
});

/** Text of markup as it is read: no tags, one blank between words. */
function plainText(html: string): string {
  const marks: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", nbsp: "\u00a0" };
  return html
    .replace(/<[^>]+>/g, "")
    .replace(/&(\w+|#\d+);/g, (all, mark: string) => marks[mark] ?? all)
    .replace(/\s+/g, " ");
}

/** How each language's programs are started, and how it is seen whether this computer has what they need. */
const starters: Readonly<Record<SnippetLanguage, { run: readonly string[]; probe: readonly string[] }>> = {
  curl: { run: ["bash"], probe: ["bash", "-c", "command -v curl"] },
  JavaScript: { run: [process.execPath, "--input-type=module"], probe: [process.execPath, "--version"] },
  Python: { run: ["python3", "-"], probe: ["python3", "--version"] },
  R: { run: ["Rscript", "-"], probe: ["Rscript", "-e", "library(httr2)"] },
};
/** Those that are here. Tests are made from this list, so that none of them passes unrun. */
const runnable = snippetLanguages.filter((language) => {
  const [command = "", ...given] = starters[language].probe;
  const isThere = spawnSync(command, given).status === 0;
  if (!isThere)
    console.warn(`${language} (${command} ${given.join(" ")}) is not on this computer: no example was run with it.`);
  return isThere;
});

test.each(runnable)("every example runs as it is printed: %s", { timeout: 120_000 }, async (language) => {
  const { run } = starters[language];
  const files = globSync("schema/graphql/examples/*.graphql", { cwd: root });
  expect(questions).toHaveLength(files.length);
  const server = createPortalServer({
    settings: { port: 0, host: "127.0.0.1", isSample: true, siteUrl, cacheBytes: 8_000_000, proxies: "127.0.0.1" },
    ...{ published: portal.published, codelists, profile: kotaPasuruan },
    ...{ siteFolder: path.join(folder, "site"), filesFolder: folder },
    ...{ examplesFolder: path.join(root, "schema/graphql/examples"), log: logTo({ write: () => undefined }) },
  });
  const { url } = await server.listen();
  try {
    for (const { id, query, variables } of questions) {
      const pinned = { ...variables, asOf: { release } };
      const program = snippet(language, { address: `${url}/graphql`, query, variables: pinned });
      const printed = await outputOf(run, program);
      const { data, errors } = JSON.parse(printed);
      expect(errors, id).toBeUndefined();
      expect(data, id).toEqual((await execute(query, pinned)).data);
    }
  } finally {
    await server.close();
  }
});

function outputOf([command = "", ...given]: readonly string[], program: string): Promise<string> {
  const child = spawn(command, given, { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(program);
  return text(child.stdout);
}
