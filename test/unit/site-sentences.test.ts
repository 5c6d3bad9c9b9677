import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, test } from "vitest";
import { cellStatuses } from "../../schema/cell.ts";
import { indicators } from "../../schema/datasets/index.ts";
import { locales } from "../../site/paths.ts";
import { families } from "../../site/sentences/families.ts";
import { textOf } from "../../site/sentences/part.ts";
import { periodParts, whenParts } from "../../site/sentences/period-parts.ts";
import { tell } from "../../site/sentences/tell.ts";
import { readCell, readerOf, type SentenceCase, type SentenceNames, tellCase } from "../support/sentence-facts.ts";
import { sentenceFaults } from "../support/sentence-faults.ts";
import { stories } from "../support/sentence-stories.ts";

const folder = path.resolve(import.meta.dirname, "../cases/sentences");
const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(folder, name), "utf8"));
const names = read<SentenceNames>("names.json");
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json") && name !== "names.json")
  .flatMap((name) => read<SentenceCase[]>(name));
const cells = cases.flatMap(({ facts }) => Object.values(facts).map(readCell));

describe("golden sentences", () => {
  test.each(cases)("$id", (one) => {
    const told = locales.map((locale) => tellCase(one, readerOf(names, locale)));
    expect(told.map(textOf)).toEqual([one.id, one.en]);
    const facts = Object.values(one.facts).map(readCell);
    expect(told.flatMap((parts) => sentenceFaults(parts, facts))).toEqual([]);
  });

  test("are at least two hundred, and no two facts are the same", () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(cases.map(({ story, facts }) => JSON.stringify([story, facts]))).size).toBe(cases.length);
  });

  test("hold every state: each status, quality, held, revised, zero, one, below zero", () => {
    const holds = (one: (cell: (typeof cells)[number]) => boolean) => cells.filter(one).length;
    for (const status of cellStatuses) expect(holds((cell) => cell.status === status)).toBeGreaterThan(0);
    for (const quality of ["PROVISIONAL", "FINAL", "AUDITED"]) {
      expect(holds((cell) => cell.quality === quality && cell.decimal !== null)).toBeGreaterThan(0);
    }
    expect(holds(({ held }) => held !== undefined)).toBeGreaterThan(5);
    expect(holds(({ revisedFrom }) => revisedFrom !== undefined)).toBeGreaterThan(5);
    for (const decimal of ["0", "1", "-16800"]) expect(holds((cell) => cell.decimal === decimal)).toBeGreaterThan(5);
  });

  test("tell every indicator with a number, zero and without a number, and every story", () => {
    const alone = cases.flatMap(({ story, facts }) => (story ? [] : Object.values(facts).map(readCell)));
    const missing = [...indicators.keys()].flatMap((id) => {
      const own = alone.filter(({ indicator }) => indicator === id);
      const kinds = {
        number: own.some(({ decimal }) => decimal !== null && Number(decimal) !== 0),
        zero: own.some(({ decimal }) => decimal !== null && Number(decimal) === 0),
      };
      return Object.entries(kinds).flatMap(([kind, there]) => (there ? [] : [`${id}: ${kind}`]));
    });
    expect(missing).toEqual([]);
    const absent = new Set(cells.flatMap(({ decimal, indicator }) => (decimal === null ? [indicator] : [])));
    expect([...indicators.values()].filter(({ dataset }) => !anyOf(absent, dataset.measures))).toEqual([]);
    const told = new Set(cases.map(({ story }) => story));
    expect([...stories.keys()].filter((id) => !told.has(id))).toEqual([]);
  });
});

describe("templates", () => {
  const texts = Object.entries(families).flatMap(([indicator, { coded, ...own }]) =>
    [own, ...(coded ? [coded] : [])].flatMap((each) =>
      Object.entries(each).map(([kind, { id, en }]) => ({ name: `${indicator} ${kind}`, kind, id, en })),
    ),
  );

  test("there is a family for every indicator, and none for another", () => {
    expect(Object.keys(families).sort()).toEqual([...indicators.keys()].sort());
  });

  test("hold no digit in either language", () => {
    expect(texts.filter(({ id, en }) => /\d/.test(id + en))).toEqual([]);
  });

  test("stand in both languages, the number in each and in no subject", () => {
    const wrong = texts.filter(({ kind, id, en }) =>
      [id, en].some((text) => text === "" || /\{n[|}]/.test(text) !== (kind !== "subject")),
    );
    expect(wrong).toEqual([]);
  });

  test("use the portal's words: one word for one thing", () => {
    const avoided = /\bsemesta\b|\brahasia\b|\buniversal\b|\bnot zero\b/i;
    const told = [...texts, ...cases].flatMap(({ id, en }) => [id, en]);
    expect(told.filter((text) => avoided.test(text))).toEqual([]);
    const spoken = cases.map(({ id }) => id).join(" ");
    for (const word of [
      "disembunyikan untuk melindungi warga",
      "masih sementara",
      "(orang-bulan)",
      "seluruh pekerja",
    ]) {
      expect(spoken).toContain(word);
    }
  });
});

describe("a sentence", () => {
  const reader = readerOf(names, "id");
  const shareOfTarget = stories.get("shareOfTarget") as NonNullable<ReturnType<typeof stories.get>>;

  test("with a cell in another's role stops the build", () => {
    const cell = readCell("sasaran/35.75/2025-12 = 9000");
    expect(() => tell(shareOfTarget, { active: cell, target: cell, share: cell }, reader)).toThrow("active");
  });

  test("names a place or code that nobody knows by its code", () => {
    const told = tellCase({ facts: { cell: "peserta-aktif/35.75.02/2025-12/pekerjaan=ojek = 12" } }, reader);
    expect(textOf(told)).toBe("ojek: 12 orang terlindungi di Kecamatan 35.75.02 pada Desember 2025.");
    expect(told.filter(({ is }) => is === "code").map(({ text }) => text)).toEqual(["ojek", "35.75.02"]);
  });

  test("says periods of every length", () => {
    const said = (period: string) => locales.map((locale) => textOf(whenParts(period, locale)));
    expect(said("2025-12")).toEqual(["pada Desember 2025", "in December 2025"]);
    expect(said("2025-Q2")).toEqual(["pada triwulan II 2025", "in the second quarter of 2025"]);
    expect(said("2025-S1")).toEqual(["pada semester I 2025", "in the first half of 2025"]);
    expect(said("2025")).toEqual(["pada tahun 2025", "in 2025"]);
    expect(said("2023-2025")).toEqual(["pada tahun 2023 sampai 2025", "from 2023 to 2025"]);
    expect(() => periodParts("2025-13", "id")).toThrow("2025-13");
  });
});

/** Whether one of these indicators is among a dataset's. */
function anyOf(ids: ReadonlySet<string>, measures: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(measures).some((id) => ids.has(id));
}
