import { expect, test } from "vitest";
import { type CausedChange, causeOf } from "../../schema/change-cause.ts";
import type { CellView } from "../../site/cells.ts";
import { isCorrection } from "../../site/changes/corrections.ts";
import type { ListedRelease } from "../../site/changes/listed-changes.ts";

const calendar = { closingMonth: 3 };
const release = { period: "2025-12", previousPeriod: "2025-11", calendar };
const was = (status: string, quality: string): CausedChange["before"] => ({ status, quality });

test("what the calendar foresees is told apart from what it does not", () => {
  const final = was("PUBLISHED", "FINAL");
  expect(causeOf({ period: "2025-03", before: final }, release)).toBe("unexplained");
  expect(causeOf({ period: "2025-10", before: was("PUBLISHED", "PROVISIONAL") }, release)).toBe("provisional");
  expect(causeOf({ period: "2025", before: final }, release)).toBe("running");
  expect(causeOf({ period: "2025-03", before: was("NOT_YET_REPORTED", "FINAL") }, release)).toBe("reported");
  const closing = { ...release, period: "2026-03", previousPeriod: "2026-02" };
  expect(causeOf({ period: "2025-06", before: final }, closing)).toBe("closed");
});

const listed = (reason: string, before: Partial<CellView>, after: Partial<CellView>): ListedRelease =>
  ({
    release: { period: { id: "2025-12" }, previous: { period: { id: "2025-11" } } },
    changes: [{ reason, before: { status: "PUBLISHED", ...before }, after: { status: "PUBLISHED", ...after } }],
  }) as unknown as ListedRelease;

test("a correction is a withdrawn number, or a final one that says otherwise", () => {
  const [old, now] = [
    { decimal: "10", quality: "FINAL" },
    { decimal: "12", quality: "FINAL", period: "2025-03" },
  ] as const;
  expect(isCorrection(listed("REVISED", old, now), calendar)).toBe(true);
  expect(isCorrection(listed("WITHDRAWN", old, now), calendar)).toBe(true);
  expect(isCorrection(listed("REVISED", { ...old, quality: "PROVISIONAL" }, now), calendar)).toBe(false);
  // the number is the same, only its document is a newer one
  expect(isCorrection(listed("REVISED", { ...old, decimal: "12" }, now), calendar)).toBe(false);
  expect(isCorrection(listed("BECAME_FINAL", old, { ...now, decimal: "10" }), calendar)).toBe(false);
});
