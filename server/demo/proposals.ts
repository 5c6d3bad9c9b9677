import { divide } from "./divide.ts";
import { inventPerson } from "./invented-person.ts";
import type { PersonRows } from "./person-rows.ts";
import { seededBetween } from "./seeded.ts";
import type { Facts, Town } from "./town.ts";
import type { Cohort } from "./town-plan.ts";

/** The proposals of one half of a year, which come with one decree. */
export interface Batch {
  readonly year: number;
  readonly half: 1 | 2;
}

/** Days of a batch: proposed, decreed; and those on which somebody's registration or refusal is on record. */
const days = {
  1: { proposed: "01-02", decreed: "01-03", recorded: "01-06" },
  2: { proposed: "06-17", decreed: "06-26", recorded: "06-29" },
} as const;
/** People who were proposed and never covered, for every hundred who entered. */
const refusedPerHundred = 8;
/** How far they came, why no further, and how many in proportion; the last were registered and nobody ever paid for them. */
const outcomes = [
  { stage: "usulan", reason: "data-tidak-lengkap", weight: 14 },
  { stage: "usulan", reason: "bukan-warga", weight: 11 },
  { stage: "sk", reason: "nik-tidak-cocok", weight: 26 },
  { stage: "sk", reason: "segmen-lain", weight: 17 },
  { stage: "sk", reason: "meninggal", weight: 1.5 },
  { stage: "verifikasi", reason: "usia", weight: 17 },
  { stage: "verifikasi", reason: "lainnya", weight: 7 },
  { stage: "terdaftar", reason: undefined, weight: 8 },
] as const;
const purpose = { judged: 91 } as const;
/** Strangers from here on are proposed; the numbers below are those of planted faults. */
const firstRefused = 500_000;

/** The batch in which somebody who enters in month number `at` was proposed. */
export function batchOf({ months }: Town, at: number): Batch {
  const month = months[at] ?? "";
  return { year: Number(month.slice(0, 4)), half: month.slice(5) <= "06" ? 1 : 2 };
}

/** The proposal of somebody who was registered. */
export function proposalOf(
  town: Town,
  { life, peserta }: PersonRows,
): { readonly batch: Batch; readonly facts: Facts } {
  const batch = batchOf(town, life.enters);
  const registered = peserta[0]?.facts.berlaku_mulai ?? "";
  const recorded = `${batch.year}-${days[batch.half].recorded}`;
  // who is covered from the first days of a batch on has it recorded a little later
  const dated = registered < recorded ? recorded : registered;
  return {
    batch,
    facts: { ...proposal(batch, life.person.nik), ...decree(batch), tahap: "terdaftar", tanggal_status: dated },
  };
}

/** Everybody who was proposed and is never covered, by batch, as rows. They are no people of the town. */
export function* refusedProposals(town: Town, cohorts: readonly Cohort[]): Generator<{ batch: Batch; facts: Facts }> {
  const entering = new Map<string, { batch: Batch; people: number }>();
  for (const { enters, people } of cohorts) {
    const batch = batchOf(town, enters);
    const key = `${batch.year}-${batch.half}`;
    entering.set(key, { batch, people: people + (entering.get(key)?.people ?? 0) });
  }
  let number = firstRefused;
  for (const { batch, people } of entering.values()) {
    const refused = Math.round((people * refusedPerHundred) / 100);
    const counts = divide(
      refused,
      outcomes.map(({ weight }) => weight),
    );
    for (const [at, { stage, reason }] of outcomes.entries()) {
      for (let one = 0; one < (counts[at] ?? 0); one++) {
        const { nik } = inventPerson(town, town.people + ++number, undefined);
        const day = seededBetween(town.seed, purpose.judged, number, 8, 28);
        yield {
          batch,
          facts: {
            ...proposal(batch, nik),
            ...(stage === "usulan" ? {} : decree(batch)),
            tahap: stage,
            ...(reason === undefined ? {} : { alasan: reason }),
            tanggal_status: `${batch.year}-${batch.half === 1 ? "01" : "07"}-${String(day).padStart(2, "0")}`,
          },
        };
      }
    }
  }
}

function proposal({ year, half }: Batch, nik: string): Facts {
  return {
    nik,
    tahun: String(year),
    batch: `Gelombang ${half} tahun ${year} (contoh)`,
    tanggal_usul: `${year}-${days[half].proposed}`,
  };
}

function decree({ year, half }: Batch): Facts {
  return { nomor_sk: `SK ${half}/${year} (contoh)`, tanggal_sk: `${year}-${days[half].decreed}` };
}
