import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Form } from "../../../../schema/linear-system.ts";
import { type EliminationInput, eliminate } from "../../../../server/disclosure/secondary/eliminate.ts";
import { rationalElimination } from "./rational-elimination.ts";

const variables = 6;
const form: fc.Arbitrary<Form> = fc
  .array(fc.integer({ min: -2, max: 2 }), { minLength: variables, maxLength: variables })
  .map((row) => row.flatMap((coefficient, at) => (coefficient === 0 ? [] : [[at, coefficient] as const])));
/** Sums of cells, as tables have them. */
const sum: fc.Arbitrary<Form> = fc
  .uniqueArray(fc.nat({ max: variables - 1 }), { minLength: 1, maxLength: 4 })
  .map((at) => at.sort((a, b) => a - b).map((variable) => [variable, 1] as const));

const input: fc.Arbitrary<EliminationInput> = fc.record({
  variables: fc.constant(variables),
  known: fc.array(form, { maxLength: 2 }),
  candidates: fc.array(fc.oneof(sum, form), { minLength: 1, maxLength: 9 }),
  protectedForms: fc.array(fc.oneof(sum, form), { minLength: 1, maxLength: 4 }),
  owned: fc.array(sum, { maxLength: 3 }),
});

test("finds what ranks of fractions find, also for owners of one form", () => {
  fc.assert(
    fc.property(input, (asked) => {
      expect(eliminate(asked)).toEqual(rationalElimination(asked));
    }),
    { numRuns: 600, seed: 4 },
  );
});

test("does not depend on how the variables are numbered", () => {
  fc.assert(
    fc.property(input, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }), (asked, places) => {
      const moved = (one: Form): Form =>
        one.map(([variable, coefficient]) => [places[variable] ?? 0, coefficient] as const).sort(([a], [b]) => a - b);
      const renamed = {
        variables,
        known: asked.known.map(moved),
        candidates: asked.candidates.map(moved),
        protectedForms: asked.protectedForms.map(moved),
        owned: asked.owned.map(moved),
      };
      expect(eliminate(renamed)).toEqual(eliminate(asked));
    }),
    { numRuns: 300, seed: 4 },
  );
});

test("hides a second cell of a row and of a column, and tells what is given away anyway", () => {
  // a b | c d with their margins: a is small
  const cell = (...at: number[]): Form => at.map((variable) => [variable, 1] as const);
  const margins = [cell(0, 1), cell(2, 3), cell(0, 2), cell(1, 3)];
  const cells = [cell(1), cell(2), cell(3), cell(0)];
  const asked = { variables: 4, known: margins, candidates: cells, protectedForms: [cell(0)], owned: [] };
  expect(eliminate(asked)).toEqual({ hidden: [true, true, true, true], disclosed: [] });
  expect(eliminate({ ...asked, known: [...margins, cell(3)] }).disclosed).toEqual([0]);
});

test("does not let the single person of one hidden cell work out the other", () => {
  // x + y printed: x's person knows x, and so y; with z in the sum he does not
  const cell = (...at: number[]): Form => at.map((variable) => [variable, 1] as const);
  const asked = { variables: 3, known: [], protectedForms: [cell(0), cell(1)], owned: [cell(0)] };
  expect(eliminate({ ...asked, candidates: [cell(0, 1)] }).hidden).toEqual([true]);
  expect(eliminate({ ...asked, candidates: [cell(0, 1, 2)] }).hidden).toEqual([false]);
  expect(eliminate({ ...asked, candidates: [cell(0, 1)], owned: [] }).hidden).toEqual([false]);
});
