import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ProtectReport } from "../../server/disclosure/protect/result.ts";
import { openProtectPlace, type ProtectPlace } from "../support/protect-place.ts";

// A folder protect-* is a worked example of `terang protect`: SPEC, table, the OUT expected, and in its README how that is found by hand.
const cases = readdirSync(import.meta.dirname).filter((name) => /^protect-[a-z-]+$/.test(name));

let place: ProtectPlace;
beforeEach(() => {
  place = openProtectPlace();
});
afterEach(() => place.remove());

test.each(cases)("%s comes out as worked out by hand, and nothing is narrow", async (name) => {
  const folder = path.join(import.meta.dirname, name);
  await place.run(path.join(folder, "spec.json"), path.join(folder, "table.csv"));
  expect(place.read("OUT.csv")).toBe(readFileSync(path.join(folder, "out.csv"), "utf8"));
  const report = JSON.parse(place.read("REPORT.json")) as ProtectReport;
  expect(report.totals).toMatchObject({ exact: 0, narrow: 0 });
  const hidden = report.cells.filter(({ suppressed }) => suppressed).length;
  expect(report.totals.primary + report.totals.secondary).toBe(hidden);
});

test("there are worked examples", () => {
  expect(cases.length).toBeGreaterThanOrEqual(6);
});
