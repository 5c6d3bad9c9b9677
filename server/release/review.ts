import { type CellStatus, cellId } from "../../schema/cell.ts";
import type { ChangeReason, Observation, Release } from "../../schema/release.ts";
import type { Codelists } from "../codelists.ts";
import { findOddities, type Oddity } from "./oddities.ts";
import type { PreparedRelease } from "./prepare.ts";
import { type ReviewedLine, reviewReconciliation } from "./reconciliation-review.ts";

/** What an operator looks at before a release goes out. Holds published values only. */
export interface ReleaseReview {
  readonly release: Release;
  /** cells in force, by status */
  readonly statuses: Readonly<Partial<Record<CellStatus, number>>>;
  /** what differs from the release before, by reason */
  readonly reasons: Readonly<Partial<Record<ChangeReason, number>>>;
  /** cells published before whose value or status changes, in coordinate order */
  readonly revised: readonly { readonly cell: string; readonly before: string; readonly after: string }[];
  /** the publisher's own cells of the newest month: the main indicators first, then the other totals, then parts of totals */
  readonly totals: readonly { readonly cell: string; readonly value: string }[];
  /** money against people, by funding line and year */
  readonly reconciliation: readonly ReviewedLine[];
  readonly files: readonly { readonly name: string; readonly rows: number; readonly bytes: number }[];
  readonly oddities: readonly Oddity[];
}

/** Returns what would be published, what has changed since the release before, and what looks odd. Pure. */
export function reviewRelease(prepared: PreparedRelease, regions: Codelists["regions"]): ReleaseReview {
  const { release, observations, changes, manifest } = prepared;
  return {
    release,
    statuses: countBy(observations, ({ status }) => status),
    reasons: countBy(changes, ({ reason }) => reason),
    revised: changes.flatMap(({ reason, before, after }) =>
      before === undefined || (reason !== "revised" && reason !== "withdrawn")
        ? []
        : [{ cell: cellId(after), before: shown(before), after: shown(after) }],
    ),
    totals: observations
      .filter(({ region, period }) => region === release.publisher && period === release.period)
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .map((cell) => ({ cell: cellId(cell), value: shown(cell) })),
    reconciliation: reviewReconciliation(prepared),
    files: manifest.files.map(({ name, rows, bytes }) => ({ name, rows, bytes })),
    oddities: findOddities(prepared, regions),
  };
}

/** What an operator looks at first, in that order. */
const mainIndicators = ["peserta-aktif", "capaian-sasaran", "sasaran", "cakupan", "peserta-baru", "peserta-berakhir"];

function rankOf({ indicator, dimensions }: Observation): number {
  if (Object.keys(dimensions).length > 0) return mainIndicators.length + 1;
  const at = mainIndicators.indexOf(indicator);
  return at === -1 ? mainIndicators.length : at;
}

function shown({ status, decimal }: Observation): string {
  return decimal ?? status;
}

function countBy<Item, Key extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
