import { expect, test } from "vitest";
import type { Change, ChangeReason, Observation } from "../../../schema/release.ts";
import { compareReleases } from "../../../server/release/compare.ts";
import { nextVersion } from "../../../server/release/version.ts";
import { errorCode } from "../../support/error-code.ts";

const cell: Observation = {
  ...{ indicator: "peserta-aktif", region: "35.75", period: "2024-01", dimensions: {} },
  ...{ status: "PUBLISHED", quality: "PROVISIONAL", decimal: "100", source: "iuran" },
};
const previous = { number: 4, period: "2024-03", version: "1.2.3" };
const change = (reason: ChangeReason, after: Partial<Observation> = {}): Change => ({
  ...{ key: cell, reason, before: reason === "new-period" ? undefined : cell },
  after: { ...cell, ...after },
});
const version = (changes: readonly Change[], redefined: readonly string[] = [], period = "2024-03") =>
  nextVersion({ publisher: "35.75", period, previous, changes, redefined });

test("the first release of a month is 1.0.0; its kind says what it brings", () => {
  expect(version([change("new-period")], [], "2024-04")).toEqual({
    id: "35.75/2024-04/1.0.0",
    number: 5,
    version: "1.0.0",
    kind: "MINOR",
  });
  expect(version([change("new-period")], ["enrolment"], "2024-04")).toMatchObject({ version: "1.0.0", kind: "MAJOR" });
  expect(
    nextVersion({ publisher: "35.75", period: "2024-01", previous: undefined, changes: [], redefined: [] }),
  ).toEqual({ id: "35.75/2024-01/1.0.0", number: 1, version: "1.0.0", kind: "MAJOR" });
});

test.each([
  ["an indicator redefined", [], ["enrolment"], "2.0.0", "MAJOR"],
  ["a cell withdrawn", [change("withdrawn", { status: "WITHDRAWN", decimal: undefined })], [], "2.0.0", "MAJOR"],
  ["a cell added", [change("new-period")], [], "1.3.0", "MINOR"],
  ["a value revised", [change("revised", { decimal: "110" })], [], "1.3.0", "MINOR"],
  ["another source of the same value", [change("revised", { source: "iuran-2" })], [], "1.2.4", "PATCH"],
  ["a value become final", [change("became-final", { quality: "FINAL" })], [], "1.2.4", "PATCH"],
] as const)("%s", (_, changes, redefined, expected, kind) => {
  expect(version(changes, redefined)).toMatchObject({ id: `35.75/2024-03/${expected}`, number: 5, kind });
});

test("an older month than the published one is refused", async () => {
  expect(await errorCode(() => version([], [], "2024-02"))).toBe("RELEASE_OUT_OF_ORDER");
});

test("every kind of change has its reason, and what stays hidden has none", () => {
  const at = (period: string, extra: Partial<Observation> = {}): Observation => ({ ...cell, period, ...extra });
  const hidden = { status: "SUPPRESSED", decimal: undefined } as const;
  const before = [at("1"), at("2"), at("3"), at("4", hidden), at("5"), at("6"), at("8")];
  const after = [
    at("1", { decimal: "101", quality: "FINAL" }),
    at("2", { quality: "FINAL" }),
    at("3", { status: "WITHDRAWN", decimal: undefined }),
    at("4", hidden),
    at("5"),
    at("6", hidden),
    at("7"),
    at("8", { source: "iuran-2" }),
  ];
  expect(compareReleases(before, after).map(({ key, reason }) => [key.period, reason])).toEqual([
    ["1", "revised"],
    ["2", "became-final"],
    ["3", "withdrawn"],
    ["6", "revised"],
    ["7", "new-period"],
    ["8", "revised"],
  ]);
});
