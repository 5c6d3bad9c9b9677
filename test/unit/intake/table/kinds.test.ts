import { expect, test } from "vitest";
import { intakeKinds } from "../../../../schema/intake/index.ts";
import { fold } from "../../../../server/intake/table/fold.ts";
import { findHeading } from "../../../../server/intake/table/heading.ts";
import { headingNames } from "../../../../server/intake/table/heading-names.ts";
import { memoryFile, readRows } from "../../../support/table-files.ts";

test.each(intakeKinds)("$id: no heading stands for two columns, none that is read is ignored", (kind) => {
  const claimed = new Map<string, string>([["datacontoh", "data_contoh"]]);
  for (const [column, { label, synonyms }] of Object.entries(kind.columns)) {
    for (const name of [column, label.id, label.en, ...synonyms].map(fold)) {
      expect([name, claimed.get(name) ?? column]).toEqual([name, column]);
      claimed.set(name, column);
    }
  }
  expect(kind.ignored.filter((name) => claimed.has(fold(name)))).toEqual([]);
});

test.each(intakeKinds)("$id: every name of every column is known in a heading", (kind) => {
  const own = headingNames.find((names) => names.kind === kind);
  const columns = Object.keys(kind.columns);
  for (const [at, column] of columns.entries()) {
    const { label, synonyms } = kind.columns[column] ?? { label: { id: "", en: "" }, synonyms: [] };
    for (const name of [column, label.id, label.en, ...synonyms]) {
      for (const written of [name, name.toUpperCase(), ` ${name} *`, name.replaceAll(" ", "\n")]) {
        const heading = findHeading([columns.map((each, place) => (place === at ? written : each))]);
        expect([written, heading?.names, heading?.columns[at]]).toEqual([written, own, column]);
      }
    }
  }
});

test.each(intakeKinds)("$id: the example of its template breaks no rule", async ({ columns, example }) => {
  const names = Object.keys(columns);
  const cells = names.map((name) => (example as Readonly<Record<string, string | undefined>>)[name] ?? "");
  const { told, rows } = await readRows(memoryFile([names, cells]));
  expect(told).toEqual([]);
  expect(Object.fromEntries(Object.entries(rows[0]?.row ?? {}).filter(([, value]) => value !== undefined))).toEqual(
    example,
  );
});

test.each(intakeKinds)(
  "$id: its key, and what its columns refer to, are columns of it that a file cannot lack",
  (kind) => {
    for (const column of kind.key) expect(kind.columns[column]).toMatchObject({ required: true });
    for (const column of Object.values(kind.columns)) {
      if (column.type === "region" && column.holds) expect(kind.columns[column.holds.column]?.type).toBe("region");
      // a column that must be filled must be there
      expect(column.required && column.mayBeAbsent).not.toBe(true);
    }
  },
);
