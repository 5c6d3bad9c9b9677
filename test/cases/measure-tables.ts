import type { PersonMeasures } from "../../server/registry/measures.ts";

type Row = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * The measures as the tables of a case's `expected` folder: name → CSV lines, header first. Regional tables hold the city
 * and its kecamatan; what is unknown is an empty field.
 */
export function measureTables(measures: PersonMeasures): ReadonlyMap<string, readonly string[]> {
  const shown = <Entry extends { readonly region: string }>(entries: readonly Entry[]): readonly Entry[] =>
    entries.filter(({ region }) => region.split(".").length <= 3);
  return new Map([
    table("months", shown(measures.months), (one) => ({
      region: one.region,
      month: one.month,
      active: one.active,
      new: one.new,
      re_entered: one.reEntered,
      ended: one.ended,
      moved_in: one.movedIn,
      moved_out: one.movedOut,
    })),
    table("attributes", measures.attributes, (one) => ({ ...one })),
    table("lapses", shown(measures.lapses), (one) => ({
      region: one.region,
      last_paid: one.lastPaid,
      loses_cover: one.losesCover,
      grace_ends: one.graceEnds,
      counted_in: one.countedIn,
      persons: one.persons,
      provisional: one.provisional,
    })),
    table("years", shown(measures.years), (one) => ({
      region: one.region,
      year: one.year,
      persons: one.persons,
      retained: one.retained,
      new: one.new,
      returned: one.returned,
      lapsed: one.lapsed,
      with_break: one.withBreak,
      with_long_break: one.withLongBreak,
      provisional: one.provisional,
    })),
    table("billing", measures.billing, (one) => ({
      month: one.month,
      payer: one.payer,
      billed_months: one.billedMonths,
      expected_cost: one.expectedCost,
    })),
    table("overlap", measures.overlap, (one) => ({
      month: one.month,
      person_months: one.personMonths,
      billed_months: one.billedMonths,
      overlap: one.overlap,
    })),
    table("coverage", shown(measures.coverage), (one) => ({
      region: one.region,
      month: one.month,
      active: one.active,
      target: one.target,
      workers_in_scope: one.workersInScope,
    })),
  ]);
}

function table<Entry>(name: string, entries: readonly Entry[], rowOf: (entry: Entry) => Row): [string, string[]] {
  const rows = entries.map(rowOf);
  const header = Object.keys(rows[0] ?? {}).join(",");
  return [name, [header, ...rows.map((row) => Object.values(row).map(String).join(",").replaceAll("undefined", ""))]];
}
