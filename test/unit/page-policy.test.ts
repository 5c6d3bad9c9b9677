import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, expect, test } from "vitest";
import { pagePolicy } from "../../server/http/page-policy.ts";

const folder = mkdtempSync(path.join(tmpdir(), "terang-policy-"));
const hash = "'sha256-GSuBoPSl/kfCFaE/LTm66wCEiQX96ifMf8ST5bH6ntw='";
const page = (script: string) =>
  `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${script}; style-src 'none'">`;

for (const [name, script] of [
  ["jelajah", hash],
  ["en/jelajah", "'none'"],
  ["unduh", hash],
] as const) {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "index.html"), page(script));
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("only frames of figures may stand on other sites, and they hold no script", async () => {
  const policy = pagePolicy(folder);
  for (const address of ["/sematkan/beranda-bulan/2025-12-1.0.0/", "/en/sematkan/beranda-bulan/2025-12-1.0.0/"]) {
    expect(await policy(address), address).toMatch(/^script-src 'none'; .*frame-ancestors \*$/);
  }
  for (const address of ["/sematkan/", "/sematkan/beranda-bulan/", "/gambar/2025-12-1.0.0/", "/x/sematkan/a/b/"]) {
    expect(await policy(address), address).toBeUndefined();
  }
});

test("only a page with a script gets a header of its own, with the one hash that stands in its page", async () => {
  const policy = pagePolicy(folder);
  expect(await policy("/jelajah/")).toMatch(/^script-src 'sha256-[^']+'; object-src 'none'; base-uri 'none';/);
  expect(await policy("/jelajah/")).toContain(hash);
  for (const address of ["/en/jelajah/", "/unduh/", "/", "/jelajah", "/jelajah/index.html"]) {
    expect(await policy(address), address).toBeUndefined();
  }
});

test("a page that is not there, or that another source would widen, changes nothing", async () => {
  expect(await pagePolicy(path.join(folder, "none"))("/jelajah/")).toBeUndefined();
  writeFileSync(path.join(folder, "jelajah/index.html"), page(`${hash} https://elsewhere.test`));
  expect(await pagePolicy(folder)("/jelajah/")).toBeUndefined();
});
