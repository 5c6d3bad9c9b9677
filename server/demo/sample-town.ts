import { mkdir, readdir, rm } from "node:fs/promises";
import * as path from "node:path";
import { intakeKinds } from "../../schema/intake/index.ts";
import { addMonths, type Month, monthsBetween } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import { sampleMark } from "../../schema/sample.ts";
import { type Codelists, regionsWithin } from "../codelists.ts";
import { PortalError } from "../errors.ts";
import { type CsvOut, openCsv } from "./csv-out.ts";
import { mostPeople, type Quarter } from "./invented-person.ts";
import { personRows } from "./person-rows.ts";
import { sampleDocuments } from "./sample-documents.ts";
import { firstMonth, planTown } from "./town-plan.ts";

/** Accepted sizes; below 1,000 people the groups of six would no longer look like a town. */
export const townLimits = {
  people: { least: 1000, most: mostPeople },
  months: { least: 1, most: 60 },
  seed: { least: 0, most: 4_294_967_295 },
} as const;

/** Population of 2013 (Dinas Kependudukan dan Pencatatan Sipil), used only for the proportions of an invented town. */
const populationShape: Readonly<Record<string, number>> = {
  "35.75.01": 45_682,
  "35.75.02": 58_228,
  "35.75.03": 30_814,
  "35.75.04": 73_598,
};
const peopleBetweenFlushes = 2000;

/**
 * Writes the office files of an invented town into `folder`: `contoh-peserta.csv`, one `contoh-iuran-YYYY-MM.csv` per month in which
 * money was paid, `contoh-sasaran.csv`, `contoh-pekerja.csv`; sample files of an earlier run in the folder are removed first. The
 * same options give the same bytes. Memory does not grow with the town: people are derived and written one after another.
 *
 * Returns the files in the order in which they must be taken in, and the months covered. Throws `TOWN_OPTION` for a size that is not
 * accepted and `FOLDER_NOT_WRITABLE`.
 */
export async function writeSampleTown(options: {
  readonly people: number;
  readonly months: number;
  readonly seed: number;
  readonly folder: string;
  readonly codelists: Codelists;
  readonly profile: Profile;
  readonly onProgress?: (people: number, fraction: number) => void;
}): Promise<{ files: string[]; firstPeriod: Month; period: Month }> {
  const { people, seed, codelists, profile } = options;
  for (const [option, { least, most }] of Object.entries(townLimits)) {
    const given = options[option as keyof typeof townLimits];
    if (!Number.isInteger(given) || given < least || given > most) {
      throw new PortalError("TOWN_OPTION", { option: `--${option}`, least, most });
    }
  }
  const months = monthsBetween(firstMonth, addMonths(firstMonth, options.months - 1));
  const lastMonth = months.at(-1) ?? firstMonth;
  const quarters = quartersOf(codelists, profile);
  const town = { seed, months, quarters, occupations: codelists.occupations, tariff: tariffOf(codelists) };
  const out = await openTown(options.folder, months);
  let written = 0;
  for (const cohort of planTown({ people, months: months.length, seed, kecamatan: quarters.length })) {
    for (const rows of personRows(town, cohort)) {
      for (const row of rows.peserta) out.peserta.add(row);
      for (const { at, row } of rows.iuran) out.iuran[at]?.add(row);
      if (++written % peopleBetweenFlushes === 0) {
        await Promise.all(out.all.map((file) => file.flush()));
        options.onProgress?.(written, written / people);
      }
    }
  }
  const documents = sampleDocuments(profile, { people, quarters, lastMonth });
  for (const row of documents.targets) out.sasaran.add(row);
  for (const row of documents.workers) out.pekerja.add(row);
  await Promise.all(out.all.map((file) => file.close()));
  options.onProgress?.(written, 1);
  return { files: out.all.map(({ file }) => file), firstPeriod: firstMonth, period: lastMonth };
}

interface TownFiles {
  readonly peserta: CsvOut;
  /** by the month in which money was paid, counted from the first */
  readonly iuran: readonly CsvOut[];
  readonly sasaran: CsvOut;
  readonly pekerja: CsvOut;
  readonly all: readonly CsvOut[];
}

async function openTown(folder: string, months: readonly Month[]): Promise<TownFiles> {
  try {
    await mkdir(folder, { recursive: true });
    const earlier = new RegExp(`^${sampleMark.filePrefix}(?:peserta|sasaran|pekerja|iuran-\\d{4}-\\d{2})\\.csv$`);
    for (const name of await readdir(folder)) if (earlier.test(name)) await rm(path.join(folder, name));
    const peserta = await openCsv(folder, "peserta", columnsOf("peserta"));
    const iuran: CsvOut[] = [];
    for (const month of months) iuran.push(await openCsv(folder, `iuran-${month}`, columnsOf("iuran")));
    const sasaran = await openCsv(folder, "sasaran", columnsOf("sasaran"));
    const pekerja = await openCsv(folder, "pekerja", columnsOf("pekerja"));
    return { peserta, iuran, sasaran, pekerja, all: [peserta, ...iuran, sasaran, pekerja] };
  } catch {
    throw new PortalError("FOLDER_NOT_WRITABLE", { folder });
  }
}

function columnsOf(kind: string): string[] {
  return Object.keys(intakeKinds.find(({ id }) => id === kind)?.columns ?? {});
}

function quartersOf(codelists: Codelists, profile: Profile): Quarter[] {
  return regionsWithin(codelists.regions, profile.publisher, "kecamatan").map(({ code }) => ({
    code,
    kelurahan: regionsWithin(codelists.regions, code, "kelurahan").map((kelurahan) => kelurahan.code),
    weight: populationShape[code] ?? 1,
  }));
}

/** Rupiah per person and month, both programs, as public budgets paid in the sample's years. */
function tariffOf(codelists: Codelists): number {
  return [...codelists.tariffs.values()]
    .filter(
      ({ payer, validFrom, validUntil }) => payer === "publik" && validFrom <= firstMonth && validUntil === undefined,
    )
    .reduce((sum, { rupiah }) => sum + rupiah, 0);
}
