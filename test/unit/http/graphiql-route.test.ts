import { mkdtempSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { graphiqlRoute } from "../../../server/http/graphiql-route.ts";

const asking = (encoding = ""): IncomingMessage =>
  ({ headers: { "accept-encoding": encoding } }) as Partial<IncomingMessage> as IncomingMessage;

function bundledFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "graphiql-"));
  const workers = { editor: "editor-aaaaaaaa.js", graphql: "graphql-aaaaaaaa.js", json: "json-aaaaaaaa.js" };
  writeFileSync(
    path.join(folder, "files.json"),
    JSON.stringify({ open: "open-aaaaaaaa.js", style: "style-aaaaaaaa.css", workers }),
  );
  writeFileSync(path.join(folder, "open-aaaaaaaa.js"), "plain");
  writeFileSync(path.join(folder, "open-aaaaaaaa.js.br"), brotliCompressSync("plain"));
  writeFileSync(path.join(folder, "open-aaaaaaaa.js.gz"), gzipSync("plain"));
  writeFileSync(path.join(folder, "font-aaaaaaaa.woff2"), "font");
  return folder;
}

test("where nothing is bundled the page names the command, and nothing else is there", async () => {
  for (const folder of [undefined, mkdtempSync(path.join(tmpdir(), "graphiql-"))]) {
    const answer = graphiqlRoute({ folder, isSample: true });
    const page = await answer(asking(), "/graphiql/");
    expect(page?.status).toBe(503);
    expect(String(page?.body)).toContain("npx terang build");
    expect(await answer(asking(), "/graphiql/open-aaaaaaaa.js")).toBeUndefined();
  }
});

test("the page is marked where data are samples, and only there", async () => {
  for (const isSample of [true, false]) {
    const page = await graphiqlRoute({ folder: bundledFolder(), isSample })(asking(), "/graphiql/");
    expect(page?.status).toBe(200);
    expect(/DATA CONTOH|SAMPLE DATA|\[Contoh\]/.test(String(page?.body))).toBe(isSample);
    expect(page?.headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self';/);
    // no address, no scheme but data: for pictures, no evaluation
    expect(page?.headers["content-security-policy"]).not.toMatch(/unsafe-eval|https?:|\*|blob:/);
  }
});

test.each([
  ["br, gzip", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["zstd", undefined],
  ["", undefined],
])("a file for whoever accepts “%s” comes as %s", async (accepts, encoding) => {
  const file = await graphiqlRoute({ folder: bundledFolder(), isSample: true })(
    asking(accepts),
    "/graphiql/open-aaaaaaaa.js",
  );
  expect(file?.headers["content-encoding"]).toBe(encoding);
  expect(file?.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect(file?.headers["cache-control"]).toContain("immutable");
});

test("a font comes as it is; what is no bundled file is not there; other addresses are none of its business", async () => {
  const answer = graphiqlRoute({ folder: bundledFolder(), isSample: true });
  expect((await answer(asking("br"), "/graphiql/font-aaaaaaaa.woff2"))?.headers["content-encoding"]).toBeUndefined();
  const others = [
    "files.json",
    "open-aaaaaaaa.js.br",
    "../open-aaaaaaaa.js",
    "%2e%2e/a-aaaaaaaa.js",
    "a/b-aaaaaaaa.js",
  ];
  for (const name of others) expect(await answer(asking(), `/graphiql/${name}`), name).toBeUndefined();
  for (const address of ["/", "/graphql", "/graphiqlx", "/en/graphiql/"])
    expect(await answer(asking(), address), address).toBeUndefined();
  expect((await answer(asking(), "/graphiql"))?.headers.location).toBe("/graphiql/");
});
