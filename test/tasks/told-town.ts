import type { CellKey } from "../../schema/cell.ts";
import { addMonths, monthsBetween } from "../../schema/month.ts";
import type { Observation } from "../../schema/release.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { handMadeRelease } from "../support/hand-made-release.ts";
import type { ServedReleases } from "../support/served-release.ts";

/** The four kecamatan of the town of the tasks. */
export const kecamatan = ["35.75.01", "35.75.02", "35.75.03", "35.75.04"] as const;
/** Two kelurahan whose women are hidden in every month: one for itself, one so that it cannot be worked out. */
export const hiddenKelurahan = ["35.75.01.1001", "35.75.01.1002"] as const;
const shownKelurahan = ["35.75.01.1003", "35.75.01.1004"] as const;

const firstMonth = "2024-01";

/** What a number was before a later release revised it. */
export const revisedCell = {
  key: "peserta-aktif/35.75.02/2024-02",
  before: 720,
  after: 725,
  since: "2024-04",
} as const;

/** Every cell of the release of `newest`: each month its town, one number of which the release of April corrects. */
export function townCells(newest: string): Observation[] {
  return monthsBetween(firstMonth, newest).flatMap((period, month) => {
    const active = kecamatan.map((_, at) => 900 - at * 100 + month * 10 + correction(newest, period, at));
    const count = (at: Partial<CellKey>, value: number): Observation => cell({ period, ...at }, String(value));
    const city = active.reduce((sum, value) => sum + value, 0);
    return [
      count({ region: "35.75" }, city),
      ...kecamatan.map((region, at) => count({ region }, active[at] ?? 0)),
      count({ region: "35.75", dimensions: { kelamin: "P" } }, 1500 + month),
      count({ region: "35.75", dimensions: { kelamin: "L" } }, city - 1500 - month),
      ...hiddenKelurahan.map((region) => cell({ period, region }, undefined)),
      ...shownKelurahan.map((region, at) => count({ region }, 200 + at)),
      ...["35.75", ...kecamatan].map((region) => {
        const value = region === "35.75" ? "4000" : "1000";
        return cell({ indicator: "sasaran", region, period }, value, { source: "sasaran-1", quality: "FINAL" });
      }),
      ...kecamatan.map((region, at) =>
        cell({ indicator: "capaian-sasaran", region, period }, ((active[at] ?? 0) / 1000).toFixed(4)),
      ),
    ];
  });
}

function correction(newest: string, period: string, at: number): number {
  const isCorrected = period === "2024-02" && at === 1;
  if (!isCorrected) return 0;
  return newest < revisedCell.since ? revisedCell.before - 810 : revisedCell.after - 810;
}

function cell(at: Partial<CellKey>, decimal: string | undefined, more: Partial<Observation> = {}): Observation {
  return {
    ...{ indicator: "peserta-aktif", region: "35.75", period: firstMonth, dimensions: {}, ...at },
    ...{ status: decimal === undefined ? "SUPPRESSED" : "PUBLISHED", quality: "PROVISIONAL", source: "iuran" },
    decimal,
    ...more,
  };
}

/** Publishes the town's next releases one after the other, month by month. */
export function townReleases(served: Pick<ServedReleases, "publish">) {
  const releases: PreparedRelease[] = [];
  return {
    releases,
    publishNext: async (): Promise<PreparedRelease> => {
      const previous = releases.at(-1);
      const period = previous ? addMonths(previous.release.period, 1) : firstMonth;
      const release = handMadeRelease(townCells(period), { period, ...(previous && { previous }) });
      await served.publish(release);
      releases.push(release);
      return release;
    },
  };
}
