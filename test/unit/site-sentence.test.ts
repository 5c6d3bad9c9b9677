import { describe, expect, test } from "vitest";
import type { CellView } from "../../site/cells.ts";
import { byAmount, cellBook } from "../../site/cells.ts";
import { pagePath, slug, twinPath } from "../../site/paths.ts";
import { number, pieces, plain, say, words } from "../../site/sentence.ts";
import { softHyphens } from "../../site/soft-hyphens.ts";

function cell(region: string, decimal: string | null, period = "2025-12"): CellView {
  const id = `peserta-aktif/${region}/${period}`;
  const status = decimal === null ? "SUPPRESSED" : "PUBLISHED";
  const text = decimal ?? "disembunyikan";
  return { id, indicator: "peserta-aktif", region, period, status, quality: "FINAL", decimal, text };
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

test("place names may break between syllables", () => {
  const shown = (name: string) => softHyphens(name).replaceAll("\u00ad", "-");
  expect(shown("Panggungrejo")).toBe("Pang-gung-re-jo");
  expect(shown("Bugul Kidul")).toBe("Bu-gul Ki-dul");
});
