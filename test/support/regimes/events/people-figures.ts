import type { Confidential, Figure } from "../../../../schema/aggregate.ts";
import { completeYears, figureAt, isPaidIn, monthAt, type TownYears } from "./figure-maker.ts";

/** Who stayed, came, returned and was lost in every complete year; kecamatan only where no group of theirs is small. */
export function continuityFigures(town: TownYears): Confidential<Figure>[] {
  const { people, codes } = town.history;
  const districts = [...new Set(codes.kelurahan.map(({ kecamatan }) => kecamatan))];
  const root = town.profile.publisher;
  return completeYears(town).flatMap(({ id, from }) => {
    const counts = new Map([root, ...districts].map((region) => [region, { ...nobody }]));
    for (const person of people) {
      const paid = (start: number, end: number) =>
        Array.from({ length: end - start }, (_, at) => start + at).filter((month) =>
          isPaidIn(town, person.known, month),
        );
      const [now, before] = [paid(from, from + 12), paid(Math.max(0, from - 12), from)];
      const earlier = paid(0, Math.max(0, from - 12)).length > 0;
      const group = groupOf({ isNow: now.length > 0, wasBefore: before.length > 0, earlier });
      if (group === undefined) continue;
      const month = now.at(-1) ?? before.at(-1) ?? 0;
      const region = codes.kelurahan[person.kelurahan[month] ?? 0]?.kecamatan ?? root;
      for (const count of [counts.get(root), counts.get(region)]) {
        if (count === undefined) continue;
        count[group]++;
        if (now.length > 0 && now.length <= (now.at(-1) ?? 0) - (now[0] ?? 0)) count["peserta-berjeda"]++;
      }
    }
    const isFew = (value: number) => value > 0 && value < town.profile.minimum.enrolment;
    const parts = districts.map((region) => counts.get(region) ?? nobody);
    const isShown = parts.every((part) => groups.every((group) => !isFew(part[group])));
    const breaksInCity = !isFew(counts.get(root)?.["peserta-berjeda"] ?? 0);
    const breaksInParts = breaksInCity && parts.every((part) => !isFew(part["peserta-berjeda"]));
    return [root, ...(isShown ? districts : [])].flatMap((region) => {
      const count = counts.get(region) ?? nobody;
      const all = groups.slice(0, 3).reduce((sum, group) => sum + count[group], 0);
      const withBreaks = region === root ? breaksInCity : breaksInParts;
      return [
        figureAt(town, ["peserta-setahun", id], all, { region }),
        ...groups.map((group) => figureAt(town, [group, id], count[group], { region })),
        ...(withBreaks ? [figureAt(town, ["peserta-berjeda", id], count["peserta-berjeda"], { region })] : []),
      ];
    });
  });
}

const groups = ["peserta-bertahan", "peserta-baru-setahun", "peserta-kembali-setahun", "peserta-lepas"] as const;
const nobody = { ...Object.fromEntries(groups.map((group) => [group, 0])), "peserta-berjeda": 0 } as Record<
  (typeof groups)[number] | "peserta-berjeda",
  number
>;

function groupOf(given: { isNow: boolean; wasBefore: boolean; earlier: boolean }): (typeof groups)[number] | undefined {
  if (!given.isNow) return given.wasBefore ? "peserta-lepas" : undefined;
  if (given.wasBefore) return "peserta-bertahan";
  return given.earlier ? "peserta-kembali-setahun" : "peserta-baru-setahun";
}

/** The people of every month by the last month that is paid for them. The first payer pays until the half year's end, the others by the month. */
export function lapseFigures(town: TownYears): {
  readonly figures: Confidential<Figure>[];
  readonly codes: readonly string[];
} {
  const codes = new Set<string>();
  const figures = Array.from({ length: town.last + 1 }, (_, month) => month).flatMap((month) => {
    const ends = new Map<number, number>();
    for (const { known, payer } of town.history.people) {
      if (!isPaidIn(town, known, month)) continue;
      const ahead = payer[month] === 0 ? month - (month % 6) + 5 : month;
      let end = month;
      while (end < Math.max(town.last, ahead) && (known[end + 1] ?? 0) > 0) end++;
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    const merged = mergeFew(ends, town.profile.minimum.enrolment);
    const total = merged.reduce((sum, { persons }) => sum + persons, 0);
    return [
      figureAt(town, ["berakhir", monthAt(town, month)], total),
      ...merged.map(({ from, to, persons }) => {
        const sampai = from === to ? monthAt(town, from) : `${monthAt(town, from)}..${monthAt(town, to)}`;
        codes.add(sampai);
        return figureAt(town, ["berakhir", monthAt(town, month)], persons, { dimensions: { sampai } });
      }),
    ];
  });
  return { figures, codes: [...codes].sort() };
}

/** Months with too few people are joined to the next ones, at the end to those before. */
function mergeFew(ends: ReadonlyMap<number, number>, least: number) {
  const made: { from: number; to: number; persons: number }[] = [];
  let open: { from: number; to: number; persons: number } | undefined;
  for (const [month, persons] of [...ends].sort(([a], [b]) => a - b)) {
    open = { from: open?.from ?? month, to: month, persons: (open?.persons ?? 0) + persons };
    if (open.persons < least) continue;
    made.push(open);
    open = undefined;
  }
  const last = made.at(-1);
  if (open === undefined) return made;
  if (last === undefined) return [open];
  return [...made.slice(0, -1), { from: last.from, to: open.to, persons: last.persons + open.persons }];
}
