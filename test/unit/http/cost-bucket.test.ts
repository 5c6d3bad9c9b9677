import { expect, test } from "vitest";
import { costBuckets, rateLimits } from "../../../server/http/cost-bucket.ts";

test("a client may spend its burst at once, then its rate; others are not counted with it", () => {
  let now = 0;
  const charge = costBuckets(() => now);
  charge("a", rateLimits.burst);
  expect(() => charge("a", 10_000)).toThrowError(
    expect.objectContaining({ code: "RATE_LIMITED", details: expect.objectContaining({ seconds: 2, points: 10_000 }) }),
  );
  charge("b", rateLimits.burst);
  now = 1_999;
  expect(() => charge("a", 10_000)).toThrow();
  now = 2_000;
  charge("a", 10_000);
  expect(() => charge("a", 1)).toThrow();
  now = 60_000;
  charge("a", rateLimits.burst);
});

test("however many clients come, those who have spent are not forgotten for those who have not", () => {
  let now = 0;
  const charge = costBuckets(() => now);
  charge("spender", rateLimits.burst);
  now = 1;
  for (let at = 0; at < 50_020; at++) charge(`client ${at}`, 1);
  expect(() => charge("spender", 1_000)).toThrow();
});
