import { afterAll, beforeAll, expect, test } from "vitest";
import type { CellKey } from "../../schema/cell.ts";
import { enrolment } from "../../schema/datasets/enrolment.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import type { Observation } from "../../schema/release.ts";
import { createExecutor, type Execute } from "../../server/graphql/execute.ts";
import { type HandMadePortal, handMadeRelease, openHandMadePortal } from "../support/hand-made-release.ts";
import { codelists } from "../support/release-input.ts";

let portal: HandMadePortal;
let execute: Execute;

const cell = (at: Partial<CellKey>, decimal: number | "hidden", more: Partial<Observation> = {}): Observation => ({
  ...{ indicator: "peserta-aktif", region: "35.75.01", period: "2024-02", dimensions: {}, ...at },
  ...{ status: decimal === "hidden" ? "SUPPRESSED" : "PUBLISHED", quality: "PROVISIONAL", source: "iuran" },
  decimal: decimal === "hidden" ? undefined : String(decimal),
  ...more,
});

const sexes = { kelamin: "P" } as const;
const published: readonly Observation[] = [
  cell({ region: "35.75", period: "2024-01" }, 3000),
  cell({ region: "35.75" }, 3100),
  cell({}, 900),
  cell({ region: "35.75", dimensions: sexes }, 1700),
  cell({ region: "35.75", dimensions: { kelamin: "L" } }, 1400),
  cell({ dimensions: sexes }, 500, { asOfPeriod: "2024-01" }),
  cell({ dimensions: { kelamin: "L" } }, 400),
  cell({ dimensions: { usia: "65+" } }, "hidden"),
  cell({ dimensions: { usia: "15-24" } }, "hidden"),
  cell({ dimensions: { usia: "25-34" } }, 0),
  cell({ dimensions: { kelamin: "P", usia: "65+" } }, "hidden"),
  cell({ dimensions: { kelamin: "L", usia: "65+" } }, "hidden"),
  cell({ region: "35.75.01.1001" }, "hidden"),
  cell({ region: "35.75.01.1001", dimensions: sexes }, "hidden"),
  cell({ region: "35.75.01.1002" }, 60),
  cell({ indicator: "capaian-sasaran", region: "35.75.01" }, "hidden"),
];

beforeAll(async () => {
  portal = await openHandMadePortal();
  await portal.publish(handMadeRelease(published, { period: "2024-02" }));
  const { published: reader } = portal;
  execute = createExecutor({ published: reader, codelists, profile: kotaPasuruan, siteUrl: "https://portal.example" });
});
afterAll(() => portal.close());

async function ask<Data>(document: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await execute(document, variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

interface Node {
  readonly id: string;
  readonly dimensions: readonly { readonly dimension: string; readonly label: string; readonly name: string }[];
  readonly cell: {
    readonly status: string;
    readonly decimal: string | null;
    readonly display: string;
    readonly asOfPeriod: { readonly id: string } | null;
    readonly partOf: { readonly id: string; readonly cell: { readonly decimal: string } } | null;
    readonly notes: readonly { readonly code: string; readonly text: string; readonly link: string | null }[];
  };
}
interface Cells {
  readonly observations: {
    readonly nodes: readonly Node[];
    readonly totalCount: number;
    readonly suppressedCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
const fields = `totalCount suppressedCount pageInfo { hasNextPage endCursor }
  nodes { id dimensions { dimension label name } cell { status decimal display asOfPeriod { id } partOf { id cell { decimal } } notes { code text link } } }`;
const cellsOf = async (where: Record<string, unknown>) =>
  (
    await ask<Cells>(`query ($where: ObservationFilter!) { observations(where: $where, first: 1000) { ${fields} } }`, {
      where: { indicator: ["peserta-aktif"], ...where },
    })
  ).observations;
const statusOf = (nodes: readonly Node[]) => Object.fromEntries(nodes.map(({ id, cell: { status } }) => [id, status]));

test("a question without a breakdown gives totals only, named or not", async () => {
  const all = await cellsOf({});
  expect(all.nodes.every(({ dimensions }) => dimensions.length === 0)).toBe(true);
  expect(all).toMatchObject({ totalCount: 5, suppressedCount: 1 });
  const named = await cellsOf({ region: ["35.75"], period: ["2024-02"], by: [] });
  expect(statusOf(named.nodes)).toEqual({ "peserta-aktif/35.75/2024-02": "PUBLISHED" });
});

test("a breakdown gives every code in coordinate order, and a status for a cell that is not there", async () => {
  const byAge = await cellsOf({ region: ["35.75.01"], period: ["2024-01", "2024-02", "2024-03"], by: ["usia"] });
  const codes = codelists["age-bands"].size;
  expect(byAge).toMatchObject({ totalCount: 3 * codes, suppressedCount: 2 });
  const ids = byAge.nodes.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  expect(statusOf(byAge.nodes)).toMatchObject({
    "peserta-aktif/35.75.01/2024-01/usia=65+": "NOT_APPLICABLE",
    "peserta-aktif/35.75.01/2024-02/usia=15-24": "SUPPRESSED",
    "peserta-aktif/35.75.01/2024-02/usia=25-34": "PUBLISHED",
    "peserta-aktif/35.75.01/2024-03/usia=65+": "NOT_YET_REPORTED",
  });
  expect(byAge.nodes[0]?.dimensions).toEqual([
    { dimension: "usia", label: "Umur pada 1 Januari", name: "15–24 tahun" },
  ]);
});

test("codes narrow a breakdown, and a dimension named there counts as named in by", async () => {
  const two = { dimension: [{ dimension: "usia", codes: ["65+", "15-24"] }] };
  const asked = { region: ["35.75.01"], period: ["2024-02"] };
  const ids = ["usia=15-24", "usia=65+"].map((text) => `peserta-aktif/35.75.01/2024-02/${text}`);
  expect((await cellsOf({ ...asked, ...two })).nodes.map(({ id }) => id)).toEqual(ids);
  expect((await cellsOf({ ...asked, ...two, by: ["usia"] })).nodes.map(({ id }) => id)).toEqual(ids);
  const crossed = await cellsOf({ ...asked, ...two, by: ["kelamin"] });
  expect(crossed.nodes.map(({ id }) => id.split("/")[3])).toEqual([
    "kelamin=L;usia=15-24",
    "kelamin=L;usia=65+",
    "kelamin=P;usia=15-24",
    "kelamin=P;usia=65+",
  ]);
});

test("every cut at once gives all cells that there are, page by page, in coordinate order", async () => {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: Cells = await ask<Cells>(
      `query ($after: String) { observations(where: {indicator: ["peserta-aktif"], everyCut: true}, first: 4, after: $after) { ${fields} } }`,
      { after },
    );
    seen.push(...page.observations.nodes.map(({ id }) => id));
    expect(page.observations).toMatchObject({ totalCount: published.length - 1, suppressedCount: 6 });
    more = page.observations.pageInfo.hasNextPage;
    after = page.observations.pageInfo.endCursor;
  }
  expect(new Set(seen).size).toBe(published.length - 1);
  const inOrder = seen.map((id) => id.replaceAll("/", "\u0001"));
  expect(inOrder).toEqual([...inOrder].sort());
});

test("a hidden cell says no digit, links to the method, and names the nearest published total", async () => {
  const found = new Map((await cellsOf({ everyCut: true })).nodes.map((node) => [node.id, node]));
  const partOf = (address: string) => found.get(`peserta-aktif/${address}`)?.cell.partOf;
  const hidden = found.get("peserta-aktif/35.75.01/2024-02/usia=65+");
  expect(hidden?.cell).toMatchObject({
    decimal: null,
    display: "disembunyikan",
    asOfPeriod: null,
    partOf: { id: "peserta-aktif/35.75.01/2024-02", cell: { decimal: "900" } },
  });
  const note = hidden?.cell.notes.find(({ code }) => code === "SUPPRESSED");
  expect(note).toMatchObject({ link: "https://portal.example/metode/#angka-disembunyikan" });
  expect(note?.text).toMatch(/bukan nol.*jumlah yang terbit: Kec\. Gadingrejo\./);
  // the region's own totals by fewer attributes come before the region above; a held one is not this month's and is passed over
  expect(partOf("35.75.01/2024-02/kelamin=L;usia=65+")?.id).toBe("peserta-aktif/35.75.01/2024-02/kelamin=L");
  expect(partOf("35.75.01/2024-02/kelamin=P;usia=65+")?.id).toBe("peserta-aktif/35.75.01/2024-02");
  expect(partOf("35.75.01.1001/2024-02")?.id).toBe("peserta-aktif/35.75.01/2024-02");
  expect(partOf("35.75.01.1001/2024-02/kelamin=P")?.id).toBe("peserta-aktif/35.75.01/2024-02");
  const [share] = (await cellsOf({ indicator: ["capaian-sasaran"], region: ["35.75.01"], period: ["2024-02"] })).nodes;
  expect(share?.cell.partOf?.id).toBe("peserta-aktif/35.75/2024-02");
  for (const { cell: shown } of found.values()) {
    if (shown.status !== "SUPPRESSED") expect(shown.partOf).toBeNull();
  }
});

test("a held cell is published with its own month and a remark", async () => {
  const { nodes } = await cellsOf({ region: ["35.75.01"], period: ["2024-02"], by: ["kelamin"] });
  const held = nodes.find(({ id }) => id.endsWith("kelamin=P"));
  expect(held?.cell).toMatchObject({
    status: "PUBLISHED",
    decimal: "500",
    asOfPeriod: { id: "2024-01" },
    partOf: null,
  });
  const note = held?.cell.notes.find(({ code }) => code === "HELD");
  expect(note?.text).toMatch(/Januari 2024.*jangan dihitung sebagai angka Februari 2024/);
  expect(note?.link).toContain("/metode/#angka-disembunyikan");
  const other = nodes.find(({ id }) => id.endsWith("kelamin=L"));
  expect(other?.cell).toMatchObject({ asOfPeriod: null });
  expect(other?.cell.notes.map(({ code }) => code)).not.toContain("HELD");
});

test("the number of statements does not grow with the hidden cells", async () => {
  const count = async (first: number) => {
    portal.statements();
    await ask(`{ observations(where: {indicator: ["peserta-aktif"], everyCut: true}, first: ${first}) { ${fields} } }`);
    return portal.statements();
  };
  await count(1);
  expect(await count(100)).toBeLessThanOrEqual(5);
});

test("the list of cuts follows the plan and tells what the release holds of each", async () => {
  const { cuts } = await ask<{ cuts: { id: string; level: string; months: { id: string }[] }[] }>(
    `{ cuts(dataset: "enrolment") {
        id level cadence adds published hidden held dataset { id } indicators { id } by { id label codes { code name } } months { id } } }`,
  );
  expect(cuts).toHaveLength(enrolment.plan.length);
  expect(cuts.map(({ level }) => level)).toEqual(enrolment.plan.map(({ level }) => level.toUpperCase()));
  expect(cuts.find(({ id }) => id === "enrolment/kecamatan/kelamin")).toMatchObject({
    ...{ published: 2, hidden: 0, held: 1, months: [{ id: "2024-02" }], indicators: [{ id: "peserta-aktif" }] },
    by: [{ id: "kelamin", label: "Jenis kelamin", codes: [{ code: "L", name: "Laki-laki" }, { code: "P" }] }],
  });
  expect(cuts.find(({ id }) => id === "enrolment/kecamatan/usia")).toMatchObject({ published: 1, hidden: 2, held: 0 });
  expect(cuts.find(({ id }) => id === "enrolment/kota/jumlah")).toMatchObject({
    months: [{ id: "2024-01" }, { id: "2024-02" }],
  });
  expect(cuts.find(({ id }) => id === "enrolment/kelurahan/usia")).toMatchObject({ published: 0, months: [] });
});

test("a release names its certificate, one of its files", async () => {
  const { release } = await ask<{ release: { certificate: { name: string }; files: { name: string }[] } }>(
    '{ release(id: "35.75/2024-02/1.0.0") { certificate { name url sha256 } files { name url sha256 } } }',
  );
  expect(release.certificate).toMatchObject({
    ...{ name: "certificate.json", url: "https://portal.example/r/35.75/2024-02/1.0.0/certificate.json" },
  });
  expect(release.files).toContainEqual(release.certificate);
});

test("a region's enrolment takes a breakdown", async () => {
  const { region } = await ask<{ region: unknown }>(
    `{ region(code: "35.75") { enrolment { breakdown(by: ["kelamin"]) { id cell { decimal } } } } }`,
  );
  const of = (code: string, decimal: string) => ({
    id: `peserta-aktif/35.75/2024-02/kelamin=${code}`,
    cell: { decimal },
  });
  expect(region).toEqual({ enrolment: { breakdown: [of("L", "1400"), of("P", "1700")] } });
});

test.each([
  ['by: ["umur"]', "UNKNOWN_DIMENSION", "kelamin, usia, pekerjaan, pembayar"],
  ['by: ["usiaa"]', "UNKNOWN_DIMENSION", "did you mean usia?"],
  ['dimension: [{dimension: "kelamin", codes: ["X"]}]', "UNKNOWN_CODE", "L, P"],
  ['by: ["usia", "pekerjaan"]', "UNKNOWN_CUT", "kelamin × usia"],
  ['by: ["usia", "pekerjaan", "kelamin", "pembayar"]', "UNKNOWN_CUT", "cuts"],
])("%s is refused with what there is", async (where, code, hint) => {
  const { errors } = await execute(
    `{ observations(where: {indicator: ["peserta-aktif"], region: ["35.75"], period: ["2024-02"], ${where}}) { totalCount } }`,
  );
  expect(errors?.[0]?.extensions?.code).toBe(code);
  expect(JSON.stringify(errors)).toContain(hint);
});

test.each(["value: 4", 'where: "value < 5"', "orderBy: VALUE", "decimal: {lt: 5}"])(
  "there is no filter on people or values: %s",
  async (where) => {
    const { errors } = await execute(
      `{ observations(where: {indicator: ["peserta-aktif"], ${where}}) { totalCount } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe("QUERY_INVALID");
  },
);
