/** How pages group the datasets for readers, in order. A dataset that no group names stands with the others. */
const groups = {
  people: ["enrolment", "coverage", "targets", "membership", "continuity", "lapse", "funnel", "payer-mix"],
  money: ["budget", "reconciliation", "dbhcht", "benefits"],
  others: ["quality", "rival"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type DatasetGroup = keyof typeof groups;

/** These datasets in groups, each group in its own order; groups without any are left out. */
export function inGroups<Set extends { readonly id: string }>(
  datasets: readonly Set[],
): { readonly group: DatasetGroup; readonly datasets: readonly Set[] }[] {
  const named = new Set<string>(Object.values(groups).flat());
  return (Object.keys(groups) as DatasetGroup[])
    .map((group) => {
      const ids: readonly string[] = groups[group];
      const own = ids.flatMap((id) => datasets.filter((one) => one.id === id));
      const rest = group === "others" ? datasets.filter(({ id }) => !named.has(id)) : [];
      return { group, datasets: [...own, ...rest] };
    })
    .filter((one) => one.datasets.length > 0);
}
