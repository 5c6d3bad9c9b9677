import { type QueryExecutorProvider, sql } from "kysely";
import type { Confidential, Figure } from "../../../schema/aggregate.ts";
import { funnel as declared } from "../../../schema/datasets/funnel.ts";
import { register } from "./document-sources.ts";
import { figure, sum } from "./figure-cells.ts";
import { completeYears, type DatasetFigures, type FigureScope, yearOf } from "./figure-scope.ts";

/** People proposed in a year who came equally far, for the same reason no further. */
interface Group {
  readonly year: number;
  readonly stage: "usulan" | "sk" | "verifikasi" | "terdaftar";
  readonly reason: string | null;
  /** registered, and paid for at least one month of the year */
  readonly isActive: boolean;
  readonly persons: number;
}

/** Where reasons go that are too rare to stand alone, and people without one. */
const other = "lainnya";

const counts: readonly (readonly [indicator: string, isIn: (group: Group) => boolean])[] = [
  ["usulan-orang", () => true],
  ["usulan-sk", ({ stage }) => stage !== "usulan"],
  ["usulan-verifikasi", ({ stage }) => stage === "verifikasi" || stage === "terdaftar"],
  ["usulan-terdaftar", ({ stage }) => stage === "terdaftar"],
  ["usulan-aktif", ({ isActive }) => isActive],
  ["gugur-sebelum-sk", ({ stage }) => stage === "usulan"],
  ["gugur-verifikasi", ({ stage }) => stage === "sk"],
  ["gugur-daftar", ({ stage }) => stage === "verifikasi"],
  ["gugur-belum-aktif", ({ stage, isActive }) => stage === "terdaftar" && !isActive],
  ["usulan-gugur", ({ stage }) => stage !== "terdaftar"],
];

/**
 * How far the people proposed in every complete year came, each counted once with the furthest stage of all batches, and why the others
 * dropped out. A year in which nobody was proposed, as far as the lists say, is not yet reported.
 */
export async function tabulateFunnel(transaction: QueryExecutorProvider, scope: FigureScope): Promise<DatasetFigures> {
  const { publisher, known, period, months, profile, codelists } = scope;
  const { rows } = await sql<Group>`
    with state as (
      select distinct on (person, year, batch) person, year, stage, reason, file
      from proposal
      where publisher = ${publisher} and dated <= ${known}::date and year <= ${yearOf(period)}
      order by person, year, batch, file desc
    ),
    furthest as (
      select distinct on (person, year) person, year, stage, reason
      from state
      order by person, year, array_position(${[...codelists["proposal-stages"].keys()]}::text[], stage) desc, file desc
    ),
    paid as (
      select distinct person, extract(year from month)::smallint as year from person_month
    )
    select year, stage, reason, stage = 'terdaftar' and paid.person is not null as "isActive", count(*)::int as persons
    from furthest left join paid using (person, year)
    group by 1, 2, 3, 4
  `.execute(transaction);
  const source = register(scope, {
    id: "usulan",
    institution: profile.office.id,
    document: "Daftar usulan",
    definition: declared.source.id,
  });
  const first = Math.min(yearOf(months[0] ?? period), ...rows.map(({ year }) => year));
  const figures = completeYears(scope, first).flatMap((year) => {
    const groups = rows.filter((row) => row.year === year);
    const isReported = groups.length > 0;
    const at = (indicator: string) => ({ indicator, region: publisher, period: String(year) });
    const count = (isIn: (group: Group) => boolean) => sum(groups.filter(isIn).map(({ persons }) => persons));
    const totals = counts.map(([indicator, isIn]) =>
      isReported ? figure(at(indicator), count(isIn), source.id) : figure(at(indicator), undefined, undefined),
    );
    return isReported ? [...totals, ...reasonCells(scope, { year, groups, source: source.id })] : totals;
  });
  return { figures, sources: [source] };
}

function reasonCells(
  { publisher, profile, codelists }: FigureScope,
  { year, groups, source }: { readonly year: number; readonly groups: readonly Group[]; readonly source: string },
): Confidential<Figure>[] {
  const dropped = groups.filter(({ stage }) => stage !== "terdaftar");
  const byReason = Map.groupBy(dropped, ({ reason }) => reason ?? other);
  const persons = new Map([...byReason].map(([reason, own]) => [reason, sum(own.map((group) => group.persons))]));
  const folded = foldRare(persons, profile.minimum.claims);
  return [...codelists["refusal-reasons"].keys()].flatMap((reason) => {
    const count = folded.get(reason);
    if (count === undefined) return [];
    const key = { indicator: "usulan-gugur", region: publisher, period: String(year), dimensions: { alasan: reason } };
    return [figure(key, count, source)];
  });
}

/**
 * People by reason, rare reasons counted under the other ones: only those with at least `minimum` stand alone, and where the others are
 * then still few, the smallest of these joins them. An empty reason does not stand there either, for else a missing one would be known
 * to have somebody. Pure.
 */
export function foldRare(persons: ReadonlyMap<string, number>, minimum: number): ReadonlyMap<string, number> {
  const alone = [...persons].filter(([reason, count]) => reason !== other && count >= minimum);
  const rest = sum(persons.values()) - sum(alone.map(([, count]) => count));
  const smallest = alone.toSorted(([one, a], [two, b]) => a - b || (one < two ? -1 : 1))[0];
  if (rest === 0 || rest >= minimum || smallest === undefined) return new Map([...alone, [other, rest]]);
  return new Map([...alone.filter((one) => one !== smallest), [other, rest + smallest[1]]]);
}
