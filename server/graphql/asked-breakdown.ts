import { dimensionText } from "../../schema/cell.ts";
import type { Indicator } from "../../schema/datasets/index.ts";
import type { ObservationFilter } from "../../schema/graphql/inputs.ts";
import { PortalError } from "../errors.ts";
import { knownCodes } from "./known-codes.ts";
import { breakdownOf, dimensionNamed, dimensionNames } from "./planned-cuts.ts";
import type { RequestContext } from "./request-context.ts";
import { nearestSpelling } from "./suggestion.ts";

/**
 * The combinations of codes that a filter asks for, in the order of their spelling: one empty combination for totals, undefined for
 * every breakdown at once. Throws `UNKNOWN_DIMENSION`, `UNKNOWN_CODE`, or `UNKNOWN_CUT` where no indicator has such a table.
 */
export function askedBreakdown(
  context: RequestContext,
  among: readonly Indicator[],
  { by, dimension, everyCut }: Pick<ObservationFilter, "by" | "dimension" | "everyCut">,
): Readonly<Record<string, string>>[] | undefined {
  const chosen = dimension ?? [];
  const names = [...new Set([...(by ?? []), ...chosen.map((one) => one.dimension)])].sort();
  if (everyCut && names.length === 0) return undefined;
  const codes = names.map((name) => {
    const known = knownCodes(context, knownDimension(name));
    const wanted = chosen.filter((one) => one.dimension === name).flatMap((one) => one.codes);
    if (!chosen.some((one) => one.dimension === name)) return [...known.keys()];
    return [...new Set(wanted)].map((code) => knownCode(name, code, known));
  });
  refuseUnplanned(among, names);
  const combinations = names.reduce<Record<string, string>[]>(
    (sofar, name, at) => sofar.flatMap((one) => (codes[at] ?? []).map((code) => ({ ...one, [name]: code }))),
    [{}],
  );
  return combinations.sort((a, b) => (dimensionText(a) < dimensionText(b) ? -1 : 1));
}

function knownDimension(name: string): string {
  if (dimensionNamed(name)) return name;
  const known = dimensionNames();
  throw new PortalError("UNKNOWN_DIMENSION", { hint: nearestSpelling(name, known), known: known.join(", ") });
}

function knownCode(dimension: string, code: string, known: ReadonlyMap<string, unknown>): string {
  if (known.has(code)) return code;
  const codes = [...known.keys()];
  const shown = codes.slice(0, mostNamedCodes).join(", ");
  const rest = codes.length > mostNamedCodes ? ", …" : "";
  throw new PortalError("UNKNOWN_CODE", { dimension, hint: nearestSpelling(code, codes), known: `${shown}${rest}` });
}

/** Lists of the portal are short; codes that offices bring may be many, and an error need not hold them all. */
const mostNamedCodes = 20;

function refuseUnplanned(among: readonly Indicator[], names: readonly string[]): void {
  if (names.length === 0) return;
  const wanted = breakdownOf(names);
  const tables = among.flatMap(({ id, dataset }) => dataset.plan.filter(({ measures }) => measures.includes(id)));
  const planned = [...new Set(tables.map(({ by }) => by.join(" × ")).filter((text) => text !== ""))];
  if (tables.some(({ by }) => breakdownOf(by) === wanted)) return;
  const known = planned.length === 0 ? { id: "tidak ada", en: "none" } : planned.join(", ");
  throw new PortalError("UNKNOWN_CUT", { by: names.join(" × "), known });
}
