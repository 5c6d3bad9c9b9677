import { expect, test } from "vitest";
import { answerGate } from "../../../../server/gate/answer-gate.ts";
import { componentHash } from "../../../../server/gate/component-hash.ts";
import { runGate } from "../../../../server/gate/gate-process.ts";
import type { GateRequest } from "../../../../server/gate/gate-request.ts";
import { systemOf } from "./systems.ts";

/** A part that passes, one that does not, and a target known at sight. */
const system = systemOf({
  variables: "a b c d e",
  bounds: { c: [1, null], d: [1, null] },
  rows: [
    [{ a: 1, b: 1 }, 40, 40],
    [{ c: 1, d: 1 }, 4, 4],
    [{ e: 1 }, 2, 2],
  ],
  targets: [
    { a: { a: 1 }, name: "wide" },
    { a: { c: 1 }, name: "tight" },
    { a: { e: 1 }, name: "known", harmless: { atMost: 2, atLeast: 5 } },
  ],
});
const request: GateRequest = { system, seconds: 20, minimum: 5, version: "1.0.0", passed: [] };

test("the answer names what is refused, and keeps what passed by its hash", async () => {
  const answer = await answerGate(request);
  expect(answer).toMatchObject({
    verdict: "REFUSE",
    failure: undefined,
    refused: [{ name: "tight", reason: "narrow" }],
    counts: { targets: 3, components: 2, kept: 0, exact: 0, narrow: 1 },
  });
  expect(answer.passed).toHaveLength(1);
  const again = await answerGate({ ...request, passed: answer.passed });
  expect(again).toMatchObject({ verdict: "REFUSE", counts: { kept: 1, narrow: 1 }, passed: answer.passed });
});

test("a kept component is not judged again", async () => {
  // the hash of the part that would be refused, as if it had passed
  const tight = systemOf({
    variables: "c d",
    bounds: { c: [1, null], d: [1, null] },
    rows: [[{ c: 1, d: 1 }, 4, 4]],
    targets: [{ a: { c: 1 } }],
  });
  const answer = await answerGate({ ...request, passed: [componentHash(tight, request)] });
  expect(answer).toMatchObject({ verdict: "PASS", refused: [], counts: { kept: 1 } });
});

test("a kept verdict holds for the same bounds, rows, targets, minimum and version only", () => {
  const hash = componentHash(system, request);
  const [first, ...rest] = system.variables;
  const [row, ...rows] = system.rows;
  const [target, ...targets] = system.targets;
  if (!first || !row || !target) throw new Error("the system has variables, rows and targets");
  const others = [
    componentHash({ ...system, variables: [{ ...first, hi: 39 }, ...rest] }, request),
    componentHash({ ...system, variables: [{ ...first, lo: 1 }, ...rest] }, request),
    componentHash({ ...system, variables: [{ ...first, integer: false }, ...rest] }, request),
    componentHash({ ...system, rows: [{ ...row, hi: 41 }, ...rows] }, request),
    componentHash({ ...system, rows }, request),
    componentHash({ ...system, targets: [{ ...target, need: 5 }, ...targets] }, request),
    componentHash({ ...system, targets: [{ ...target, maxLow: 1 }, ...targets] }, request),
    componentHash({ ...system, targets: [{ ...target, harmless: { atMost: 0, atLeast: 5 } }, ...targets] }, request),
    componentHash(system, { ...request, minimum: 10 }),
    componentHash(system, { ...request, version: "1.0.1" }),
  ];
  expect(new Set([hash, ...others]).size).toBe(11);
  const renamed = { ...system, variables: [{ ...first, name: "other" }, ...rest] };
  const turned = { ...system, rows: [...rows, row], targets: [...targets, target] };
  expect([componentHash(renamed, request), componentHash(turned, request)]).toEqual([hash, hash]);
});

test("a contradictory system is no pass", async () => {
  const answer = await answerGate({
    ...request,
    system: systemOf({ variables: "x y", rows: [[{ x: 2, y: 2 }, 5, 5]], targets: [{ a: { x: 1 } }] }),
  });
  expect(answer).toMatchObject({ verdict: "REFUSE", failure: "infeasible", passed: [] });
});

test("as a process it says the same", async () => {
  expect(await runGate(request)).toEqual(await answerGate(request));
});

test("a process that is killed, or breaks, refuses and repeats nothing", async () => {
  const killed = await runGate(request, AbortSignal.abort());
  const broken = await runGate({ ...request, system: { ...system, rows: [{ form: [[99, 1]], lo: 3, hi: 3 }] } });
  const nonsense = await runGate({ ...request, passed: 12 as unknown as readonly string[] });
  for (const answer of [killed, broken, nonsense]) expect(answer.verdict).toBe("REFUSE");
  expect(killed).toEqual({
    ...{ verdict: "REFUSE", failure: "broken", refused: [], passed: [] },
    counts: { targets: 3, components: 0, kept: 0, exact: 0, narrow: 0 },
  });
  expect(nonsense.failure).toBe("broken");
});

test("without time it refuses", async () => {
  const answer = await answerGate({ ...request, seconds: 0 });
  expect(answer.verdict).toBe("REFUSE");
  expect(answer.refused.map(({ reason }) => reason)).toEqual(["time-limit", "time-limit"]);
  expect(answer.passed).toEqual([]);
});
