import { afterAll, beforeAll, expect, test } from "vitest";
import { missing, numbered, type OversightPortal, openOversightPortal } from "../support/oversight-portal.ts";

let portal: OversightPortal;
beforeAll(async () => {
  portal = await openOversightPortal();
});
afterAll(() => portal.close());

test("a year's budget says what was approved, paid and left, and every line with its former name", async () => {
  const { region } = await portal.ask<{
    region: { budget: { months: unknown[]; quarters: unknown[]; lines: unknown[] } };
  }>(
    `region(code: "35.75") { budget {
       year ceilingOriginal { ...Cell } ceilingAmended { ...Cell } ceiling { ...Cell } left { ...Cell }
       spent { cell { display ... on MoneyCell { value } } }
       shareSpent { cell { display ... on ShareCell { value numerator { id } denominator { id } } } }
       projectionMid { ...Cell } projectionHigh { ...Cell }
       months { period { id } inMonth { ...Cell } sinceJanuary { ...Cell } }
       quarters { period { id } planned { ...Cell } spent { ...Cell } }
       lines { line { code name facts { name value } formerNames { name(locale: EN) until } } ceiling { ...Cell } spent { ...Cell } months { inMonth { ...Cell } } }
       by(dimension: "pembayar") { line { code name } ceiling { ...Cell } months { inMonth { ...Cell } } }
     } }`,
  );
  const { budget } = region;
  expect(budget).toMatchObject({
    year: 2024,
    ceilingOriginal: numbered("1000000000"),
    ceilingAmended: missing("NOT_YET_REPORTED"),
    spent: { cell: { display: "Rp900.016.800", value: "900016800" } },
    shareSpent: {
      cell: {
        display: "90,0\u00a0%",
        numerator: { id: "realisasi/35.75/2024" },
        denominator: { id: "pagu/35.75/2024" },
      },
    },
    projectionMid: numbered("900016800"),
    projectionHigh: missing("NOT_COLLECTED"),
    lines: [
      {
        line: {
          name: "Iuran pekerja rentan",
          facts: [
            { name: "pembayar", value: "dbhcht" },
            { name: "rekening", value: "5.1.02" },
          ],
          formerNames: [{ name: "BPJS premiums", until: "2023" }],
        },
        ceiling: numbered("600000000"),
        spent: numbered("550000000"),
      },
      { line: { name: "Sosialisasi" }, ceiling: numbered("400000000"), spent: missing("NOT_COLLECTED") },
    ],
    by: [{ line: { code: "dbhcht", name: "Kota Pasuruan (DBHCHT)" }, ceiling: numbered("600000000") }],
  });
  expect(budget.lines).toHaveLength(2);
  expect(budget.months).toHaveLength(12);
  expect(budget.months[11]).toMatchObject({
    period: { id: "2024-12" },
    inMonth: { cell: { decimal: "-16800", display: "\u2212Rp16.800" } },
  });
  expect(budget.quarters[3]).toMatchObject({ period: { id: "2024-Q4" }, planned: numbered("1000000000") });
  // months exist for lines, not for payers
  expect(JSON.stringify(budget)).toContain(
    `realisasi-bulan/35.75/2024-12/pembayar=dbhcht","cell":{"status":"NOT_APPLICABLE"`,
  );
});

test("a line of another year stands in that year alone, and a year before the first is refused", async () => {
  const { region } = await portal.ask(
    `region(code: "35.75") { budget(year: 2025) { year ceiling { cell { status } } lines { line { code } } } }`,
  );
  expect(region).toEqual({
    budget: { year: 2025, ceiling: { cell: { status: "NOT_YET_REPORTED" } }, lines: [] },
  });
  const { errors } = await portal.execute(`region(code: "35.75") { budget(year: 2019) { year } }`);
  expect(errors?.[0]?.extensions?.code).toBe("UNKNOWN_PERIOD");
  const unknown = await portal.execute(`region(code: "35.75") { budget { by(dimension: "barsi") { line { code } } } }`);
  expect(JSON.stringify(unknown.errors)).toContain("did you mean baris?");
  const unplanned = await portal.execute(
    `region(code: "35.75") { budget { by(dimension: "usia") { line { code } } } }`,
  );
  expect(unplanned.errors?.[0]?.extensions?.code).toBe("UNKNOWN_CUT");
});

test("the whole excise share stands by field with the legal share beside it; unknown is not zero", async () => {
  const { region } = await portal.ask(
    `region(code: "35.75") { exciseShare { year allocation { ...Cell } ceiling { ...Cell }
       fields { field { code } ceiling { ...Cell } legalShare { cell { __typename display decimal } } } } }`,
  );
  expect(region).toMatchObject({
    exciseShare: {
      year: 2024,
      allocation: { cell: { status: "NOT_YET_REPORTED", notes: [{}, { text: expect.stringContaining("bukan nol") }] } },
      ceiling: numbered("2000000000"),
      fields: [
        {
          field: { code: "kesejahteraan" },
          legalShare: { cell: { __typename: "StatedShareCell", display: "50,0\u00a0%" } },
        },
        { field: { code: "kesehatan" } },
        { field: { code: "penegakan-hukum" } },
      ],
    },
  });
});

test("benefits are of the newest year with numbers; a hidden amount says the same as its count; a kecamatan has three years", async () => {
  const { region, kecamatan } = await portal.ask(
    `region(code: "35.75") { benefits { year filed { ...Cell } paid { ...Cell } amount { ...Cell }
       byProgram { program { code } paid { ...Cell } amount { cell { status decimal partOf { id } } } }
       byComponent { component { code } claims { ...Cell } amount { ...Cell } }
       medianWeeks { cell { display(locale: EN) ... on DurationCell { value unit } } }
       perContribution { cell { ... on ShareCell { value denominator { ...Cell } } } }
       halves { period { label } paid { ...Cell } } } }
     kecamatan: region(code: "35.75.01") { benefits(year: 2024) { year filed { ...Cell } threeYears { period { label } ...Cell } } }`,
  );
  expect(region).toMatchObject({
    benefits: {
      year: 2023,
      filed: numbered("40"),
      paid: numbered("30"),
      amount: numbered("200000000"),
      byProgram: [
        {
          ...{ program: { code: "jkk" }, paid: missing("SUPPRESSED") },
          amount: { cell: { status: "SUPPRESSED", decimal: null, partOf: { id: "klaim-dibayar/35.75/2023" } } },
        },
        { program: { code: "jkm" }, paid: missing("NOT_COLLECTED") },
      ],
      medianWeeks: { cell: { display: "3 weeks", value: 3, unit: "WEEKS" } },
      perContribution: { cell: { value: "0.250000", denominator: numbered("800000000") } },
      halves: [
        { period: { label: "Semester I 2023" }, paid: numbered("21") },
        { period: { label: "Semester II 2023" }, paid: missing("NOT_COLLECTED") },
      ],
    },
  });
  expect(kecamatan).toMatchObject({
    benefits: {
      filed: missing("NOT_APPLICABLE"),
      threeYears: { period: { label: "2021 sampai 2023" }, ...numbered("25") },
    },
  });
});

test("staying, proposals and the end of cover", async () => {
  const { region } = await portal.ask(
    `region(code: "35.75") {
       continuity { year covered { ...Cell } stayed { ...Cell } lost { ...Cell } }
       later: continuity(year: 2025) { covered { ...Cell } }
       funnel { year proposed { ...Cell } reasons { reason { code name(locale: EN) } dropped { ...Cell } } }
       lapse { period { id } total { ...Cell } groups { group { code name } losesCover { id } graceEnds { id label } persons { ...Cell } }
               costs { months goOn { ...Cell } } }
     }`,
  );
  const { lapse } = region as unknown as { lapse: { costs: unknown[] } };
  expect(region).toMatchObject({
    continuity: { year: 2023, covered: numbered("4800"), lost: missing("NOT_COLLECTED") },
    later: { covered: missing("NOT_YET_REPORTED") },
    funnel: { year: 2023, proposed: numbered("6000") },
    lapse: {
      period: { id: "2024-12" },
      total: numbered("5000"),
      groups: [
        {
          group: { code: "2024-12" },
          losesCover: { id: "2025-01" },
          graceEnds: { id: "2025-03" },
          persons: numbered("4990"),
        },
        { losesCover: { id: "2025-02" }, graceEnds: { id: "2025-05", label: "Mei 2025" }, persons: numbered("10") },
      ],
    },
  });
  expect(lapse.costs).toHaveLength(12);
  expect(lapse.costs[2]).toMatchObject({ months: 3, goOn: { cell: { display: "Rp252.000.000" } } });
});

test("coverage has segments of the newest document, targets by document, and a reason where there is no share", async () => {
  const { region, kecamatan } = await portal.ask(
    `region(code: "35.75") { coverage { withoutShare
       segments { segment { code } period { id } members { ...Cell } share { ...Cell } }
       targets { document { code name } issuer date definition scope { name(locale: EN) }
         target { ...Cell } share { cell { ... on ShareCell { numerator { id } } } } missing { ...Cell } pace { ...Cell } } } }
     kecamatan: region(code: "35.75.01") { coverage { share { ...Cell } withoutShare(locale: EN) segments { segment { code } } targets { issuer } } }`,
  );
  expect(region).toMatchObject({
    coverage: {
      withoutShare: null,
      segments: [
        { segment: { code: "bpu" }, period: { id: "2024-06" }, members: numbered("9000"), share: numbered("0.300000") },
      ],
      targets: [
        {
          document: { code: "sasaran-1", name: "Keputusan 1" },
          ...{ issuer: "Wali Kota", date: null, scope: { name: "Programme participants" }, target: numbered("10000") },
          share: { cell: { numerator: { id: "peserta-aktif/35.75/2024-12" } } },
          missing: numbered("5000"),
          pace: missing("NOT_COLLECTED"),
        },
      ],
    },
  });
  expect(kecamatan).toMatchObject({
    coverage: {
      share: missing("NOT_APPLICABLE"),
      withoutShare: expect.stringContaining("for the city only"),
      segments: [],
      targets: [],
    },
  });
});

test("one page's question takes few statements", async () => {
  portal.statements();
  await portal.ask(
    `region(code: "35.75") {
       budget { ceiling { ...Cell } months { inMonth { ...Cell } } lines { spent { ...Cell } } by(dimension: "pembayar") { spent { ...Cell } } }
       benefits { filed { ...Cell } } lapse { groups { persons { ...Cell } } }
       coverage { segments { members { ...Cell } } targets { target { ...Cell source { id } } } } }`,
  );
  expect(portal.statements()).toBeLessThanOrEqual(8);
});
