import loadHighs from "highs";
import { expect, test } from "vitest";
import { datasets, indicators } from "../../schema/datasets/index.ts";
import { addMonths, monthsBetween } from "../../schema/month.ts";
import { controlRelease } from "../../server/disclosure/control.ts";
import type { PrintedRelease } from "../../server/disclosure/row-store/row-store.ts";
import { tabulate } from "../../server/registry/tabulate.ts";
import { type PreparedRelease, prepareRelease } from "../../server/release/prepare.ts";
import { printedBy } from "../../server/release/printed-releases.ts";
import { processGate } from "../../server/release/process-gate.ts";
import { openRecord, recordPrepared } from "../../server/release/record.ts";
import { disagreements } from "../support/compare-faults.ts";
import { openIntakePlace } from "../support/intake-place.ts";
import { calmEffects } from "../support/release-input.ts";
import { codelists, profile, readFaults, sampleTown } from "../support/sample-files.ts";

const all = { listedAtMost: Number.POSITIVE_INFINITY };
const software = "test";

test.each([
  { people: 1000, seed: 3, releases: 13, active: 0.8, isAttacked: true },
  // the attack on a second town and its whole second year would only take time: the drill of sequences does many
  { people: 2000, seed: 11, releases: 4, active: 0.7, isAttacked: false },
])(
  "a sample town of $people: its first year in one release, then each month, $releases under control (attacked: $isAttacked)",
  async ({ people, seed, releases, active: least, isAttacked }) => {
    const place = await openIntakePlace();
    try {
      const { files, faults, firstPeriod, period } = await sampleTown(place.folder, { people, seed });
      const listed = readFaults(faults);
      for (const file of files) expect(disagreements(await place.takeIn(file, all), listed)).toEqual([]);
      const highs = await loadHighs();
      const record = openRecord(place.registry);
      const effects = {
        control: (input: Parameters<typeof controlRelease>[1]) => controlRelease(highs, input),
        gate: isAttacked ? processGate(record, { software }) : calmEffects.gate,
      };
      let previous: PreparedRelease | undefined;
      const history: PrintedRelease[] = [];
      const months = monthsBetween(addMonths(firstPeriod, 11), period).slice(0, releases);
      for (const month of months) {
        const known = `${addMonths(month, 1)}-${profile.calendar.dueDay}`;
        const aggregates = await tabulate(place.effects, { period: month, known });
        const input = { profile, datasets, codelists, aggregates, previous, history, isSample: true, software };
        const { prepared, confidential } = await prepareRelease(input, effects);
        await recordPrepared(record, prepared, confidential.decisions);
        await record.accept(prepared, new Date(`${known}T02:00:00Z`));
        history.push(printedBy(prepared));
        previous = prepared;
      }
      const last = addMonths(firstPeriod, 10 + releases);
      expect(previous?.release).toMatchObject({ number: releases, period: last });
      const cells = previous?.observations ?? [];
      const active = cells.find(
        (cell) =>
          cell.indicator === "peserta-aktif" &&
          cell.region === "35.75" &&
          cell.period === last &&
          Object.keys(cell.dimensions).length === 0,
      );
      expect(Number(active?.decimal) / people).toBeGreaterThan(least);
      // every way of looking at people is there, and what would point at them is not
      const counted = cells.filter(({ indicator }) => indicator.startsWith("peserta-"));
      const dimensions = new Set(counted.flatMap((cell) => Object.keys(cell.dimensions)));
      expect([...dimensions].sort()).toEqual(["kelamin", "pekerjaan", "pembayar", "usia"]);
      expect(cells.some(({ status }) => status === "SUPPRESSED")).toBe(true);
      // every dataset has something to say of the town; of membership not before its second year
      const told = new Set(cells.map(({ indicator }) => indicators.get(indicator)?.dataset.id));
      expect(datasets.map(({ id }) => id).filter((id) => !told.has(id))).toEqual(releases === 13 ? [] : ["membership"]);
      const small = cells.filter(
        ({ indicator, decimal }) => indicator === "peserta-aktif" && ["1", "2", "3", "4"].includes(decimal ?? ""),
      );
      expect(small).toEqual([]);
    } finally {
      await place.close();
    }
  },
  360_000,
);
