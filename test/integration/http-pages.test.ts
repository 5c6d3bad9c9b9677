import * as fs from "node:fs";
import * as path from "node:path";
import * as zlib from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HttpPortal, openHttpPortal, writeSite } from "../support/http-portal.ts";

// What the server sends that is no answer of the API: the site's pages and the files of releases.

let portal: HttpPortal;
beforeAll(async () => {
  portal = await openHttpPortal({ months: 2 });
});
afterAll(() => portal.close());

test("pages have clean addresses, types, tags and compression", async () => {
  const page = await portal.send("/");
  expect(page.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    vary: "accept-encoding",
    "x-robots-tag": "noindex, nofollow",
  });
  expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  const packed = await portal.send("/", { headers: { "accept-encoding": "gzip, br" } });
  expect(packed.headers["content-encoding"]).toBe("br");
  expect(zlib.brotliDecompressSync(packed.body).equals(page.body)).toBe(true);
  expect(packed.body.length).toBeLessThan(page.body.length);
  const zipped = await portal.send("/", { headers: { "accept-encoding": "gzip, br;q=0" } });
  expect(zipped.headers["content-encoding"]).toBe("gzip");
  const again = await portal.send("/", {
    headers: { "accept-encoding": "br", "if-none-match": String(packed.headers.etag) },
  });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  const head = await portal.send("/", { method: "HEAD" });
  expect([head.status, head.headers["content-length"], head.body.length]).toEqual([200, String(page.body.length), 0]);
  expect((await portal.send("/kecamatan/gadingrejo/")).text).toContain("kecamatan 1");
  const bare = await portal.send("/kecamatan/gadingrejo?x=1");
  expect([bare.status, bare.headers.location]).toEqual([301, "/kecamatan/gadingrejo/"]);
  expect((await portal.send("/gambar.svg")).headers["content-type"]).toBe("image/svg+xml; charset=utf-8");
  expect((await portal.send("/_astro/a1b2.css")).headers["cache-control"]).toContain("immutable");
});

test("what is not there is the site's own 404 page, in the language of the address", async () => {
  const indonesian = await portal.send("/tidak/ada");
  expect([indonesian.status, indonesian.text]).toEqual([404, expect.stringContaining("tidak ada")]);
  const english = await portal.send("/en/nothing/");
  expect([english.status, english.text]).toEqual([404, expect.stringContaining("not found")]);
  expect((await portal.send("/", { method: "POST" })).status).toBe(405);
});

test.each([
  "/../secret.html",
  "/..%2fsecret.html",
  "/%2e%2e/secret.html",
  "/..\\secret.html",
  "/kecamatan/../../secret.html",
  "/.terang-build.json",
  "//secret.html/",
  "//elsewhere.example/%2e%2e",
  "/%00",
  "/%",
  "/index.html/",
  "/kosong/",
  "/r/../../secret.html",
  "/r/35.75/2024-02/1.0.0/..%2f..%2fx",
  "/tautan/secret.html",
])("%s leads nowhere", async (target) => {
  const link = path.join(portal.siteFolder, "tautan");
  if (!fs.existsSync(link)) fs.symlinkSync(path.dirname(portal.siteFolder), link);
  const reply = await portal.send(target);
  expect([reply.status, reply.headers.location]).toEqual([404, undefined]);
  expect(reply.text).not.toContain("outside");
});

test("the site's folder can be swapped while it is served", async () => {
  const fresh = `${portal.siteFolder}.new`;
  const old = `${portal.siteFolder}.old`;
  writeSite(fresh, "2");
  fs.renameSync(portal.siteFolder, old);
  const between = await portal.send("/");
  expect([between.status, between.text.includes("Situs belum dibangun")]).toEqual([503, true]);
  fs.renameSync(fresh, portal.siteFolder);
  expect((await portal.send("/")).text).toContain("beranda 2");
  fs.rmSync(old, { recursive: true });
});

test("release files are permanent, and latest leads to the release in force", async () => {
  const latest = await portal.send("/r/35.75/latest/contoh-enrolment.csv");
  expect([latest.status, latest.headers.location]).toEqual([302, "/r/35.75/2024-02/1.0.0/contoh-enrolment.csv"]);
  const file = await portal.send(String(latest.headers.location));
  expect(file.headers).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="contoh-enrolment.csv"',
    "cache-control": "public, max-age=86400, immutable",
    "x-robots-tag": "noindex, nofollow",
  });
  expect(file.text).toContain("data_contoh");
  const manifest = await portal.send("/r/35.75/2024-02/1.0.0/manifest.json");
  expect([manifest.status, manifest.headers["content-disposition"]]).toEqual([200, undefined]);
  expect((await portal.send("/r/35.75/latest/other.csv")).status).toBe(404);
  expect((await portal.send("/r/35.76/latest/contoh-enrolment.csv")).status).toBe(404);
  const staged = path.join(portal.filesFolder, "r/35.75/2024-03/1.0.0");
  fs.mkdirSync(staged, { recursive: true });
  fs.writeFileSync(path.join(staged, "contoh-enrolment.csv"), "not published yet");
  expect((await portal.send("/r/35.75/2024-03/1.0.0/contoh-enrolment.csv")).status).toBe(404);
});
