import type { PublishedCode } from "../../schema/oversight.ts";
import type { Text } from "../../schema/text.ts";
import { codesOf } from "../codelists.ts";
import { dimensionNamed } from "./planned-cuts.ts";
import type { RequestContext } from "./request-context.ts";

/** A code of any dimension as the API shows it. */
export interface NamedCode {
  readonly code: string;
  readonly name: Text;
  readonly facts?: PublishedCode["facts"];
  readonly formerNames?: PublishedCode["formerNames"];
}

/**
 * The codes of a dimension in the order of its list. Those that office files bring are the codes of the release that the request reads;
 * none where no release is read.
 */
export function knownCodes(
  { codelists, release }: Pick<RequestContext, "codelists" | "release">,
  dimension: string,
): ReadonlyMap<string, NamedCode> {
  const declared = dimensionNamed(dimension);
  if (declared === undefined) return new Map();
  if (declared.codelist !== "release") return codesOf(codelists, declared);
  return new Map((release?.manifest.codes?.[dimension] ?? []).map((code) => [code.code, code]));
}

/** The code with its names; one that nobody has named is its own name. */
export function namedCode(
  context: Pick<RequestContext, "codelists" | "release">,
  dimension: string,
  code: string,
): NamedCode {
  return namedIn(knownCodes(context, dimension), code);
}

/** The same for a list of the portal that no dimension uses. */
export function namedIn(list: ReadonlyMap<string, NamedCode>, code: string): NamedCode {
  return list.get(code) ?? { code, name: { id: code, en: code } };
}
