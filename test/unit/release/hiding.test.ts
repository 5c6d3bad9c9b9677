import { expect, test } from "vitest";
import { cellId } from "../../../schema/cell.ts";
import type { Observation } from "../../../schema/release.ts";
import type { ControlInput, Decision } from "../../../server/disclosure/control.ts";
import type { JudgedReleases } from "../../../server/release/gate.ts";
import { hideCells } from "../../../server/release/hiding.ts";
import { type PreparedRelease, prepareRelease } from "../../../server/release/prepare.ts";
import { printedBy } from "../../../server/release/printed-releases.ts";
import { errorCode } from "../../support/error-code.ts";
import {
  calmEffects,
  calmMonth,
  preparedFrom,
  sexedDatasets,
  type TownMonth,
  townAggregates,
  townInput,
} from "../../support/release-input.ts";

const women = (month: string) => `peserta-aktif/35.75/${month}/kelamin=P`;
const men = (month: string) => `peserta-aktif/35.75/${month}/kelamin=L`;
const decide = (cell: string, action: Decision["action"]): Decision => ({
  ...{ cell, action, isPrimary: action === "suppress", reason: "small-count", protects: [cell] },
});
const datasets = sexedDatasets;

/** A release in which the cells named are decided on wherever control is shown them; `seen` is told what control is asked. */
async function decided(
  months: readonly TownMonth[],
  actions: Readonly<Record<string, Decision["action"]>>,
  previous?: PreparedRelease,
  seen: (input: ControlInput) => void = () => undefined,
): Promise<PreparedRelease> {
  return preparedFrom(townInput(townAggregates(months), previous, { datasets }), {
    ...calmEffects,
    control: (input) => {
      seen(input);
      const cells = input.candidate.changed.map(cellId).filter((cell) => actions[cell] !== undefined);
      return { decisions: cells.map((cell) => decide(cell, actions[cell] ?? "omit")), unprotected: [] };
    },
  });
}
const cell = (prepared: PreparedRelease, id: string) => prepared.observations.find((found) => cellId(found) === id);

test("a hidden cell has no number, and no share of it has one", async () => {
  const prepared = await decided([calmMonth()], {
    [women("2024-01")]: "suppress",
    "peserta-aktif/35.75.01/2024-01": "suppress",
  });
  expect(cell(prepared, women("2024-01"))).toMatchObject({ status: "SUPPRESSED", decimal: undefined });
  expect(cell(prepared, "capaian-sasaran/35.75.01/2024-01")).toMatchObject({ status: "SUPPRESSED" });
  expect(cell(prepared, "sasaran/35.75.01/2024-01")).toMatchObject({ status: "PUBLISHED" });
  const texts = prepared.files.map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(texts.every((text) => !text.includes("0.900000"))).toBe(true);
});

test("a held cell shows the newest number of its own with that month, also beyond a month that is held or hidden itself", async () => {
  const months = [calmMonth({ women: 1400 }), calmMonth({ women: 1500 }), calmMonth({ women: 1600 }), calmMonth()];
  const prepared = await decided(months, {
    [women("2024-02")]: "suppress",
    [women("2024-03")]: "hold",
    [women("2024-04")]: "hold",
  });
  for (const month of ["2024-03", "2024-04"]) {
    expect(cell(prepared, women(month))).toMatchObject({ status: "PUBLISHED", decimal: "1400", asOfPeriod: "2024-01" });
  }
  expect(cell(prepared, men("2024-03"))?.asOfPeriod).toBeUndefined();
  expect(() => hideCells([cell(prepared, men("2024-03")) as Observation], [decide(men("2024-03"), "hold")])).toThrow();
});

test("the share of a held count is held with it", async () => {
  const months = [calmMonth({ active: [900, 800, 700, 600] }), calmMonth({ active: [950, 800, 700, 600] })];
  const prepared = await decided(months, { "peserta-aktif/35.75.01/2024-02": "hold" });
  expect(cell(prepared, "capaian-sasaran/35.75.01/2024-02")).toMatchObject({
    ...{ decimal: "0.900000", period: "2024-02", asOfPeriod: "2024-01" },
  });
});

test("a table left out does not appear, and is not planned for that month again", async () => {
  const first = await decided([calmMonth(), calmMonth()], { [women("2024-02")]: "omit", [men("2024-02")]: "omit" });
  expect(cell(first, women("2024-02"))).toBeUndefined();
  const second = await decided([calmMonth(), calmMonth(), calmMonth()], {}, first);
  expect(cell(second, women("2024-02"))).toBeUndefined();
  expect(cell(second, women("2024-03"))).toMatchObject({ status: "PUBLISHED" });
  expect(second.changes.every(({ reason }) => reason !== "withdrawn")).toBe(true);
});

test("a revision that only leaving out could protect is not shown: the month keeps what it printed", async () => {
  const first = await decided([calmMonth({ women: 1500 }), calmMonth()], {});
  const revised = [calmMonth({ women: 1550, active: [980, 800, 700, 600] }), calmMonth(), calmMonth()];
  let asked = 0;
  const second = await decided(revised, { [women("2024-01")]: "omit" }, first, () => asked++);
  expect(asked).toBe(2);
  for (const id of [women("2024-01"), men("2024-01"), "peserta-aktif/35.75/2024-01"]) {
    expect(cell(second, id)).toMatchObject({ decimal: cell(first, id)?.decimal });
  }
});

test("what happens behind a hidden cell does not show: nothing readable has changed, so no release is made", async () => {
  const actions = { [women("2024-01")]: "suppress", [men("2024-01")]: "suppress" } as const;
  const first = await decided([calmMonth({ women: 1500 })], actions);
  const again = () => decided([calmMonth({ women: 1400 })], actions, first);
  expect(await errorCode(again)).toBe("NOTHING_CHANGED");
  // control is not even asked about the month
  const seen: string[] = [];
  await decided([calmMonth({ women: 1400 }), calmMonth()], actions, first, ({ candidate }) =>
    seen.push(...candidate.changed.map(({ period }) => period)),
  );
  expect(new Set(seen)).toEqual(new Set(["2024-02"]));
});

test("a cell hidden before goes to control with its true number when its month is revised", async () => {
  const first = await decided([calmMonth({ women: 1500 })], { [women("2024-01")]: "suppress" });
  const seen: ControlInput[] = [];
  const late = calmMonth({ active: [980, 800, 700, 600], women: 1540 });
  await decided([late, calmMonth()], { [women("2024-01")]: "suppress" }, first, (input) => seen.push(input));
  const asked = seen[0]?.candidate.changed.find((found) => cellId(found) === women("2024-01"));
  expect(asked).toMatchObject({ status: "PUBLISHED", decimal: "1540" });
  // numbers of that month which have not changed may have to be hidden beside it
  expect(seen[0]?.candidate.changed.map(cellId)).toContain("peserta-aktif/35.75.04/2024-01");
  expect(seen[0]?.earlier[0]?.changed.find((found) => cellId(found) === women("2024-01"))?.status).toBe("SUPPRESSED");
});

test("plain totals and documents' numbers are forced, but for a month in which a stock of few persons must be hidden", async () => {
  const forced = async (month: TownMonth) => {
    let input: ControlInput | undefined;
    await decided([month], {}, undefined, (asked) => {
      input = asked;
    });
    return input?.forced ?? new Set();
  };
  const usual = await forced(calmMonth({ entered: 3 }));
  expect(usual.has("peserta-aktif/35.75.01/2024-01")).toBe(true);
  expect(usual.has("peserta-baru/35.75/2024-01")).toBe(true);
  expect(usual.has("sasaran/35.75.01/2024-01")).toBe(true);
  expect(usual.has(women("2024-01"))).toBe(false);
  const small = await forced(calmMonth({ active: [3, 800, 700, 600] }));
  expect(small.has("peserta-aktif/35.75.01/2024-01")).toBe(false);
  expect(small.has("peserta-aktif/35.75.02/2024-01")).toBe(false);
  expect(small.has("sasaran/35.75.01/2024-01")).toBe(true);
});

test("cells that nothing protects, and a gate that refuses, are told by name with the tables to thin out, never by number", async () => {
  const input = townInput(townAggregates([calmMonth({ women: 4 })]), undefined, { datasets });
  const unprotected = { ...calmEffects, control: () => ({ decisions: [], unprotected: [women("2024-01")] }) };
  const refusing = (failure?: "time-limit" | "broken") => ({
    ...calmEffects,
    gate: async () => ({
      ...({ verdict: "REFUSE", refused: [women("2024-01")], failure, certificate: "" } as const),
    }),
  });
  for (const effects of [unprotected, refusing()]) {
    await expect(prepareRelease(input, effects)).rejects.toMatchObject({
      code: "RELEASE_DISCLOSES",
      details: { count: 1, cells: women("2024-01"), tables: { id: "kota × jenis kelamin", en: "kota × sex" } },
    });
  }
  expect(await errorCode(() => prepareRelease(input, refusing("time-limit")))).toBe("PLAN_TOO_LARGE");
  expect(await errorCode(() => prepareRelease(input, refusing("broken")))).toBe("RELEASE_NOT_JUDGED");
});

test("the gate sees what was printed before and what the release would add, and no number that is hidden", async () => {
  const first = await decided([calmMonth({ women: 1500 })], { [women("2024-01")]: "suppress" });
  let releases: JudgedReleases["releases"] = [];
  const input = townInput(townAggregates([calmMonth(), calmMonth()]), first, {
    ...{ datasets, history: [printedBy(first)] },
  });
  await prepareRelease(input, {
    ...calmEffects,
    gate: async (judged) => {
      releases = judged.releases;
      return calmEffects.gate(judged);
    },
  });
  expect(releases.map(({ number, period }) => `${number} ${period}`)).toEqual(["1 2024-01", "2 2024-02"]);
  const printed = releases.flatMap(({ changed }) => changed).find((found) => cellId(found) === women("2024-01"));
  expect(printed).toMatchObject({ status: "SUPPRESSED", decimal: undefined });
});
