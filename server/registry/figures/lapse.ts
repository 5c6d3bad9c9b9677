import { type QueryExecutorProvider, sql } from "kysely";
import { addMonths, type Month, monthsBetween } from "../../../schema/month.ts";
import type { PublishedCode } from "../../../schema/oversight.ts";
import type { Locale, Text } from "../../../schema/text.ts";
import { contributionSource } from "../plan-tables.ts";
import { figure, sum } from "./figure-cells.ts";
import type { DatasetFigures, FigureScope } from "./figure-scope.ts";

/** People whose unbroken run of paid months begins and ends so. */
interface Run {
  readonly first: Month;
  readonly last: Month;
  readonly persons: number;
}

/** Last paid months that stand together, and how many people's cover ends in them. */
export interface LapseGroup {
  readonly first: Month;
  readonly last: Month;
  readonly persons: number;
}

/** How many months contributions can still be made up after the last paid one. */
const graceMonths = 3;

/** Of everybody active in each month, the last month that is paid without a break, months paid ahead included. */
export async function tabulateLapse(transaction: QueryExecutorProvider, scope: FigureScope): Promise<DatasetFigures> {
  const { publisher, months, profile } = scope;
  const runs = await countRuns(transaction, scope);
  const calendars = months.map((month) => ({
    month,
    groups: lapseGroups(runs, month, profile.minimum.enrolment),
  }));
  const figures = calendars.flatMap(({ month, groups }) => {
    const at = (dimensions: Readonly<Record<string, string>>) => ({
      ...{ indicator: "berakhir", region: publisher, period: month },
      dimensions,
    });
    return [
      figure(at({}), sum(groups.map(({ persons }) => persons)), contributionSource),
      ...groups.map((group) => figure(at({ sampai: spanCode(group) }), group.persons, contributionSource)),
    ];
  });
  const used = new Map(calendars.flatMap(({ groups }) => groups.map((group) => [spanCode(group), group] as const)));
  const codes = [...used]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, group]) => codeOf(code, group));
  return { figures, sources: [], codes: { sampai: codes } };
}

/** Every run of months without a break; the last run of a person goes on with what is already paid for months after the period. */
async function countRuns(
  transaction: QueryExecutorProvider,
  { publisher, lastMonth, known }: FigureScope,
): Promise<readonly Run[]> {
  // first days of neighbouring months are at most 31 days apart
  const { rows } = await sql<Run>`
    with turn as (
      select person, month, is_new or is_re_entered as begins, coalesce(following - month > 31, true) as stops
      from person_month
      where is_new or is_re_entered or coalesce(following - month > 31, true)
    ),
    run as (
      select person, month as first, begins,
        min(month) filter (where stops)
          over (partition by person order by month rows between current row and unbounded following) as last
      from turn
    ),
    later as (
      select person, month, row_number() over (partition by person order by month) as place
      from (
        select distinct person, month from contribution
        where publisher = ${publisher} and month > ${lastMonth}::date and known <= ${known}::date
          and (refunded is null or refunded > ${known}::date)
      ) as paid_ahead
    ),
    ahead as (
      select person, max(month) as last
      from later
      where month = (${lastMonth}::date + place * interval '1 month')::date
      group by person
    ),
    whole as (
      select run.first, case when run.last = ${lastMonth}::date then coalesce(ahead.last, run.last) else run.last end as last
      from run left join ahead using (person)
      where run.begins
    )
    select to_char(first, 'YYYY-MM') as first, to_char(last, 'YYYY-MM') as last, count(*)::int as persons
    from whole
    group by 1, 2
  `.execute(transaction);
  return rows;
}

/**
 * The people active in `month` by their last paid month, from that month to the last one anybody has. Months with some people, but fewer
 * than `minimum`, are joined to the next ones until they have enough, at the end to those before. Pure.
 */
export function lapseGroups(runs: readonly Run[], month: Month, minimum: number): LapseGroup[] {
  const active = runs.filter(({ first, last }) => first <= month && month <= last);
  const ends = Map.groupBy(active, ({ last }) => last);
  const newest = [...ends.keys()].sort().at(-1);
  if (newest === undefined) return [];
  const groups: LapseGroup[] = [];
  let open: LapseGroup | undefined;
  for (const end of monthsBetween(month, newest)) {
    const persons = (open?.persons ?? 0) + sum((ends.get(end) ?? []).map((run) => run.persons));
    const group = { first: open?.first ?? end, last: end, persons };
    open = persons > 0 && persons < minimum ? group : undefined;
    if (open === undefined) groups.push(group);
  }
  return open === undefined ? groups : joinToLast(groups, open);
}

/** Joins what is left at the end to the newest group that has anybody, and the empty months between. */
function joinToLast(groups: readonly LapseGroup[], open: LapseGroup): LapseGroup[] {
  const at = groups.findLastIndex(({ persons }) => persons > 0);
  const before = groups[at];
  if (before === undefined) return [...groups, open];
  return [...groups.slice(0, at), { first: before.first, last: open.last, persons: before.persons + open.persons }];
}

function spanCode({ first, last }: Pick<LapseGroup, "first" | "last">): string {
  return first === last ? first : `${first}..${last}`;
}

function codeOf(code: string, { first, last }: LapseGroup): PublishedCode {
  const after = (count: number) => spanCode({ first: addMonths(first, count), last: addMonths(last, count) });
  return {
    code,
    name: { id: spanName("id-ID", { first, last }), en: spanName("en-GB", { first, last }) } satisfies Text,
    facts: { berakhir: after(1), tenggang: after(graceMonths) },
  };
}

const tags = { id: "id-ID", en: "en-GB" } as const satisfies Record<Locale, string>;

function spanName(tag: (typeof tags)[Locale], { first, last }: Pick<LapseGroup, "first" | "last">): string {
  const format = new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" });
  const named = (month: Month) => format.format(Date.parse(`${month}-01`));
  return first === last ? named(first) : `${named(first)} – ${named(last)}`;
}
