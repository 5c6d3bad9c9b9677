import { expect, test } from "vitest";
import { datasets } from "../../schema/datasets/index.ts";
import { addMonths, monthsBetween } from "../../schema/month.ts";
import { tabulate } from "../../server/registry/tabulate.ts";
import { type PreparedRelease, prepareRelease } from "../../server/release/prepare.ts";
import { disagreements } from "../support/compare-faults.ts";
import { openIntakePlace } from "../support/intake-place.ts";
import { codelists, profile, readFaults, sampleTown } from "../support/sample-files.ts";

const all = { listedAtMost: Number.POSITIVE_INFINITY };

test.each([
  { people: 1000, seed: 3 },
  { people: 2000, seed: 11 },
])(
  "each month of a sample town of $people can be released, one after another",
  async ({ people, seed }) => {
    const place = await openIntakePlace();
    try {
      const { files, faults, firstPeriod, period } = await sampleTown(place.folder, { people, seed });
      const listed = readFaults(faults);
      for (const file of files) expect(disagreements(await place.takeIn(file, all), listed)).toEqual([]);
      let previous: PreparedRelease | undefined;
      for (const month of monthsBetween(firstPeriod, period)) {
        const known = `${addMonths(month, 1)}-${profile.calendar.dueDay}`;
        const aggregates = await tabulate(place.effects, { period: month, known });
        const { regions } = codelists;
        previous = prepareRelease({
          profile,
          datasets,
          regions,
          aggregates,
          previous,
          isSample: true,
          software: "test",
        });
      }
      expect(previous?.release).toMatchObject({ number: 24, period: "2025-12" });
      const active = previous?.observations.find(
        (cell) => cell.indicator === "peserta-aktif" && cell.region === "35.75" && cell.period === "2025-12",
      );
      expect(Number(active?.decimal) / people).toBeGreaterThan(0.8);
    } finally {
      await place.close();
    }
  },
  180_000,
);
