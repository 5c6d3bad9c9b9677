import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import type { Observation } from "../../../../schema/release.ts";
import { judgeSystem } from "../../../../server/disclosure/gate/judge.ts";
import { buildRowStore, type RowStore } from "../../../../server/disclosure/row-store/row-store.ts";
import { answers, letterReleases, letters, lettersFrame, letterTable } from "../../../support/events/letters.ts";

const highs = await loadHighs();
const kinds = ["surat", ...answers];
const plan = [
  letterTable([...kinds, "surat-dua"]),
  letterTable(["surat", "surat-jawab", "surat-umum", "surat-aktif"], { by: ["jenis"] }),
  letterTable(kinds, { period: "HALF" }),
  letterTable(["surat"], { period: "TRIENNIUM" }),
  letterTable(["surat"], { period: "TRIENNIUM", level: "kecamatan" }),
  letterTable(["surat-umum"], { by: ["bulan"] }),
  letterTable(["surat-umum"]),
  letterTable(["surat-aktif"], { period: "MONTH" }),
  letterTable(["surat-aktif"], { period: "MONTH", by: ["bulan"] }),
];
const frame = lettersFrame(plan);

function storeOf(...releases: Observation[][]): RowStore {
  return buildRowStore(frame, letterReleases(...releases));
}

/** What the gate finds about the hidden cells, by the name of their target. */
function known(store: RowStore): Record<string, readonly (number | null)[] | null> {
  const judgement = judgeSystem(highs, store.system, { seconds: 20, exact: true });
  if (judgement === "infeasible") throw new Error("contradiction");
  return Object.fromEntries(judgement.targets.map(({ name, integer, lp }) => [name, integer ?? lp]));
}

describe("a printed count of events", () => {
  test("is a variable of its own; a hidden one is at least 1 and to be kept k values wide", () => {
    const store = storeOf([letters("surat/35.75/2024", 9), letters("surat-tolak/35.75/2024", undefined)]);
    expect(store.system.variables.map(({ name }) => name)).toEqual([
      "event/surat-tolak/35.75/2024",
      "event/surat/35.75/2024",
      ...["event/surat-jawab/35.75/2024", "event/surat-buka/35.75/2024"],
    ]);
    expect(store.printed).toEqual([
      { row: 0, cell: "surat-tolak/35.75/2024", release: 1, status: "hidden", isEvent: true },
      { row: 1, cell: "surat/35.75/2024", release: 1, status: "published", isEvent: true },
    ]);
    expect(store.system.targets).toMatchObject([{ name: "surat-tolak/35.75/2024", need: 2, maxLow: null }]);
    expect(store.watched).toMatchObject([{ cell: "surat-tolak/35.75/2024", kind: "hidden", isEvent: true }]);
    expect(known(store)).toEqual({ "surat-tolak/35.75/2024": [1, 9] });
  });

  test("that was revised is another, and what was hidden before stays a target", () => {
    const store = storeOf(
      [letters("surat-jawab/35.75/2024", 40), letters("surat-tolak/35.75/2024", undefined)],
      [letters("surat-jawab/35.75/2024", 50)],
    );
    expect(store.system.variables.map(({ name }) => name)).toContain("event/surat-tolak/35.75/2024@2");
    expect(store.system.targets.map(({ name }) => name)).toEqual([
      "surat-tolak/35.75/2024",
      "surat-tolak/35.75/2024@2",
    ]);
  });

  test("must be a whole number of at least 0, in a period of the calendar", () => {
    for (const cell of [
      letters("surat/35.75/2024", "4.5"),
      letters("surat/35.75/2024", -3),
      letters("surat/35.75/24", 3),
    ]) {
      expect(() => storeOf([cell])).toThrow(RangeError);
    }
  });

  test("of a dataset without a rule is refused", () => {
    const datasets = frame.datasets.map((dataset) => ({ ...dataset, disclosure: undefined }));
    expect(() => buildRowStore({ ...frame, datasets }, letterReleases([letters("surat/35.75/2024", 4)]))).toThrow(
      RangeError,
    );
  });
});

describe("what adds up is tied", () => {
  const year = (...numbers: (number | undefined)[]) =>
    kinds.map((kind, at) => letters(`${kind}/35.75/2024`, numbers[at]));

  test("kinds to what they are kinds of", () => {
    expect(known(storeOf(year(40, 30, undefined, 5)))).toEqual({ "surat-tolak/35.75/2024": [5, 5] });
    expect(known(storeOf(year(40, 30, undefined, undefined)))["surat-tolak/35.75/2024"]).toEqual([1, 9]);
  });

  test("codes to their total; a code that is not named has nothing", () => {
    const cells = [letters("surat/35.75/2024", 20), letters("surat/35.75/2024/jenis=jkk", undefined)];
    expect(known(storeOf(cells))).toEqual({ "surat/35.75/2024/jenis=jkk": [20, 20] });
    const both = [...cells, letters("surat/35.75/2024/jenis=jkm", 12)];
    expect(known(storeOf(both))).toEqual({ "surat/35.75/2024/jenis=jkk": [8, 8] });
  });

  test("unless the printed numbers do not add up without it", () => {
    const cells = [letters("surat/35.75/2024", 20), letters("surat/35.75/2024/jenis=jkk", 12)];
    const hidden = letters("surat-tolak/35.75/2024", undefined);
    expect(known(storeOf([...cells, hidden]))).toEqual({ "surat-tolak/35.75/2024": [1, 20] });
  });

  test("codes that a document brought", () => {
    const cells = [
      letters("surat-umum/35.75/2024", 20),
      letters("surat-umum/35.75/2024/bulan=a", 12),
      letters("surat-umum/35.75/2024/bulan=b", undefined),
    ];
    expect(known(storeOf(cells))).toEqual({ "surat-umum/35.75/2024/bulan=b": [8, 8] });
  });

  test("halves to their year", () => {
    const cells = [
      letters("surat/35.75/2024", 40),
      letters("surat/35.75/2024-S1", 35),
      letters("surat/35.75/2024-S2", undefined),
    ];
    expect(known(storeOf(cells))).toEqual({ "surat/35.75/2024-S2": [5, 5] });
    // across releases too
    expect(known(storeOf(cells.slice(1, 2), [cells[0], cells[2]] as Observation[]))).toEqual({
      "surat/35.75/2024-S2": [5, 5],
    });
  });

  test("kinds of a half and a year only when one release printed both: an open letter is answered later", () => {
    const half = letters("surat-buka/35.75/2024-S1", 9);
    const later = [letters("surat-buka/35.75/2024", 12), letters("surat-buka/35.75/2024-S2", undefined)];
    expect(known(storeOf([half, ...later]))).toEqual({ "surat-buka/35.75/2024-S2": [3, 3] });
    const store = storeOf([half], later);
    expect(known(store)).toEqual({ "surat-buka/35.75/2024-S2": [1, null] });
    expect(store.likely.length).toBeGreaterThan(0);
  });

  test("halves and a year that deny each other are of different days", () => {
    const store = storeOf(
      [letters("surat/35.75/2024-S1", 35)],
      [letters("surat/35.75/2024", 30), letters("surat/35.75/2024-S2", undefined)],
    );
    expect(known(store)).toEqual({ "surat/35.75/2024-S2": [1, null] });
  });

  test("kecamatan to the city, also where the city's number is a sum of years", () => {
    const years = ["2022", "2023", "2024"].map((year) => letters(`surat/35.75/${year}`, 10));
    const cells = [letters("surat/35.75.01/2022-2024", 26), letters("surat/35.75.02/2022-2024", undefined)];
    expect(known(storeOf([...years, ...cells]))).toEqual({ "surat/35.75.02/2022-2024": [4, 4] });
  });

  test("a month's total to the month's participants", () => {
    const active: Observation = { ...letters("peserta-aktif/35.75/2024-11", 40) };
    const groups = [
      letters("surat-aktif/35.75/2024-11/bulan=a", 33),
      letters("surat-aktif/35.75/2024-11/bulan=b", undefined),
    ];
    expect(known(storeOf([active, ...groups]))).toEqual({ "surat-aktif/35.75/2024-11/bulan=b": [7, 7] });
  });

  test("a count to the total that it never exceeds", () => {
    const cells = [letters("surat/35.75/2024", 2), letters("surat-dua/35.75/2024", undefined)];
    expect(known(storeOf(cells))).toEqual({ "surat-dua/35.75/2024": [1, 2] });
  });
});

describe("what is printed beside a hidden count", () => {
  const hidden = letters("surat-jawab/35.75/2024", undefined);

  test("money that is a price times the count tells it (A13)", () => {
    const cells = [hidden, letters("tagihan/35.75/2024", 67_200), letters("harga/35.75/2024-09", 16_800)];
    expect(known(storeOf(cells))).toEqual({ "surat-jawab/35.75/2024": [4, 4] });
    const odd = [hidden, letters("tagihan/35.75/2024", 67_201), letters("harga/35.75/2024-09", 16_800)];
    expect(known(storeOf(odd))).toEqual({ "surat-jawab/35.75/2024": [1, null] });
    const twoPrices = [...cells, letters("harga/35.75/2024-10", 8_400)];
    expect(known(storeOf(twoPrices))).toEqual({ "surat-jawab/35.75/2024": [1, null] });
  });

  test("money that is to be hidden with the count is refused by its own name", () => {
    const store = storeOf([hidden, letters("biaya/35.75/2024", 1_234_567)]);
    const judgement = judgeSystem(highs, store.system, { seconds: 20, exact: false });
    expect(judgement).toMatchObject({ verdict: "REFUSE" });
    expect(store.watched.map(({ cell }) => cell)).toContain("biaya/35.75/2024");
    const later = storeOf([letters("surat-jawab/35.75/2024", 20), letters("biaya/35.75/2024", 1_234_567)], [hidden]);
    expect(judgeSystem(highs, later.system, { seconds: 20, exact: false })).toMatchObject({ verdict: "REFUSE" });
    const both = storeOf([hidden, letters("biaya/35.75/2024", undefined)]);
    expect(judgeSystem(highs, both.system, { seconds: 20, exact: false })).toMatchObject({ verdict: "PASS" });
  });

  test("a share tells it, above or below (A04)", () => {
    const cells = [letters("surat/35.75/2024", 24), letters("bagian-jawab/35.75/2024", "0.125000"), hidden];
    expect(known(storeOf(cells))).toEqual({ "surat-jawab/35.75/2024": [3, 3] });
    const below = [letters("surat/35.75/2024", undefined), letters("bagian-jawab/35.75/2024", "0.125000")];
    expect(known(storeOf([...below, letters("surat-jawab/35.75/2024", 3)]))).toEqual({ "surat/35.75/2024": [24, 24] });
    expect(known(storeOf([...below, hidden]))).toEqual({
      "surat/35.75/2024": [8, null],
      "surat-jawab/35.75/2024": [1, null],
    });
    const ofPublic = [letters("penduduk/35.75/2024", 40), letters("bagian-penduduk/35.75/2024", "0.100000")];
    expect(known(storeOf([...ofPublic, letters("surat-tolak/35.75/2024", undefined)]))).toEqual({
      "surat-tolak/35.75/2024": [4, 4],
    });
  });

  test("a ratio of money tells it", () => {
    const cells = [letters("tagihan/35.75/2024", 100), letters("harga-surat/35.75/2024", "33.33"), hidden];
    expect(known(storeOf(cells))).toEqual({ "surat-jawab/35.75/2024": [3, 3] });
  });
});
