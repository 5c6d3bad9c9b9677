import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CellKey } from "../../schema/cell.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import type { Observation } from "../../schema/release.ts";
import { answerCsv } from "../../server/graphql/csv-answer.ts";
import { createExecutor, type Execute } from "../../server/graphql/execute.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { errorCode } from "../support/error-code.ts";
import { type HandMadePortal, handMadeRelease, openHandMadePortal } from "../support/hand-made-release.ts";
import { codelists } from "../support/release-input.ts";

const siteUrl = "https://portal.example";
let portal: HandMadePortal;
let execute: Execute;
let release: PreparedRelease;

const cell = (
  at: Partial<CellKey>,
  decimal: number | string | "hidden",
  more: Partial<Observation> = {},
): Observation => ({
  ...{ indicator: "peserta-aktif", region: "35.75.01", period: "2024-02", dimensions: {}, ...at },
  ...{ status: decimal === "hidden" ? "SUPPRESSED" : "PUBLISHED", quality: "PROVISIONAL", source: "iuran" },
  decimal: decimal === "hidden" ? undefined : String(decimal),
  ...more,
});

const target = { source: "sasaran-1", quality: "FINAL" } as const;
const cells: readonly Observation[] = [
  cell({ region: "35.75" }, 3100, { quality: "FINAL" }),
  cell({ region: "35.75", period: "2024-01" }, 3000, { quality: "FINAL" }),
  cell({}, 900),
  cell({ period: "2024-01" }, "hidden", { status: "WITHDRAWN" }),
  cell({ region: "35.75.02" }, "hidden"),
  cell({ region: "35.75.03" }, 500, { asOfPeriod: "2024-01" }),
  cell({ region: "35.75.03", period: "2024-01" }, 500),
  cell({ indicator: "sasaran" }, 1000, target),
  cell({ indicator: "sasaran", region: "35.75.03" }, 1000, target),
  cell({ indicator: "sasaran", region: "35.75.03", period: "2024-01" }, 2000, target),
  cell({ indicator: "capaian-sasaran" }, "0.9000"),
  cell({ indicator: "capaian-sasaran", region: "35.75.03" }, "0.2500", { asOfPeriod: "2024-01" }),
  cell({ region: "35.75", dimensions: { kelamin: "P" } }, 1700),
];

beforeAll(async () => {
  portal = await openHandMadePortal();
  release = handMadeRelease(cells, { period: "2024-02" });
  await portal.publish(release);
  execute = createExecutor({ published: portal.published, codelists, profile: kotaPasuruan, siteUrl });
});
afterAll(() => portal.close());

async function ask<Data>(document: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await execute(document, variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

const read = async (address: string) => {
  const { search } = new URL(address, siteUrl);
  const current = () => portal.published.currentRelease("35.75");
  const answer = await answerCsv({ published: portal.published, codelists, profile: kotaPasuruan, siteUrl }, search, {
    ...{ current, onRows: () => undefined },
  });
  const text = new TextDecoder().decode(answer.bytes);
  return { ...answer, text, table: parse(text, { columns: true }) as Record<string, string>[] };
};

/** One cell of every kind there is, by one question. */
const everyKind = {
  indicator: ["peserta-aktif", "capaian-sasaran"],
  region: ["35.75", "35.75.01", "35.75.02", "35.75.03", "35.75.04"],
  period: ["2024", "2024-01", "2024-02", "2024-09"],
};

interface Node {
  readonly id: string;
  readonly citation: string;
  readonly cell: {
    readonly status: string;
    readonly decimal: string | null;
    readonly display: string;
    readonly notes: readonly { readonly code: string; readonly text: string }[];
  };
}
interface Page {
  readonly observations: {
    readonly totalCount: number;
    readonly nodes: readonly Node[];
    readonly csvUrl: string | null;
    readonly citation: string;
    readonly mandatoryNotes: readonly { readonly code: string; readonly text: string }[];
  };
}
const page = `query ($where: ObservationFilter!, $locale: Locale!, $style: CitationStyle! = FULL, $first: Int! = 100) {
  observations(where: $where, first: $first) {
    totalCount csvUrl citation(style: $style, locale: $locale) mandatoryNotes(locale: $locale) { code text }
    nodes { id citation(style: $style, locale: $locale) cell { status decimal display(locale: $locale) notes(locale: $locale) { code text } } }
  }
}`;

test.each(["ID", "EN"])(
  "five kinds of absence have each a word, a remark and a place in citations (%s)",
  async (locale) => {
    const { observations } = await ask<Page>(page, { where: everyKind, locale });
    const absent = observations.nodes.filter(({ cell: { status } }) => status !== "PUBLISHED");
    const kinds = Map.groupBy(absent, ({ cell: { status } }) => status);
    expect([...kinds.keys()].sort()).toEqual([
      ...["NOT_APPLICABLE", "NOT_COLLECTED", "NOT_YET_REPORTED", "SUPPRESSED", "WITHDRAWN"],
    ]);
    const words = [...kinds.values()].map((nodes) => new Set(nodes.map(({ cell: { display } }) => display)));
    expect(words.map((set) => set.size)).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(words.flatMap((set) => [...set])).size).toBe(5);
    for (const { citation, cell: shown } of absent) {
      expect(shown.decimal).toBeNull();
      expect(shown.notes.map(({ code }) => code)).toContain(shown.status);
      expect(citation).toContain(`: ${shown.display}`);
    }
    // each kind is among the remarks of the page, once, with the word for no other
    const notes = observations.mandatoryNotes.map(({ code }) => code);
    expect(notes).toEqual(expect.arrayContaining([...kinds.keys(), "SAMPLE_DATA", "PROVISIONAL", "HELD"]));
    expect(new Set(observations.mandatoryNotes.map(({ text }) => text)).size).toBe(notes.length);
  },
);

test("a file of the same question has the same rows: every absence by its status, and no digit in it", async () => {
  const { observations } = await ask<Page>(page, { where: everyKind, locale: "ID" });
  const { table } = await read(observations.csvUrl ?? "");
  expect(table.map(({ sel }) => sel)).toEqual(observations.nodes.map(({ id }) => id));
  expect(table.map(({ status }) => status)).toEqual(observations.nodes.map((node) => node.cell.status));
  expect(table.map(({ nilai }) => nilai)).toEqual(observations.nodes.map((node) => node.cell.decimal ?? ""));
  expect(new Set(table.map(({ status }) => status)).size).toBe(6);
  const absent = table.filter(({ status }) => status !== "PUBLISHED");
  expect(absent.map(({ nilai }) => nilai).join("")).toBe("");
  // a cell that the release does not hold has neither quality nor source
  const notHeld = absent.filter(({ status = "" }) => /^NOT_/.test(status));
  expect(notHeld.map(({ kualitas, sumber }) => `${kualitas}${sumber}`).join("")).toBe("");
});

test("rows of one dataset are those of the release's own file, byte for byte", async () => {
  const file = release.files.find(({ name }) => name === "contoh-enrolment.csv");
  const [header, ...lines] = new TextDecoder().decode(file?.bytes).trim().split("\n");
  const { text, isPinned } = await read(`/csv?indicator=peserta-aktif&everyCut=true&release=${release.release.id}`);
  expect(isPinned).toBe(true);
  expect(text.trim().split("\n")).toEqual([header, ...lines]);
  const shares = new TextDecoder().decode(release.files.find(({ name }) => name === "contoh-coverage.csv")?.bytes);
  const own = parse(shares, { columns: true }) as Record<string, string>[];
  const { table } = await read("/csv?indicator=capaian-sasaran");
  expect(table).toEqual(own.filter(({ indikator }) => indikator === "capaian-sasaran"));
  // a held share stands with the parts of its own month
  expect(table.find(({ wilayah }) => wilayah === "35.75.03")).toMatchObject({
    ...{ nilai: "0.2500", data_per: "2024-01", pembilang: "500", penyebut: "2000" },
  });
});

test("an answer's csvUrl carries every part of its filter and its release", async () => {
  const where = {
    ...{ indicator: ["peserta-aktif"], within: "35.75", level: "KOTA", from: "2024-01", to: "2024-TW1" },
    dimension: [{ dimension: "kelamin", codes: ["P"] }],
  };
  const { observations } = await ask<Page>(page, { where, locale: "ID" });
  expect(observations.csvUrl).toBe(
    `${siteUrl}/csv?indicator=peserta-aktif&within=35.75&level=kota&from=2024-01&to=2024-Q1&dimension=kelamin:P&release=${release.release.id}`,
  );
  const { table } = await read(observations.csvUrl ?? "");
  expect(table.map(({ sel, nilai }) => [sel, nilai])).toEqual([["peserta-aktif/35.75/2024-02/kelamin=P", "1700"]]);
});

test("an answer of many rows has no csvUrl, and /csv refuses it before writing", async () => {
  const months = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`);
  const wide = {
    indicator: [
      "peserta-aktif",
      "peserta-baru",
      "peserta-berakhir",
      "sasaran",
      "capaian-sasaran",
      "cakupan",
      "pekerja-kota",
    ],
    region: [...codelists.regions.values()].map(({ code }) => code).filter((code) => code.startsWith("35.75")),
    period: months,
  };
  const { observations } = await ask<Page>(page, { where: wide, locale: "ID", first: 1 });
  expect(observations.totalCount).toBe(7 * 39 * 12);
  expect(observations.csvUrl).toBeNull();
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(wide)) for (const value of values) search.append(name, value);
  portal.statements();
  expect(await errorCode(() => read(`/csv?${search}`))).toBe("CSV_TOO_LARGE");
  // the release that is in force, and nothing more
  expect(portal.statements()).toBe(1);
});

test("the statements of a file do not grow with its rows", async () => {
  portal.statements();
  await read("/csv?indicator=capaian-sasaran&region=35.75.01&period=2024-02");
  const few = portal.statements();
  await read(
    `/csv?${["peserta-aktif", "capaian-sasaran", "sasaran"].map((id) => `indicator=${id}`).join("&")}&everyCut=true`,
  );
  expect(portal.statements()).toBeLessThanOrEqual(few + 1);
  expect(few).toBeLessThanOrEqual(5);
});

test.each([
  ["/csv?indicator=peserta-aktip", "UNKNOWN_INDICATOR"],
  ["/csv?indicator=peserta-aktif&region=35.75.05", "UNKNOWN_REGION"],
  ["/csv?indicator=peserta-aktif&release=35.75/2024-2/1.0.0", "UNKNOWN_RELEASE"],
  ["/csv?indicator=peserta-aktif&by=umur", "UNKNOWN_DIMENSION"],
  ["/csv?indicator=peserta-aktif&dimension=kelamin:X", "UNKNOWN_CODE"],
  ["/csv?indicator=peserta-aktif&region=35.75&period=2019-01", "UNKNOWN_PERIOD"],
  ["/csv", "INDICATOR_NOT_NAMED"],
])("%s is refused as the API refuses it", async (address, code) => {
  expect(await errorCode(() => read(address))).toBe(code);
});

test("a number is cited in three forms and two languages, always as sample data here", async () => {
  const cited = async (region: string, style: string, locale: string) => {
    const where = { indicator: ["capaian-sasaran"], region: [region], period: ["2024-02"] };
    return (await ask<Page>(page, { where, style, locale })).observations.nodes[0]?.citation;
  };
  const permalink = `${siteUrl}/r/35.75/2024-02/1.0.0/contoh-coverage.json#capaian-sasaran/35.75.01/2024-02`;
  expect(await cited("35.75.01", "PRESS_LINE", "ID")).toBe(
    "[DATA CONTOH, jangan dikutip] Capaian sasaran, Kec. Gadingrejo, Februari 2024: 90,0\u00a0% [sementara] (Terang Kota Pasuruan, rilis 35.75/2024-02/1.0.0, 15 Maret 2024). ".concat(
      permalink.replace("https://", ""),
    ),
  );
  expect(await cited("35.75.01", "FULL", "EN")).toMatch(
    /^\[SAMPLE DATA, do not cite\] Manpower Office, Pasuruan City \(2024\)\. .*90\.0\u00a0% \[provisional\]\. Source: .* CC BY 4\.0\. https:/,
  );
  expect(await cited("35.75.01", "FULL", "EN")).toContain(` ${permalink}`);
  expect(await cited("35.75.01", "BIBTEX", "ID")).toContain(`  url = {${permalink}},`);
  expect(await cited("35.75.03", "PRESS_LINE", "ID")).toContain("[ditahan, angka Januari 2024, sementara]");
  expect(await cited("35.75.02", "PRESS_LINE", "EN")).toContain(": not collected (");
});

test("an answer as a whole is cited with its file, and every citation leads back to its release", async () => {
  const where = { indicator: ["peserta-aktif"], region: ["35.75"], period: ["2024-01", "2024-02"] };
  for (const style of ["PRESS_LINE", "FULL", "BIBTEX"]) {
    const { observations } = await ask<Page>(page, { where, locale: "ID", style });
    expect(observations.citation).toContain("Peserta aktif: 2 angka");
    expect(observations.citation).toContain("DATA CONTOH, jangan dikutip");
    expect(observations.citation).toContain(
      (observations.csvUrl ?? "none").replace(style === "PRESS_LINE" ? "https://" : "", ""),
    );
    const texts = [observations.citation, observations.nodes[0]?.citation ?? ""];
    for (const text of texts) {
      const { resolveCitation } = await ask<{ resolveCitation: { release: { id: string } } }>(
        "query ($text: String!) { resolveCitation(text: $text) { release { id } observation { id } } }",
        { text },
      );
      expect(resolveCitation.release.id).toBe(release.release.id);
    }
  }
});

const odd = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.stringMatching(/^[a-z0-9./=;%'"_-]{0,80}$/),
  fc.constantFrom(
    "'; drop table release; --",
    "%",
    "\ud800",
    "__proto__",
    "constructor/35.75/2024-01",
    "a-".repeat(5_000),
  ),
);

test("whatever is typed into the new doors is answered or refused by name, and never repeated", {
  timeout: 120_000,
}, async () => {
  const nik = "3575014501900001";
  await fc.assert(
    fc.asyncProperty(odd, async (text) => {
      const typed = `${text}${nik}`;
      const answer = await execute(
        `query ($text: String!, $id: ID!) {
          resolveCitation(text: $text) { state }
          regions(search: $text) { totalCount }
          indicators(search: $text) { id }
          compareReleases(from: $id, to: $id) { totalCount }
        }`,
        { text: typed, id: typed },
      );
      const codes = (answer.errors ?? []).map(({ extensions }) => String(extensions?.code));
      expect(codes.filter((code) => code === "UNEXPECTED")).toEqual([]);
      expect(JSON.stringify(answer)).not.toContain(nik);
      const search = ["indicator", "region", "period", "dimension", "by", "release"]
        .map((name) => `${name}=${encodeURIComponent(typed.toWellFormed())}`)
        .join("&");
      // anything but a refusal by name would come through as it is
      expect(await errorCode(() => read(`/csv?${search}`))).toMatch(/^[A-Z_]+$/);
    }),
    { numRuns: 300 },
  );
});
