import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepPinned } from "../../server/keep-pinned.ts";

const folder = fs.mkdtempSync(path.join(tmpdir(), "terang-pinned-"));
const [inPlace, fresh] = [path.join(folder, "site"), path.join(folder, "site.new")];
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(site: string, name: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
  fs.writeFileSync(path.join(site, name), text);
}
const read = (name: string) => fs.readFileSync(path.join(fresh, name), "utf8");
const frame =
  '<p class="newer" data-newer="Ada rilis yang lebih baru: {release}."><a href="/#bulan">Lihat angka terbaru</a></p>';

beforeAll(() => {
  write(inPlace, "sematkan/beranda-bulan/2025-11-1.0.0/index.html", frame);
  write(inPlace, "sematkan/beranda-bulan/2025-11-1.0.0/oembed.json", "{}");
  write(
    inPlace,
    "en/sematkan/beranda-bulan/2025-11-1.0.0/index.html",
    frame.replace("Ada rilis yang lebih baru", "Newer"),
  );
  write(inPlace, "gambar/2025-11-1.0.0/beranda-bulan.png", "old picture");
  write(inPlace, "sematkan/beranda-bulan/2025-12-1.0.0/index.html", "an earlier build of the same release");
  write(inPlace, "kecamatan/index.html", "old page");
  write(fresh, "sematkan/beranda-bulan/2025-12-1.0.0/index.html", "fresh frame");
  keepPinned(inPlace, fresh, "35.75/2025-12/1.0.0");
});

test("frames and pictures of earlier releases stay at their addresses; pages do not", () => {
  expect(read("gambar/2025-11-1.0.0/beranda-bulan.png")).toBe("old picture");
  expect(read("sematkan/beranda-bulan/2025-11-1.0.0/oembed.json")).toBe("{}");
  expect(fs.existsSync(path.join(fresh, "kecamatan"))).toBe(false);
});

test("an older frame tells of the newer release, in its own language, and leads to the same page", () => {
  const link = '<a href="/#bulan" data-kind="name">2025-12 (1.0.0)</a>';
  expect(read("sematkan/beranda-bulan/2025-11-1.0.0/index.html")).toContain(`Ada rilis yang lebih baru: ${link}.`);
  expect(read("en/sematkan/beranda-bulan/2025-11-1.0.0/index.html")).toContain(`Newer: ${link}.`);
});

test("what the new site has itself is not overwritten, and the site in place stays as it was", () => {
  expect(read("sematkan/beranda-bulan/2025-12-1.0.0/index.html")).toBe("fresh frame");
  const before = fs.readFileSync(path.join(inPlace, "sematkan/beranda-bulan/2025-11-1.0.0/index.html"), "utf8");
  expect(before).toBe(frame);
});

test("two releases later the same frame names the newest, and without a site in place nothing is taken over", () => {
  const next = path.join(folder, "site.next");
  keepPinned(fresh, next, "35.75/2026-01/1.0.0");
  const told = fs.readFileSync(path.join(next, "sematkan/beranda-bulan/2025-11-1.0.0/index.html"), "utf8");
  expect(told).toContain('<a href="/#bulan" data-kind="name">2026-01 (1.0.0)</a>');
  expect(told).not.toContain("2025-12 (1.0.0)");
  expect(() => keepPinned(path.join(folder, "none"), next, "35.75/2026-01/1.0.0")).not.toThrow();
});
