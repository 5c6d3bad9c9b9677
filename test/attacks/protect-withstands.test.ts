import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import { isProblem } from "../../server/disclosure/protect/problem.ts";
import { protectTable } from "../../server/disclosure/protect/protect.ts";
import { readSpec } from "../../server/disclosure/protect/read-spec.ts";
import { type Draw, drawFrom } from "../support/disclosure/draw.ts";
import { formOf, type PublishedCell, readersSystem, trueCount } from "../support/disclosure/published-tables.ts";
import { isDetermined, reachable } from "../support/disclosure/reachable.ts";
import { drawSmallTable, innerCells, type SmallTable, tableLines, total } from "../support/disclosure/small-table.ts";

// Random tables of at most ten inner cells go through `protect`; the printed rows are turned into a system by code of our own, and every
// whole table that agrees with it is asked how close a reader comes.

const highs = await loadHighs();
const minimum = 5;
const plans = {
  fine: { by: { region: ["region"], kind: ["kind"] }, total: true },
  inner: { by: { region: ["region"], kind: ["kind"] } },
  coarse: { by: { region: ["county"], kind: ["kind"] }, total: true },
  regions: { by: { region: ["region", "county"] }, total: true },
  kinds: { by: { kind: ["kind"] }, total: true },
} as const;
type Plan = keyof typeof plans;

interface Release {
  readonly tables: readonly Plan[];
  readonly forced?: readonly { readonly region: string; readonly kind: string }[];
  readonly earlier?: readonly PublishedCell[];
}

/** The published rows; undefined where the table is refused. */
function protect(table: SmallTable, { tables, forced = [], earlier = [] }: Release): PublishedCell[] | undefined {
  const spec = readSpec({
    weight: "n",
    dimensions: { region: { column: "region", hierarchies: [["county"]] }, kind: { column: "kind" } },
    tables: tables.map((name) => ({ name, ...plans[name] })),
    minimum,
    forced: forced.map((cell) => ({ cell, source: "decree" })),
    earlier: earlier.length > 0 ? ["before.csv"] : [],
  });
  if (isProblem(spec)) throw new Error(JSON.stringify(spec));
  const rows = earlier.map(({ region, kind, value }) => ({
    region,
    kind,
    value: value === undefined ? "" : String(value),
    status: value === undefined ? "suppressed" : "published",
  }));
  const files = earlier.length > 0 ? [{ name: "before.csv", rows }] : [];
  const protectedTable = protectTable(highs, { spec, rows: tableLines(table), earlier: files, clock: () => 0 });
  if (isProblem(protectedTable)) return undefined;
  return protectedTable.out.map(({ codes: [region = "", kind = ""], value, status }) => ({
    region,
    kind,
    value: status === "published" ? Number(value) : undefined,
  }));
}

/**
 * What a reader comes too close to, who knows `published` and what is `known` to him besides: a small count closer than minimum − 1, any other
 * hidden number exactly.
 */
function tooClose(
  table: SmallTable,
  published: readonly PublishedCell[],
  known: readonly PublishedCell[] = [],
): string[] {
  const system = readersSystem(table, [...published, ...known]);
  const truth = table.cells.map(({ n }) => n);
  const hidden = published.filter(({ value }) => value === undefined);
  return hidden.flatMap((cell) => {
    const enough = trueCount(table, cell) < minimum ? minimum - 1 : 1;
    const [lo, hi] = reachable(system, formOf(table, cell), { truth, enough });
    return hi - lo >= enough ? [] : [`${cell.region} ${cell.kind}: ${lo}…${hi}`];
  });
}

function drawRelease(draw: Draw): Plan[] {
  return draw.shuffled(Object.keys(plans) as Plan[]).slice(0, draw.whole(1, 2));
}

/** Runs a check over seeds; answers how many tables were refused instead of published. */
function forTables(
  seeds: number,
  check: (table: SmallTable, draw: Draw, seed: number) => "refused" | undefined,
): number {
  let refused = 0;
  for (let seed = 0; seed < seeds; seed++) {
    const draw = drawFrom(seed);
    if (check(drawSmallTable(draw), draw, seed) === "refused") refused++;
  }
  return refused;
}

describe("a reader of a protected table", () => {
  test("comes to no small number closer than four, and to no hidden one exactly", { timeout: 120_000 }, () => {
    const refused = forTables(60, (table, draw, seed) => {
      const published = protect(table, { tables: draw.onceIn(2) ? ["fine"] : ["fine", "coarse"] });
      if (published === undefined) return "refused";
      expect([seed, tooClose(table, published)]).toEqual([seed, []]);
      for (const cell of published) {
        const count = trueCount(table, cell);
        if (cell.value === undefined) expect(count).toBeGreaterThan(0);
        else
          expect([seed, cell, cell.value > 0 && cell.value < minimum]).toEqual([
            seed,
            { ...cell, value: count },
            false,
          ]);
      }
      return undefined;
    });
    expect(refused).toBeLessThan(20);
  });

  test("who is the only one of a cell cannot work out another small one", { timeout: 120_000 }, () => {
    let owners = 0;
    forTables(120, (table, draw, seed) => {
      const published = protect(table, { tables: draw.onceIn(2) ? ["fine"] : ["fine", "coarse"] });
      if (published === undefined) return "refused";
      const shown = published.filter(({ value }) => value !== undefined).map((cell) => formOf(table, cell));
      const small = published.filter((cell) => cell.value === undefined && trueCount(table, cell) < minimum);
      const own = small.filter((cell) => trueCount(table, cell) === 1);
      for (const owner of own) {
        owners++;
        const inside = innerCells(table, owner);
        const others = small.filter((cell) => innerCells(table, cell).every((index) => !inside.includes(index)));
        const known = [...shown, formOf(table, owner)];
        const found = others.filter((cell) => isDetermined(formOf(table, cell), known, table.cells.length));
        expect([seed, owner, found]).toEqual([seed, owner, []]);
      }
      return undefined;
    });
    expect(owners).toBeGreaterThan(30);
  });

  test("who knows a number from elsewhere learns no more", { timeout: 120_000 }, () => {
    let known = 0;
    forTables(60, (table, draw, seed) => {
      const large = table.cells.filter(({ n }) => n >= minimum);
      if (large.length === 0) return "refused";
      const { region, kind } = draw.oneOf(large);
      const forced = [{ region, kind }];
      const published = protect(table, { tables: ["fine"], forced });
      if (published === undefined) return "refused";
      known++;
      const outside = forced.map((cell) => ({ ...cell, value: trueCount(table, cell) }));
      expect([seed, tooClose(table, published, outside)]).toEqual([seed, []]);
      return undefined;
    });
    expect(known).toBeGreaterThan(25);
  });

  test("who kept the release before learns nothing of either", { timeout: 120_000 }, () => {
    let both = 0;
    forTables(60, (table, draw, seed) => {
      const earlier = protect(table, { tables: drawRelease(draw) });
      if (earlier === undefined) return "refused";
      const later = protect(table, { tables: drawRelease(draw), earlier });
      if (later === undefined) return "refused";
      both++;
      // a number hidden before and printed now was given up by nobody: it stays hidden for ever
      expect([seed, tooClose(table, [...later, ...earlier])]).toEqual([seed, []]);
      return undefined;
    });
    expect(both).toBeGreaterThan(25);
  });
});

test("the reader himself finds what is printed carelessly", () => {
  const table: SmallTable = {
    regions: ["r1", "r2"],
    kinds: ["k1"],
    countyOf: { r1: "east", r2: "west" },
    cells: [
      { region: "r1", kind: "k1", n: 37 },
      { region: "r2", kind: "k1", n: 3 },
    ],
  };
  const careless = [
    { region: total, kind: "k1", value: 40 },
    { region: "r1", kind: "k1", value: 37 },
    { region: "r2", kind: "k1", value: undefined },
  ];
  expect(tooClose(table, careless)).toEqual(["r2 k1: 3…3"]);
  expect(tooClose(table, careless.slice(1))).toEqual([]);
});
