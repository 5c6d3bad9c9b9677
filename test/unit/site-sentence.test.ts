import { describe, expect, test } from "vitest";
import { nameValue } from "../../site/breakdowns.ts";
import type { CellView } from "../../site/cells.ts";
import { byAmount, cellBook } from "../../site/cells.ts";
import { hasFirst } from "../../site/district-rows.ts";
import { sentenceMarkup } from "../../site/figures/markup.ts";
import { pagePath, shownAddress, slug, twinPath } from "../../site/paths.ts";
import { number, pieceClass, pieces, plain, say, words } from "../../site/sentence.ts";

function cell(region: string, decimal: string | null, period = "2025-12"): CellView {
  const id = `peserta-aktif/${region}/${period}`;
  const status = decimal === null ? "SUPPRESSED" : "PUBLISHED";
  const text = decimal ?? "disembunyikan";
  return { id, indicator: "peserta-aktif", region, period, codes: {}, status, quality: "FINAL", decimal, text };
}

describe("a sentence", () => {
  test("keeps its numbers as cells and reads as plain text", () => {
    const sentence = say("{n} orang di {place}", { n: number(cell("35.75", "7775")), place: words("kota") });
    expect(pieces(sentence).map(({ is }) => is)).toEqual(["cell", "words", "words"]);
    expect(plain(sentence)).toBe("7775 orang di kota");
  });

  test("without a value for a place, or without a place for a value, stops the build", () => {
    expect(() => plain(say("{n} orang"))).toThrow("{n}");
    expect(() => plain(say("orang", { n: words("x") }))).toThrow("{n}");
  });
});

describe("cells", () => {
  test("that are missing are named, never left out", () => {
    expect(() => cellBook([cell("35.75", "1")]).get("sasaran", "35.75", "2025-12")).toThrow("sasaran/35.75/2025-12");
  });

  test("without a number come last in every order", () => {
    const rows = [cell("a", null), cell("b", "5"), cell("c", "7")];
    expect(byAmount(rows, (row) => row, "highest").map(({ region }) => region)).toEqual(["c", "b", "a"]);
    expect(byAmount(rows, (row) => row, "lowest").map(({ region }) => region)).toEqual(["b", "c", "a"]);
  });
});

test("addresses are Indonesian in both languages and lead to each other", () => {
  expect(pagePath("id")).toBe("/");
  expect(pagePath("en", "kecamatan", slug("Bugul Kidul"))).toBe("/en/kecamatan/bugul-kidul/");
  expect(twinPath("/en/unduh/", "id")).toBe("/unduh/");
  expect(twinPath("/unduh/", "en")).toBe("/en/unduh/");
  expect(twinPath("/", "en")).toBe("/en/");
  expect(twinPath("/en/", "id")).toBe("/");
  expect(slug("Tapa'an")).toBe("tapaan");
});

test("a place is called the first only when every share is known and no other is the same", () => {
  const rows = (...shares: (string | null)[]) => shares.map((share, at) => ({ share: cell(String(at), share) }));
  expect(hasFirst(rows("0.5", "0.6"))).toBe(true);
  expect(hasFirst(rows("0", "0"))).toBe(false);
  expect(hasFirst(rows("0.5", null))).toBe(false);
});

test("a permanent address names the site only once the site has an address", () => {
  expect(shownAddress("https://terang.pasuruankota.go.id", "/r/x/")).toBe("https://terang.pasuruankota.go.id/r/x/");
  expect(shownAddress("https://terang.example", "/r/x/")).toBe("/r/x/");
});

describe("a name with a hyphen or a dash", () => {
  test("stays on one line where it is short, and its text stays as it is written", () => {
    for (const name of ["Laki-laki", "25–34 tahun"]) {
      expect(pieceClass(nameValue(name)), name).toBe("whole");
      const sentence = say("Terbanyak: {name}", { name: nameValue(name) });
      expect(plain(sentence)).toBe(`Terbanyak: ${name}`);
      expect(sentenceMarkup(sentence)).toBe(`Terbanyak: <span class="whole" data-kind="name">${name}</span>`);
    }
  });

  test("may break where it is long: it would leave a phone's page", () => {
    expect(pieceClass(nameValue("Contoh target RPJMD 2021-2026"))).toBeUndefined();
    expect(pieceClass(nameValue("Perempuan"))).toBeUndefined();
  });
});
