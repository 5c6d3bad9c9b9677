import { describe, expect, test } from "vitest";
import type { RuleId } from "../../schema/intake/rules/index.ts";
import type { IntakeReport } from "../../server/intake/take-in.ts";
import type { IntakePlace } from "./intake-place.ts";
import { found } from "./office-lines.ts";

/** A file that breaks one rule which looks at rows beside other rows, or beside what is stored. */
export interface JudgementCase {
  readonly rule: RuleId;
  readonly lines: () => string[];
  /** `row column rule`, in the order of the report */
  readonly finds: readonly string[];
  readonly refused: number;
  /** what the same file breaks beside the rule */
  readonly beside?: readonly string[];
}

/**
 * What each case must find, what it must leave alone, and the same file with the rule switched off. Everything is rehearsed, so that every
 * case starts from the same registry.
 */
export function describeJudgement(place: () => IntakePlace, cases: Readonly<Record<string, JudgementCase>>): void {
  describe.each(Object.entries(cases))("%s", (_, { rule, lines, finds, refused, beside = [] }) => {
    const rehearsed = (without: readonly RuleId[]): Promise<IntakeReport> =>
      place().takeInLines("contoh.csv", lines(), { rehearse: true, without: new Set(without) });

    test("is found, and nothing else", async () => {
      const before = await place().digest();
      const report = await rehearsed([]);
      expect(found(report).filter((one) => one.endsWith(rule))).toEqual(finds);
      expect(found(report).filter((one) => !one.endsWith(rule))).toEqual(beside);
      expect(report).toMatchObject({ outcome: "accepted", refused, rehearsed: true });
      expect(report.kept + report.refused).toBe(report.read);
      expect(await place().digest()).toBe(before);
    });

    test("is found by this rule alone", async () => {
      const report = await rehearsed([rule]);
      expect(found(report)).toEqual(beside);
      expect(report).toMatchObject({ outcome: "accepted", refused: 0 });
    });
  });
}
