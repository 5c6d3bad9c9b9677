import { expect, test } from "vitest";
import { loadGate, loadLimits } from "../../../server/http/load-shedding.ts";

/** Fills the gate; gives how many came in before one was turned away. */
async function fill(delay: number): Promise<number> {
  const gate = loadGate({ ms: () => delay, close: () => undefined });
  let release: () => void = () => undefined;
  const open = new Promise<void>((resolve) => {
    release = resolve;
  });
  const inside: Promise<void>[] = [];
  for (;;) {
    const one = gate.enter(() => open);
    const refused = await Promise.race([one.then(undefined, (error: unknown) => error), Promise.resolve(undefined)]);
    const turnedAway = refused ?? (await Promise.race([one.catch((error: unknown) => error), tick()]));
    if (turnedAway !== undefined) {
      expect(turnedAway).toMatchObject({ code: "OVERLOADED", httpStatus: 503 });
      break;
    }
    inside.push(one);
  }
  release();
  await Promise.all(inside);
  await gate.enter(async () => undefined);
  return inside.length;
}

function tick(): Promise<undefined> {
  return new Promise((resolve) => setImmediate(() => resolve(undefined)));
}

test("so many questions are worked on at once, the next is sent away, and then it goes on", async () => {
  expect(await fill(0)).toBe(loadLimits.inFlight);
});

test("a late process takes fewer", async () => {
  expect(await fill(loadLimits.delayMs + 1)).toBe(loadLimits.inFlightWhenLate);
});
