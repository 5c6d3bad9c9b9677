import { expect, test } from "vitest";
import { intakeKinds } from "../../../schema/intake/index.ts";
import type { Column, IntakeKind } from "../../../schema/intake-kind.ts";
import { sampleMark } from "../../../schema/sample.ts";
import { fitsKind } from "../../../server/intake/table/heading.ts";
import { choicesFor } from "../../../server/templates/column-choices.ts";
import { howToFill, notToSend } from "../../../server/templates/guide-words.ts";
import { preparedRows, writeTemplate } from "../../../server/templates/template.ts";
import { readWorkbook, rowsOf } from "../../support/read-workbook.ts";
import { codelists } from "../../support/sample-files.ts";

const scope = { codelists, publisher: "35.75", today: "2026-01-15" };
const cases = intakeKinds.flatMap((kind) => [true, false].map((isSample) => ({ id: kind.id, kind, isSample })));

async function opened(kind: IntakeKind, isSample: boolean) {
  const { name, bytes } = await writeTemplate(kind, { ...scope, isSample });
  const sheets = readWorkbook(bytes);
  return { name, bytes, sheets, table: sheets[0], guide: sheets[1] };
}

test.each(cases)(
  "$id, sample $isSample: one heading, every column text all the way down, no row that could be data",
  async ({ kind, isSample }) => {
    const { name, table } = await opened(kind, isSample);
    const labels = Object.values<Column>(kind.columns).map(({ label }) => label.id);
    const headings = [...(isSample ? [sampleMark.column] : []), ...labels];
    expect(name).toBe(`${isSample ? "contoh-" : ""}templat-${kind.id}.xlsx`);
    expect(table).toMatchObject({ name: kind.id, isHidden: false });
    const rows = table ? rowsOf(table) : [];
    expect(rows[0]).toEqual(headings);
    expect(rows.slice(1)).toEqual(Array.from({ length: isSample ? preparedRows : 0 }, () => [sampleMark.value]));
    expect(preparedRows).toBeGreaterThanOrEqual(2000);
    const styled = [...(table?.xml ?? "").matchAll(/<col min="(\d+)" max="\1" [^>]*style="1"\/>/g)].map(([, at]) =>
      Number(at),
    );
    expect(styled).toEqual(headings.map((_, at) => at + 1));
    expect(table?.xml).toContain('ySplit="1"');
  },
);

test.each(cases)(
  "$id, sample $isSample: each column of codes has its drop-down below the heading, no other has one",
  async ({ kind, isSample }) => {
    const { table } = await opened(kind, isSample);
    const ranges = [...(table?.xml ?? "").matchAll(/sqref="([A-Z]+2:[A-Z]+1048576)"/g)].map(([, range]) => range);
    const wanted = Object.values<Column>(kind.columns).flatMap(({ type }, at) => {
      const letter = String.fromCharCode(65 + at + (isSample ? 1 : 0));
      return type === "code" || type === "region" ? [`${letter}2:${letter}1048576`] : [];
    });
    expect(ranges).toEqual(isSample ? ["A2:A1048576", ...wanted] : wanted);
  },
);

test.each(cases)(
  "$id, sample $isSample: the guide explains every column in both languages and tells what not to send",
  async ({ kind, isSample }) => {
    const { guide } = await opened(kind, isSample);
    const rows = guide ? rowsOf(guide) : [];
    expect(guide?.name).toBe("petunjuk");
    const halves = [
      rows.slice(
        0,
        rows.findIndex((row) => row[0]?.endsWith(kind.title.en)),
      ),
      rows.slice(rows.findIndex((row) => row[0]?.endsWith(kind.title.en))),
    ];
    for (const [half, locale] of [
      [halves[0], "id"],
      [halves[1], "en"],
    ] as const) {
      const texts = half?.flat() ?? [];
      expect(half?.[0]?.[0]).toContain(kind.title[locale]);
      expect(texts).toContain(kind.description[locale]);
      expect(texts.join("\n")).toMatch(locale === "id" ? /Yang tidak boleh dikirim/ : /What not to send/);
      for (const sentence of [...howToFill(kind.id, isSample), ...notToSend(kind)]) {
        expect(texts.some((text) => text.endsWith(sentence[locale]))).toBe(true);
      }
      for (const [name, column] of Object.entries<Column>(kind.columns)) {
        const row = half?.find((cells) => cells[1] === name);
        expect(row?.[0]).toBe(column.label.id);
        expect(row?.[4]).toBe(column.help[locale]);
        expect(["wajib", "required"].includes(row?.[2] ?? "")).toBe(column.required);
        for (const { code, offered } of choicesFor(column, scope)) {
          expect(half?.some((cells) => cells[0] === offered && cells[1] === code)).toBe(true);
        }
      }
    }
    expect(
      rows.flat().includes(sampleMark.sentence.id) || rows.flat().some((text) => text.includes(sampleMark.sentence.id)),
    ).toBe(isSample);
  },
);

test.each(cases)(
  "$id, sample $isSample: the sheet to fill is the only one that reads as a table",
  async ({ kind, isSample }) => {
    const { sheets } = await opened(kind, isSample);
    const [table, ...others] = sheets.map(rowsOf);
    expect(fitsKind(table ?? [])).toBe(true);
    // from every row on, as if those above it were not there
    for (const rows of others) for (const from of rows.keys()) expect(fitsKind(rows.slice(from))).toBe(false);
  },
);

test("what is offered names one code only and is in force; another day may offer others", () => {
  for (const { columns } of intakeKinds) {
    for (const column of Object.values<Column>(columns)) {
      const offered = choicesFor(column, scope).map((choice) => choice.offered.toLowerCase());
      expect(new Set(offered).size).toBe(offered.length);
      expect(choicesFor(column, { ...scope, today: "1990-01-01" })).toEqual([]);
    }
  }
});

test("a name that another code of the list has too, as name or as spelling, is offered as its code", () => {
  const region = (code: string, name: string, aliases: string[] = []) =>
    [
      code,
      {
        code,
        level: "kelurahan",
        parent: "35.75",
        name: { id: name, en: name },
        validFrom: "2018-01-01",
        validUntil: undefined,
        source: "",
        aliases,
        bpsCode: undefined,
      },
    ] as const;
  const city = [...codelists.regions].slice(0, 1);
  const regions = new Map([
    ...city,
    region("35.75.01.1001", "Bugul Lor"),
    region("35.75.01.1002", "BUGULLOR"),
    region("35.75.01.1003", "Sebani"),
    region("35.75.01.1004", "Petahunan", ["Se-bani"]),
  ]);
  const column = intakeKinds[0]?.columns.kelurahan as Column;
  const offered = choicesFor(column, { ...scope, codelists: { ...codelists, regions } as typeof codelists });
  expect(offered.map((choice) => choice.offered)).toEqual([
    "35.75.01.1001",
    "35.75.01.1002",
    "35.75.01.1003",
    "Petahunan",
  ]);
});

test("the same template has the same bytes", async () => {
  for (const kind of intakeKinds) {
    const [one, other] = [await opened(kind, true), await opened(kind, true)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  }
});
