import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../../../server/disclosure/protect/problem.ts";
import { attempt } from "./protected.ts";
import { crossOf, isIn, type Published, rangeOf } from "./reader.ts";

/** Regions in two hierarchies that cross, and a kind; few enough people that much is small. */
const town = fc.record({
  county: fc.array(fc.constantFrom("g1", "g2"), { minLength: 4, maxLength: 4 }),
  group: fc.array(fc.constantFrom("h1", "h2"), { minLength: 4, maxLength: 4 }),
  counts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 16 })), {
    minLength: 24,
    maxLength: 24,
  }),
});
const levels = fc.subarray(["region", "county", "group"], { minLength: 1 });
const table = fc.record({
  by: fc.record({ region: fc.option(levels), kind: fc.boolean(), sex: fc.boolean() }).map(({ region, kind, sex }) => ({
    ...(region ? { region } : {}),
    ...(kind || !region ? { kind: ["kind"] } : {}),
    ...(sex ? { sex: ["sex"] } : {}),
  })),
  total: fc.boolean(),
});
const plan = fc.record({
  tables: fc.array(table, { minLength: 1, maxLength: 3 }),
  zeros: fc.constantFrom("open", "small"),
  minimum: fc.integer({ min: 3, max: 5 }),
  cells: fc.constantFrom("cross", "observed"),
});
const columns = ["region", "kind", "sex"];

test("no reader who fills in the whole table by himself gets closer to a small number than promised, to any hidden one exactly, or to one of them than the report says", () => {
  fc.assert(
    fc.property(town, plan, ({ county, group, counts }, rest) => {
      const rows = counts.map((n, at) => {
        const region = at % 4;
        const place = { region: `r${region}`, county: county[region] ?? "", group: group[region] ?? "" };
        return { ...place, kind: `k${Math.floor(at / 4) % 3}`, sex: at < 12 ? "f" : "m", n: String(n) };
      });
      const dimensions = { region: { hierarchies: [["county"], ["group"]] }, kind: {}, sex: {} };
      const heading = ["region", "county", "group", "kind", "sex", "n"] as const;
      const csv = [heading.join(), ...rows.map((row) => heading.map((name) => row[name]).join())].join("\n");
      const result = attempt({ weight: "n", dimensions, ...rest }, csv);
      if (isProblem(result)) throw new Error(result.problem);
      const above = new Map<string, Set<string>>();
      for (const row of rows) {
        for (const code of [row.county, row.group]) above.set(code, (above.get(code) ?? new Set()).add(row.region));
      }
      const published: Published = {
        out: result.out,
        finest: crossOf(rows, columns),
        above,
        lowest: rest.zeros === "open" ? 1 : 0,
      };
      for (const [at, { codes, status, value }] of result.out.entries()) {
        const truth = rows
          .filter((row) => isIn(published, [row.region, row.kind, row.sex], codes))
          .reduce((sum, row) => sum + Number(row.n), 0);
        const isSmall = truth < rest.minimum && (truth > 0 || rest.zeros === "small");
        if (status === "published") {
          expect(value).toBe(String(truth));
          expect(isSmall).toBe(false);
          continue;
        }
        const [low, high] = rangeOf(published, codes);
        expect(high - low).toBeGreaterThanOrEqual(isSmall ? rest.minimum - 1 : 1);
        expect(result.report.cells[at]?.lo).toBe(low);
        expect(Math.min(result.report.cells[at]?.hi ?? 9_000, 9_000)).toBe(Math.min(high, 9_000));
      }
    }),
    { numRuns: 12, seed: 11 },
  );
}, 120_000);
