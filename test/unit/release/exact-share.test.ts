import fc from "fast-check";
import { expect, test } from "vitest";
import { exactShare } from "../../../server/release/exact-share.ts";

test("rounds half to even at the sixth place", () => {
  expect(exactShare("1", "3")).toBe("0.333333");
  expect(exactShare("2", "3")).toBe("0.666667");
  expect(exactShare("0", "7")).toBe("0.000000");
  expect(exactShare("12", "8")).toBe("1.500000");
  // exactly half: 0.0000005 → 0, 0.0000015 → 0.000002, 0.0000025 → 0.000002
  expect(exactShare("1", "2000000")).toBe("0.000000");
  expect(exactShare("3", "2000000")).toBe("0.000002");
  expect(exactShare("5", "2000000")).toBe("0.000002");
});

test("refuses a denominator of 0 and negative parts", () => {
  expect(() => exactShare("1", "0")).toThrow(RangeError);
  expect(() => exactShare("-1", "2")).toThrow(RangeError);
});

test("is never further than half a millionth from the true share", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 18n }), (a, b) => {
      const text = exactShare(String(a), String(b));
      expect(text).toMatch(/^\d+\.\d{6}$/);
      const error = BigInt(text.replace(".", "")) * b - a * 1_000_000n;
      expect((error < 0n ? -error : error) * 2n <= b).toBe(true);
    }),
    { seed: 7, numRuns: 500 },
  );
});
