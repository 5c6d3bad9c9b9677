import { type Draws, seededDraws } from "../draws.ts";
import type { Person, TownHistory } from "../simulate-town.ts";

/** A claim of somebody who was covered; months are counted from the town's first. */
export interface Claim {
  readonly program: "jkk" | "jkm";
  readonly kelurahan: number;
  readonly filed: number;
  /** the month in which it was paid or refused */
  readonly decided: number;
  readonly isPaid: boolean;
  /** what it pays, by kind of benefit; one claim may have several */
  readonly kinds: Readonly<Record<string, number>>;
}

/** Somebody proposed in a year, how far it went, and why no further. */
export interface Proposal {
  readonly year: number;
  readonly stage: "usulan" | "sk" | "verifikasi" | "terdaftar";
  readonly reason: string | undefined;
  readonly isActive: boolean;
}

/** What happened to a town's people beside being covered. */
export interface TownEvents {
  readonly claims: readonly Claim[];
  readonly proposals: readonly Proposal[];
  /** months that a second payer paid too: person and month */
  readonly doubled: readonly { readonly person: number; readonly month: number }[];
  /** the last month that is paid ahead for everybody whose first payer pays, seen from each month */
  readonly seed: number;
}

/** A year: deaths and accidents among those covered, and proposals that fail, as shares. */
export interface EventRates {
  readonly deaths: number;
  readonly accidents: number;
  readonly refused: number;
  readonly dropped: number;
}

/** About what small towns report: six deaths and five accidents a year among a thousand, one claim in twenty refused. */
export const usualRates: EventRates = { deaths: 0.006, accidents: 0.005, refused: 0.05, dropped: 0.12 };

const reasons = ["usia", "nik-tidak-cocok", "segmen-lain", "bukan-warga", "data-tidak-lengkap", "meninggal", "lainnya"];
const reasonWeights = [0.28, 0.22, 0.18, 0.08, 0.15, 0.03, 0.06];

/** Invents claims, proposals and double payments of a town's people, the same for the same seed. */
export function townEvents(history: TownHistory, seed: number, rates: EventRates = usualRates): TownEvents {
  const draws = seededDraws(seed + 4711);
  return {
    claims: claimsOf(history, draws, rates),
    proposals: history.people.flatMap((person) => proposalsOf(person, draws, rates)),
    doubled: history.people.flatMap((person, at) =>
      doubledMonths(person, draws).map((month) => ({ person: at, month })),
    ),
    seed,
  };
}

function claimsOf(history: TownHistory, draws: Draws, rates: EventRates): Claim[] {
  const claims: Claim[] = [];
  for (let month = 0; month < history.months; month++) {
    const active = history.people.filter(({ known }) => (known[month] ?? 0) > 0);
    // who died is not covered in the month after
    const gone = active.filter(({ known }) => month + 1 < history.months && known[month + 1] === 0);
    const deaths = gone.length === 0 ? 0 : Math.min(1, (active.length * rates.deaths) / 12 / gone.length);
    for (const person of gone) {
      if (draws.fraction() < deaths) claims.push(claimOf("jkm", person, { month, draws, rates }));
    }
    for (const person of active) {
      if (draws.fraction() < rates.accidents / 12) claims.push(claimOf("jkk", person, { month, draws, rates }));
    }
  }
  return claims;
}

function claimOf(
  program: Claim["program"],
  person: Person,
  { month, draws, rates }: { readonly month: number; readonly draws: Draws; readonly rates: EventRates },
): Claim {
  const filed = month + draws.below(3);
  const isPaid = draws.fraction() >= rates.refused;
  const kinds = program === "jkm" ? deathBenefits(draws) : injuryBenefits(draws);
  const decided = filed + draws.weighted([0.15, 0.5, 0.25, 0.1]);
  return { program, kelurahan: person.kelurahan[month] ?? 0, filed, decided, isPaid, kinds };
}

function deathBenefits(draws: Draws): Record<string, number> {
  const kinds = { kematian: 20_000_000, berkala: 12_000_000, pemakaman: 10_000_000 };
  return draws.fraction() < 0.3 ? { ...kinds, beasiswa: 1_500_000 * (1 + draws.below(8)) } : kinds;
}

function injuryBenefits(draws: Draws): Record<string, number> {
  const care = { perawatan: 250_000 * (2 + draws.below(60)) };
  const income = draws.fraction() < 0.6 ? { "pengganti-upah": 100_000 * (1 + draws.below(40)) } : {};
  return { ...care, ...income, ...(draws.fraction() < 0.08 ? { cacat: 1_000_000 * (5 + draws.below(30)) } : {}) };
}

/** Everybody was proposed in the year of his first month; some others with him, who did not come through. */
function proposalsOf({ known }: Person, draws: Draws, { dropped }: EventRates): Proposal[] {
  const first = known.findIndex((month) => month > 0);
  if (first < 0) return [];
  const year = Math.floor(first / 12);
  const own: Proposal = { year, stage: "terdaftar", reason: undefined, isActive: true };
  if (draws.fraction() >= dropped) return [own];
  const stage = (["usulan", "sk", "verifikasi", "terdaftar"] as const)[draws.weighted([0.45, 0.3, 0.1, 0.15])] ?? "sk";
  const reason = stage === "terdaftar" ? undefined : reasons[draws.weighted(reasonWeights)];
  return [own, { year, stage, reason, isActive: false }];
}

function doubledMonths({ known }: Person, draws: Draws): number[] {
  if (draws.fraction() >= 0.006) return [];
  const paid = [...known.keys()].filter((month) => (known[month] ?? 0) > 0);
  const from = draws.below(Math.max(1, paid.length));
  return paid.slice(from, from + 1 + draws.below(4));
}
