import { expect, test } from "vitest";
import { columnWords } from "../../schema/column-words.ts";
import { datasets } from "../../schema/datasets/index.ts";
import { datasetColumns, statementColumns } from "../../schema/file-columns.ts";

test.each(datasets)("every column of $id is described in both languages, and none stands twice", (dataset) => {
  for (const isSample of [true, false]) {
    const columns = datasetColumns(dataset, isSample);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    for (const { name } of columns) {
      const { id, en } = columnWords(name, dataset);
      expect(id.length, name).toBeGreaterThan(3);
      expect(en.length, name).toBeGreaterThan(3);
    }
    expect(columns[0]?.name === "data_contoh").toBe(isSample);
  }
});

test("the columns of statements are described too", () => {
  for (const { name } of statementColumns(true)) expect(columnWords(name, undefined).id.length).toBeGreaterThan(3);
});

test("only words that may stand in a column are allowed in it", () => {
  const columns = new Map(
    datasetColumns(datasets[0] as (typeof datasets)[number], false).map((one) => [one.name, one]),
  );
  expect(columns.get("status")?.allowed).toContain("SUPPRESSED");
  expect(columns.get("nilai")).toMatchObject({ type: "number" });
  expect(columns.get("mulai")).toMatchObject({ type: "date" });
  expect(columns.get("sumber")?.allowed).toBeUndefined();
});
