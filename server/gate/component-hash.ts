import { createHash } from "node:crypto";
import type { LinearSystem } from "../../schema/linear-system.ts";
import type { GateRequest } from "./gate-request.ts";

/**
 * SHA-256 over what a verdict depends on: bounds, rows and targets of a component, the least count and the program's version. Names do not count,
 * nor the order of rows and targets; variables count by their place in the component.
 */
export function componentHash(
  { variables, rows, targets }: LinearSystem,
  { minimum, version }: Pick<GateRequest, "minimum" | "version">,
): string {
  const content = [
    version,
    minimum,
    variables.map(({ lo, hi, integer }) => [String(lo), hi, integer]),
    rows.map(({ form, lo, hi }) => JSON.stringify([form, lo, hi])).sort(),
    targets
      .map(({ form, need, maxLow, truth, above, below, harmless }) =>
        JSON.stringify([form, need, maxLow, truth, above, below, harmless && [harmless.atMost, harmless.atLeast]]),
      )
      .sort(),
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
