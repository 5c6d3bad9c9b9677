import type { RegionLevel } from "../../schema/codelist.ts";
import type { ObservationFilter } from "../../schema/graphql/inputs.ts";
import { PeriodId, RegionCode, scalarForms } from "../../schema/graphql/scalars.ts";
import { periodKinds } from "../../schema/period.ts";
import { PortalError } from "../errors.ts";
import { nearestSpelling } from "./suggestion.ts";

/** Every parameter of `/csv`; a single one may stand once only. */
export const csvParameters = [
  { name: "indicator", isSingle: false },
  { name: "region", isSingle: false },
  { name: "within", isSingle: true },
  { name: "level", isSingle: true },
  { name: "period", isSingle: false },
  { name: "from", isSingle: true },
  { name: "to", isSingle: true },
  { name: "cadence", isSingle: true },
  { name: "by", isSingle: false },
  { name: "dimension", isSingle: false },
  { name: "everyCut", isSingle: true },
  { name: "release", isSingle: true },
] as const;
const parameters = csvParameters.map(({ name }) => name);
const levels: readonly RegionLevel[] = ["kota", "kecamatan", "kelurahan"];

/** What an address of `/csv` asks for; without `release` it is the one in force. */
export interface CsvQuestion {
  readonly where: ObservationFilter;
  readonly release: string | undefined;
}

/** `/csv?indicator=…&region=…&period=…&release=…`: a filter with its release as the address that answers it as CSV. */
export function csvAddress(where: ObservationFilter, release: string): string {
  const pairs = [
    ...where.indicator.map((id) => ["indicator", id]),
    ...(where.region ?? []).map((code) => ["region", code]),
    ...given("within", where.within),
    ...given("level", where.level),
    ...(where.period ?? []).map((id) => ["period", id]),
    ...given("from", where.from),
    ...given("to", where.to),
    ...given("cadence", where.cadence),
    ...(where.by ?? []).map((name) => ["by", name]),
    ...(where.dimension ?? []).flatMap(({ dimension, codes }) =>
      codes.map((code) => ["dimension", `${dimension}:${code}`]),
    ),
    ...(where.everyCut ? [["everyCut", "true"]] : []),
    ["release", release],
  ];
  // a colon and a slash need no escape in a query, and an address that people read is better without
  const escaped = (text = "") => encodeURIComponent(text).replaceAll("%3A", ":").replaceAll("%2F", "/");
  return `/csv?${pairs.map(([name, value]) => `${name}=${escaped(value)}`).join("&")}`;
}

function given(name: string, value: string | null | undefined): string[][] {
  return value === null || value === undefined ? [] : [[name, value]];
}

/**
 * Reads what `csvAddress` wrote, or a reader by hand. A parameter that does not exist, or stands twice where it may not, is refused:
 * `UNKNOWN_PARAMETER`, `PARAMETER_FORM`. Whether the names in it exist is for `askedCells` to say.
 */
export function readCsvAddress(search: string): CsvQuestion {
  const asked = new URLSearchParams(search);
  for (const name of asked.keys()) {
    const parameter = csvParameters.find((known) => known.name === name);
    if (!parameter) {
      throw new PortalError("UNKNOWN_PARAMETER", {
        hint: nearestSpelling(name, parameters),
        known: parameters.join(", "),
      });
    }
    if (parameter.isSingle && asked.getAll(name).length > 1) {
      const form = { id: "hanya boleh sekali", en: "may stand once only" };
      throw new PortalError("PARAMETER_FORM", { parameter: name, form });
    }
  }
  refuseNul(asked);
  const one = (name: string) => asked.get(name) ?? undefined;
  const several = (name: string) => (asked.has(name) ? asked.getAll(name) : undefined);
  return {
    where: {
      indicator: asked.getAll("indicator"),
      region: several("region")?.map((code) => formed("region", code)),
      within: mapped(one("within"), (code) => formed("within", code)),
      level: mapped(one("level"), (text) => oneOf("level", levels, text.toLowerCase())),
      period: several("period")?.map((id) => formed("period", id)),
      from: mapped(one("from"), (id) => formed("from", id)),
      to: mapped(one("to"), (id) => formed("to", id)),
      cadence: mapped(one("cadence"), (text) => oneOf("cadence", periodKinds, text.toUpperCase())),
      by: several("by"),
      dimension: several("dimension")?.map(readDimension),
      everyCut: mapped(one("everyCut"), readYes),
    } as ObservationFilter,
    release: one("release"),
  };
}

function refuseNul(asked: URLSearchParams): void {
  if ([...asked.values()].some((value) => value.includes("\0"))) throw new PortalError("TEXT_NUL");
}

function mapped<Read>(text: string | undefined, read: (text: string) => Read): Read | undefined {
  return text === undefined ? undefined : read(text);
}

function formed(parameter: string, text: string): string {
  const isRegion = parameter === "region" || parameter === "within";
  try {
    return (isRegion ? RegionCode : PeriodId).parseValue(text);
  } catch {
    // what was typed is not repeated: it may be anything
    const form = isRegion ? scalarForms.RegionCode : scalarForms.PeriodId;
    throw new PortalError("PARAMETER_FORM", { parameter, form });
  }
}

function oneOf<Name extends string>(parameter: string, names: readonly Name[], text: string): Name {
  const found = names.find((name) => name === text);
  if (found) return found;
  const form = { id: `salah satu dari ${names.join(", ")}`, en: `one of ${names.join(", ")}` };
  throw new PortalError("PARAMETER_FORM", { parameter, form });
}

function readDimension(text: string): { dimension: string; codes: string[] } {
  const at = text.indexOf(":");
  if (at > 0) return { dimension: text.slice(0, at), codes: [text.slice(at + 1)] };
  const form = { id: "ditulis seperti usia:15-24", en: "is written like usia:15-24" };
  throw new PortalError("PARAMETER_FORM", { parameter: "dimension", form });
}

function readYes(text: string): boolean {
  if (text === "true" || text === "false") return text === "true";
  throw new PortalError("PARAMETER_FORM", {
    parameter: "everyCut",
    form: { id: "true atau false", en: "true or false" },
  });
}
