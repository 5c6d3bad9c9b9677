import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import { cellId } from "../../../../schema/cell.ts";
import type { PlanTable } from "../../../../schema/dataset.ts";
import type { Observation } from "../../../../schema/release.ts";
import { controlRelease, type Decision } from "../../../../server/disclosure/control.ts";
import { judgeSystem } from "../../../../server/disclosure/gate/judge.ts";
import { buildRowStore, type PrintedRelease } from "../../../../server/disclosure/row-store/row-store.ts";
import { answers, letterReleases, letters, lettersFrame, letterTable } from "../../../support/events/letters.ts";

const highs = await loadHighs();
const kinds = ["surat", ...answers];

interface Controlled {
  /** `surat-tolak/35.75/2024: suppress small-count`, in order */
  readonly short: readonly string[];
  readonly unprotected: readonly string[];
  readonly verdict: string;
}

/** What control decides of a release, and what the gate says of it then. */
function control(
  plan: readonly PlanTable[],
  cells: readonly Observation[],
  before: readonly PrintedRelease[] = [],
): Controlled {
  const frame = lettersFrame(plan);
  const candidate = { number: before.length + 1, period: "2025-01", changed: cells };
  const { decisions, unprotected } = controlRelease(highs, { frame, earlier: before, candidate, forced: new Set() });
  const changed = afterwards([...cells, ...before.flatMap((one) => one.changed)], decisions, cells);
  const store = buildRowStore(frame, [...before, { ...candidate, changed }]);
  const judged = judgeSystem(highs, store.system, { seconds: 30, exact: false });
  return {
    short: decisions.map(({ cell, action, reason }) => `${cell}: ${action} ${reason}`),
    unprotected,
    verdict: judged === "infeasible" ? judged : judged.verdict,
  };
}

function afterwards(known: readonly Observation[], decisions: readonly Decision[], cells: readonly Observation[]) {
  const decided = new Map(decisions.map((decision) => [decision.cell, decision]));
  const own = new Set(cells.map(cellId));
  return [...new Map(known.map((cell) => [cellId(cell), cell])).values()].flatMap((cell): Observation[] => {
    const decision = decided.get(cellId(cell));
    if (decision === undefined) return own.has(cellId(cell)) ? [cell] : [];
    return decision.action === "omit" ? [] : [{ ...cell, status: "SUPPRESSED", decimal: undefined }];
  });
}

function year(numbers: Readonly<Record<string, number>>, place = "35.75/2024"): Observation[] {
  return Object.entries(numbers).map(([indicator, number]) => letters(`${indicator}/${place}`, number));
}

describe("counts of events", () => {
  const plan = [letterTable(kinds)];

  test("nothing small: nothing is decided", () => {
    const cells = year({ surat: 60, "surat-jawab": 40, "surat-tolak": 12, "surat-buka": 8 });
    expect(control(plan, cells)).toEqual({ short: [], unprotected: [], verdict: "PASS" });
  });

  test("a small one is hidden, also in the whole city, and beside it what a reader misses least; what money hangs on stays", () => {
    const cells = year({ surat: 60, "surat-jawab": 50, "surat-tolak": 2, "surat-buka": 8 });
    expect(control(plan, cells)).toEqual({
      short: ["surat-tolak/35.75/2024: suppress small-count", "surat-buka/35.75/2024: suppress complement"],
      unprotected: [],
      verdict: "PASS",
    });
    const decided = year({ surat: 52, "surat-jawab": 50, "surat-tolak": 2, "surat-buka": 0 });
    expect(control(plan, decided).short).toEqual([
      "surat/35.75/2024: suppress complement",
      "surat-tolak/35.75/2024: suppress small-count",
    ]);
  });

  test("two hidden ones that share a small remainder take a third with them", () => {
    const cells = year({ surat: 50, "surat-jawab": 47, "surat-tolak": 2, "surat-buka": 1 });
    const { short, verdict } = control(plan, cells);
    expect(short).toHaveLength(3);
    expect({ verdict, isKept: !short.some((line) => line.startsWith("surat-jawab")) }).toEqual({
      verdict: "PASS",
      isKept: true,
    });
  });

  test("exactly k is hidden like a small one, and a zero is shown", () => {
    const cells = year({ surat: 60, "surat-jawab": 57, "surat-tolak": 3, "surat-buka": 0 });
    expect(control(plan, cells).short).toEqual([
      "surat/35.75/2024: suppress complement",
      "surat-tolak/35.75/2024: suppress pattern",
    ]);
  });

  test("of an attribute that tells about each of them, all of one code: the table is left out, the total stays", () => {
    const sebab = [letterTable(["surat"]), letterTable(["surat"], { by: ["sebab"] })];
    const cells = [letters("surat/35.75/2024", 40), letters("surat/35.75/2024/sebab=jkk", 40)];
    expect(control(sebab, cells).short).toEqual(["surat/35.75/2024/sebab=jkk: omit all-of-them"]);
  });

  test("a table that appears whole or not at all is left out, and with it what adds up to it", () => {
    const whole = [
      letterTable(["surat-jawab"]),
      letterTable(["surat", "surat-tolak", "surat-buka"], { isWhole: true }),
      letterTable(["surat"], { level: "kecamatan", isWhole: true }),
    ];
    const cells = [
      ...year({ surat: 60, "surat-jawab": 50, "surat-tolak": 2, "surat-buka": 8 }),
      letters("surat/35.75.01/2024", 35),
      letters("surat/35.75.02/2024", 25),
    ];
    expect(control(whole, cells)).toEqual({
      short: cells
        .filter(({ indicator }) => indicator !== "surat-jawab")
        .map((cell) => `${cellId(cell)}: omit small-count`),
      unprotected: [],
      verdict: "PASS",
    });
    const large = year({ surat: 60, "surat-jawab": 40, "surat-tolak": 12, "surat-buka": 8 });
    expect(control(whole, large).short).toEqual([]);
  });

  test("what is public whatever its size is never hidden", () => {
    const forced = [letterTable(["surat-umum"]), letterTable(["surat-umum"], { by: ["jenis"] })];
    const cells = [
      letters("surat-umum/35.75/2024", 40),
      letters("surat-umum/35.75/2024/jenis=jkk", 1),
      letters("surat-umum/35.75/2024/jenis=jkm", 39),
    ];
    expect(control(forced, cells)).toEqual({ short: [], unprotected: [], verdict: "PASS" });
  });

  test("but where tabulation had to hide a code of it, another code goes too, for the total is public", () => {
    const forced = [letterTable(["surat-umum"]), letterTable(["surat-umum"], { by: ["jenis"] })];
    const cells = [
      letters("surat-umum/35.75/2024", 40),
      letters("surat-umum/35.75/2024/jenis=jkk", undefined),
      letters("surat-umum/35.75/2024/jenis=jkm", 38),
    ];
    expect(control(forced, cells)).toEqual({
      short: ["surat-umum/35.75/2024/jenis=jkm: suppress interval"],
      unprotected: [],
      verdict: "PASS",
    });
  });

  test("money that is hidden with a count is no obstacle: it follows the count", () => {
    const cells = [letters("surat-jawab/35.75/2024", undefined), letters("biaya/35.75/2024", 5_000)];
    expect(control(plan, cells).unprotected).toEqual([]);
  });

  test("money that is public and tells the count refuses the release by the count's name (A13)", () => {
    const cells = [
      letters("surat-jawab/35.75/2024", undefined),
      letters("tagihan/35.75/2024", 33_600),
      letters("harga/35.75/2024-09", 16_800),
    ];
    expect(control(plan, cells)).toMatchObject({ unprotected: ["surat-jawab/35.75/2024"], verdict: "REFUSE" });
  });
});

describe("over time", () => {
  const plan = [letterTable(kinds), letterTable(kinds, { period: "HALF" })];

  test("a half that could be subtracted takes another number with it", () => {
    const first = year({ surat: 40, "surat-jawab": 30, "surat-tolak": 6, "surat-buka": 4 }, "35.75/2024-S1");
    const cells = [
      ...year({ surat: 60, "surat-jawab": 45, "surat-tolak": 8, "surat-buka": 7 }),
      ...year({ surat: 20, "surat-jawab": 15, "surat-tolak": 2, "surat-buka": 3 }, "35.75/2024-S2"),
    ];
    const { short, verdict, unprotected } = control(plan, cells, letterReleases(first));
    expect(short).toContain("surat-tolak/35.75/2024-S2: suppress small-count");
    expect(short).toContain("surat-tolak/35.75/2024: suppress complement");
    expect({ verdict, unprotected }).toEqual({ verdict: "PASS", unprotected: [] });
  });

  test("of a revised year the numbers that stay may be hidden beside those that change", () => {
    const first = year({ surat: 60, "surat-jawab": 40, "surat-tolak": 12, "surat-buka": 8 });
    const changed = year({ "surat-jawab": 50, "surat-buka": 2, "surat-tolak": 8 });
    const { short, verdict } = control(plan, changed, letterReleases(first));
    expect(short).toEqual([
      "surat-buka/35.75/2024: suppress small-count",
      "surat-tolak/35.75/2024: suppress complement",
    ]);
    expect(verdict).toBe("PASS");
    const alone = control(plan, year({ "surat-buka": 2 }), letterReleases(first));
    expect(alone.short).toContain("surat-tolak/35.75/2024: suppress complement");
    expect(alone.verdict).toBe("PASS");
  });

  test("a number once hidden stays hidden when it has grown", () => {
    const first = [...year({ surat: 60 }), letters("surat-tolak/35.75/2024", undefined)];
    const { short } = control(plan, year({ surat: 80, "surat-tolak": 20 }), letterReleases(first));
    expect(short).toEqual(["surat-tolak/35.75/2024: suppress hidden-before"]);
  });
});
