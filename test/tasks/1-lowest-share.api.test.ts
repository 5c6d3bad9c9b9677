import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedReleases, serveReleases } from "../support/served-release.ts";
import { townReleases } from "./told-town.ts";

// Tasks 1 and 8: which kecamatan has the lowest share of its target in a month, as CSV with a citation; found by somebody who knows no
// code and no name of ours, from what the API says of itself.

let served: ServedReleases;

beforeAll(async () => {
  served = await serveReleases();
  const town = townReleases(served);
  for (let month = 0; month < 3; month++) await town.publishNext();
});
afterAll(() => served.close());

interface Answer {
  readonly observations: {
    readonly csvUrl: string;
    readonly citation: string;
    readonly suppressedCount: number;
    readonly mandatoryNotes: readonly { readonly code: string }[];
    readonly nodes: readonly {
      readonly region: { readonly label: string };
      readonly cell: { readonly decimal: string; readonly display: string };
      readonly citation: string;
    }[];
  };
}

test("words lead to an indicator, the indicator to its level and period, these to the answer, its CSV and citation", async () => {
  const { indicators } = await served.ask<{
    indicators: { id: string; levels: string[]; periods: { last: { id: string } } | null }[];
  }>('{ indicators(search: "capaian sasaran") { id levels periods { last { id } } } }');
  const [found] = indicators;
  expect(found).toMatchObject({ id: "capaian-sasaran", periods: { last: { id: "2024-03" } } });
  expect(found?.levels).toContain("KECAMATAN");
  const { regions } = await served.ask<{ regions: { nodes: { code: string }[] } }>(
    '{ regions(search: "kota pasuruan") { nodes { code } } }',
  );
  const where = {
    ...{ indicator: [found?.id], within: regions.nodes[0]?.code, level: "KECAMATAN" },
    period: [found?.periods?.last.id],
  };
  const { observations } = await served.ask<Answer>(
    `query ($where: ObservationFilter!) {
      observations(where: $where) {
        csvUrl citation(locale: EN) suppressedCount mandatoryNotes { code }
        nodes { region { label } cell { decimal display } citation(style: PRESS_LINE) }
      }
    }`,
    { where },
  );
  const [lowest] = [...observations.nodes].sort((a, b) => Number(a.cell.decimal) - Number(b.cell.decimal));
  expect(lowest).toMatchObject({ region: { label: "Kec. Panggungrejo" }, cell: { display: "62,0\u00a0%" } });
  expect(lowest?.citation).toContain("Capaian sasaran, Kec. Panggungrejo, Maret 2024: 62,0\u00a0%");
  expect(lowest?.citation).toContain("rilis 35.75/2024-03/1.0.0");
  expect(observations.citation).toContain(observations.csvUrl);
  expect(observations.mandatoryNotes.map(({ code }) => code)).toEqual(["SAMPLE_DATA", "PROVISIONAL"]);
  const rows = parse(await served.read(observations.csvUrl), { columns: true }) as Record<string, string>[];
  expect(rows.map(({ nama_wilayah, nilai, rilis }) => [nama_wilayah, nilai, rilis])).toContainEqual([
    ...["Panggungrejo", "0.6200", "35.75/2024-03/1.0.0"],
  ]);
  expect(rows).toHaveLength(4);
});

test.each([
  ['{ observations(where: {indicator: "capaian-sasarn"}) { totalCount } }', "capaian-sasaran"],
  ['{ observations(where: {indicator: "capaian-sasaran", region: "35.75.5"}) { totalCount } }', "35.75.04"],
  ['{ observations(where: {indicator: "peserta-aktif", by: "usiaa"}) { totalCount } }', "usia"],
  [
    '{ observations(where: {indicator: "peserta-aktif", dimension: {dimension: "usia", codes: "15-25"}}) { totalCount } }',
    "15-24",
  ],
  [
    '{ observations(where: {indicator: "peserta-aktif", region: "35.75", period: "2024-15"}) { totalCount } }',
    "2024-03",
  ],
  ['{ region(name: "Kec. Panggungreja") { code } }', "35.75.04"],
  ['{ compareReleases(from: "35.75/2024-1/1.0.0", to: "35.75/2024-03/1.0.0") { totalCount } }', "35.75/2024-01/1.0.0"],
])("a slip is answered with what exists: %s", async (query, suggestion) => {
  const failed = await served.ask(query).then(
    () => "no error",
    (error: Error) => error.message,
  );
  expect(failed).toContain(suggestion);
});
