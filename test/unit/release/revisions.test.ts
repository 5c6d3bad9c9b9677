import fc from "fast-check";
import { expect, test } from "vitest";
import { cellId } from "../../../schema/cell.ts";
import type { Observation } from "../../../schema/release.ts";
import { PortalError } from "../../../server/errors.ts";
import { type PreparedRelease, prepareRelease } from "../../../server/release/prepare.ts";
import { closesYearOf } from "../../../server/release/quality.ts";
import { calmMonth, districts, sum, type TownMonth, townAggregates, townInput } from "../../support/release-input.ts";

const persons = ["peserta-aktif", "peserta-baru", "peserta-berakhir"];
const value = (prepared: PreparedRelease, id: string) =>
  prepared.observations.find((cell) => cellId(cell) === id)?.decimal;
const next = (months: readonly TownMonth[], previous?: PreparedRelease) =>
  prepareRelease(townInput(townAggregates(months), previous));

test("a revision of at least k in a provisional month is shown, with a note that counts it", () => {
  const first = next([calmMonth(), calmMonth()]);
  const second = next([calmMonth(), calmMonth({ active: [905, 800, 700, 600] }), calmMonth()], first);
  expect(value(second, "peserta-aktif/35.75/2024-02")).toBe("3005");
  expect(second.release.note).toBe(
    "5 angka sementara diperbarui karena iuran yang masuk terlambat.\n" +
      "5 provisional figures were updated for contributions that came in late.",
  );
  expect(second.changes.filter(({ reason }) => reason === "revised").map(({ key }) => cellId(key))).toEqual([
    "cakupan/35.75/2024-02",
    "capaian-sasaran/35.75/2024-02",
    "capaian-sasaran/35.75.01/2024-02",
    "peserta-aktif/35.75/2024-02",
    "peserta-aktif/35.75.01/2024-02",
  ]);
});

test("one small step holds the whole month, shares included", () => {
  const first = next([calmMonth(), calmMonth()]);
  const late = calmMonth({ active: [950, 803, 700, 600] });
  const second = next([calmMonth(), late, calmMonth()], first);
  for (const id of ["peserta-aktif/35.75/2024-02", "peserta-aktif/35.75.01/2024-02", "capaian-sasaran/35.75/2024-02"]) {
    expect(value(second, id)).toBe(value(first, id));
  }
  expect(second.release.note).toBeUndefined();
});

test("a step that is small only for those who came back holds the month too", () => {
  // 12 persons come in late, 9 of them new: published counts move by 12 and 9, readable returns by 3
  const first = next([calmMonth({ ended: 400 }), calmMonth({ ended: 400 })]);
  const late = (entered: number) => calmMonth({ active: [912, 800, 700, 600], entered, ended: 400 });
  const held = next([calmMonth({ ended: 400 }), late(209), calmMonth({ ended: 400 })], first);
  expect(value(held, "peserta-aktif/35.75/2024-02")).toBe("3000");
  expect(value(held, "peserta-baru/35.75/2024-02")).toBe("200");
  const shown = next([calmMonth({ ended: 400 }), late(212), calmMonth({ ended: 400 })], first);
  expect(value(shown, "peserta-aktif/35.75/2024-02")).toBe("3012");
});

test("a month is judged beside its neighbour as that is shown, not as it is known", () => {
  const quiet = calmMonth({ ended: 400 });
  const first = next([quiet, quiet, quiet]);
  // February's 3 are held; beside the held February, March's 12 active and 9 new would show 3 who came back
  const february = calmMonth({ active: [903, 800, 700, 600], ended: 400 });
  const march = calmMonth({ active: [912, 800, 700, 600], entered: 209, ended: 400 });
  const second = next([quiet, february, march, quiet], first);
  expect(value(second, "peserta-aktif/35.75/2024-02")).toBe("3000");
  expect(value(second, "peserta-aktif/35.75/2024-03")).toBe("3000");
});

test("a final month stays as it is until the release that closes its year", () => {
  const quiet = Array.from({ length: 14 }, () => calmMonth());
  const known = [calmMonth({ active: [980, 803, 700, 600] }), ...quiet.slice(1)];
  let prepared = next(quiet.slice(0, 4));
  for (let count = 5; count <= 14; count++) {
    prepared = next(known.slice(0, count), prepared);
    expect(value(prepared, "peserta-aktif/35.75/2024-01")).toBe("3000");
  }
  const closing = next([...known, calmMonth()], prepared);
  expect(closing.release.period).toBe("2025-03");
  expect(value(closing, "peserta-aktif/35.75/2024-01")).toBe("3083");
  expect(value(closing, "peserta-aktif/35.75.02/2024-01")).toBe("803");
  expect(closing.release.note).toContain("tahun itu ditutup");
  // closed once: what is known later does not come out again
  const after = next([quiet[0] ?? calmMonth(), ...known.slice(1), calmMonth(), calmMonth()], closing);
  expect(value(after, "peserta-aktif/35.75/2024-01")).toBe("3083");
});

test("the closing is not missed when the release of its month was left out", () => {
  const calendar = { dueDay: 15, provisionalMonths: 3, closingMonth: 3 };
  expect(closesYearOf("2024-05", "2025-04", "2025-02", calendar)).toBe(true);
  expect(closesYearOf("2024-05", "2025-04", "2025-03", calendar)).toBe(false);
  expect(closesYearOf("2024-05", "2025-02", "2025-01", calendar)).toBe(false);
});

test("a document that is reported late appears in any month", () => {
  const late = Array.from({ length: 6 }, () => calmMonth({ target: undefined }));
  const first = next(late);
  const second = next(
    late.map((month) => ({ ...month, target: 1000 })),
    first,
  );
  expect(value(second, "sasaran/35.75/2024-01")).toBe("4000");
  expect(value(second, "capaian-sasaran/35.75/2024-01")).toBe("0.750000");
  expect(second.release).toMatchObject({ version: "1.1.0", kind: "MINOR" });
  expect(second.release.note).toContain("kini terisi");
});

test("a published count never disappears because a later tabulation lacks it", () => {
  const first = next([calmMonth(), calmMonth()]);
  const set = townAggregates([calmMonth(), calmMonth(), calmMonth()]);
  const aggregates = set.aggregates.filter((cell) => cellId(cell) !== "peserta-aktif/35.75.01/2024-02");
  const second = prepareRelease(townInput({ ...set, aggregates }, first));
  expect(value(second, "peserta-aktif/35.75.01/2024-02")).toBe("900");
});

test("property: a published count of persons moves by 0, by at least k, or at the closing; districts add up to the city", () => {
  let steps = 0;
  let revisions = 0;
  const shift = fc.oneof(fc.constant(0), fc.integer({ min: -12, max: 12 }));
  const month = fc.tuple(fc.tuple(shift, shift, shift, shift), shift, shift);
  // what is known of each of 18 months at each of 18 releases: shifts on a quiet town
  const history = fc.array(fc.array(month, { minLength: 18, maxLength: 18 }), { minLength: 18, maxLength: 18 });
  fc.assert(
    fc.property(history, (releases) => {
      let previous: PreparedRelease | undefined;
      for (const [index, known] of releases.entries()) {
        const months = known.slice(0, index + 1).map(([active, entered, ended]) =>
          calmMonth({
            active: [900 + active[0], 800 + active[1], 700 + active[2], 600 + active[3]],
            entered: 200 + entered,
            ended: 400 + ended,
          }),
        );
        const prepared = next(months, previous);
        const before = new Map(previous?.observations.map((cell) => [cellId(cell), cell]));
        for (const cell of prepared.observations) {
          const old = before.get(cellId(cell));
          if (!persons.includes(cell.indicator) || old === undefined) continue;
          const step = Math.abs(Number(cell.decimal) - Number(old.decimal));
          steps += 1;
          if (step > 0) revisions += 1;
          const isClosing = prepared.release.period === "2025-03" && cell.period < "2025-01";
          if (!isClosing) expect(step === 0 || step >= 5, `${cellId(cell)} moved by ${step}`).toBe(true);
        }
        expectSums(prepared.observations);
        previous = prepared;
      }
    }),
    { seed: 7, numRuns: 25 },
  );
  expect(steps).toBeGreaterThan(10_000);
  expect(revisions).toBeGreaterThan(100);
});

function expectSums(observations: readonly Observation[]): void {
  const active = new Map(
    observations.filter(({ indicator }) => indicator === "peserta-aktif").map((cell) => [cellId(cell), cell]),
  );
  for (const cell of active.values()) {
    if (cell.region !== "35.75") continue;
    const parts = districts.map((region) => Number(active.get(cellId({ ...cell, region }))?.decimal));
    expect(sum(parts), cell.period).toBe(Number(cell.decimal));
  }
}

test("an unexplained change needs the operator's words", () => {
  const first = next([calmMonth()]);
  const redefined = { ...first, manifest: { ...first.manifest, definitions: { enrolment: "sha256:other" } } };
  const set = townAggregates([calmMonth()]);
  expect(() => prepareRelease(townInput(set, redefined))).toThrow(PortalError);
  const second = prepareRelease(townInput(set, redefined, { note: "Definisi peserta aktif diperjelas." }));
  expect(second.release).toMatchObject({ version: "2.0.0", kind: "MAJOR", note: "Definisi peserta aktif diperjelas." });
});
