import fc from "fast-check";
import { expect, test } from "vitest";
import { cellId } from "../../../schema/cell.ts";
import { closesYearOf } from "../../../schema/change-cause.ts";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import type { Observation } from "../../../schema/release.ts";
import { PortalError } from "../../../server/errors.ts";
import type { PreparedRelease } from "../../../server/release/prepare.ts";
import {
  calmMonth,
  districts,
  preparedFrom,
  sexedDatasets,
  sum,
  type TownMonth,
  townAggregates,
  townInput,
} from "../../support/release-input.ts";

const value = (prepared: PreparedRelease, id: string) =>
  prepared.observations.find((cell) => cellId(cell) === id)?.decimal;
const next = (months: readonly TownMonth[], previous?: PreparedRelease) =>
  preparedFrom(townInput(townAggregates(months), previous));
/** the same town with women and men printed */
const sexed = (months: readonly TownMonth[], previous?: PreparedRelease) =>
  preparedFrom(townInput(townAggregates(months), previous, { datasets: sexedDatasets }));

test("a revision of at least k in a provisional month is shown, with a note that counts it", async () => {
  const first = await next([calmMonth(), calmMonth()]);
  const second = await next([calmMonth(), calmMonth({ active: [905, 800, 700, 600] }), calmMonth()], first);
  expect(value(second, "peserta-aktif/35.75/2024-02")).toBe("3005");
  expect(second.release.note).toBe(
    "5 angka sementara diperbarui dengan data yang masuk kemudian.\n\n" +
      "5 provisional figures were updated with data that came in later.",
  );
  expect(second.changes.filter(({ reason }) => reason === "revised").map(({ key }) => cellId(key))).toEqual([
    "cakupan/35.75/2024-02",
    "capaian-sasaran/35.75/2024-02",
    "capaian-sasaran/35.75.01/2024-02",
    "peserta-aktif/35.75/2024-02",
    "peserta-aktif/35.75.01/2024-02",
  ]);
});

test("a small step of plain totals of large regions is shown: it points at no one", async () => {
  const first = await next([calmMonth(), calmMonth()]);
  const second = await next(
    [calmMonth(), calmMonth({ active: [903, 800, 700, 600], entered: 203 }), calmMonth()],
    first,
  );
  expect(value(second, "peserta-aktif/35.75.01/2024-02")).toBe("903");
  expect(value(second, "peserta-baru/35.75/2024-02")).toBe("203");
  expect(value(second, "capaian-sasaran/35.75.01/2024-02")).toBe("0.903000");
});

test("one small step by attribute holds the whole month, totals and shares included", async () => {
  const first = await sexed([calmMonth({ women: 1500 }), calmMonth({ women: 1500 })]);
  const late = calmMonth({ active: [950, 800, 700, 600], women: 1503 });
  const second = await sexed([calmMonth({ women: 1500 }), late, calmMonth()], first);
  for (const id of [
    "peserta-aktif/35.75/2024-02",
    "peserta-aktif/35.75/2024-02/kelamin=P",
    "peserta-aktif/35.75/2024-02/kelamin=L",
    "capaian-sasaran/35.75/2024-02",
  ]) {
    expect(value(second, id), id).toBe(value(first, id));
  }
  expect(second.release.note).toBeUndefined();
  const larger = calmMonth({ active: [950, 800, 700, 600], women: 1505 });
  const third = await sexed([calmMonth({ women: 1500 }), larger, calmMonth()], first);
  expect(value(third, "peserta-aktif/35.75/2024-02/kelamin=P")).toBe("1505");
  expect(value(third, "peserta-aktif/35.75/2024-02")).toBe("3050");
});

test("details appear where enough people came and went; what was printed once stays", async () => {
  // enough only in three months together
  const third = Math.ceil(kotaPasuruan.turnover / 3);
  const quiet = calmMonth({ entered: third, ended: third });
  const months = [calmMonth(), quiet, quiet, quiet, quiet, calmMonth()];
  const women = (prepared: PreparedRelease) =>
    prepared.observations.filter((cell) => cell.dimensions.kelamin === "P").map(({ period }) => period);
  expect(women(await sexed(months))).toEqual(["2024-01", "2024-04", "2024-06"]);
  let previous: PreparedRelease | undefined;
  for (const count of months.keys()) previous = await sexed(months.slice(0, count + 1), previous);
  expect(previous && women(previous)).toEqual(["2024-01", "2024-04", "2024-06"]);
  // late newcomers make February busy afterwards: what was not printed then is not added
  const busier = await sexed([calmMonth(), calmMonth(), quiet, quiet], await sexed(months.slice(0, 3)));
  expect(women(busier)).toEqual(["2024-01", "2024-04"]);
});

test("a final month stays as it is until the release that closes its year", async () => {
  const quiet = Array.from({ length: 14 }, () => calmMonth());
  const known = [calmMonth({ active: [980, 803, 700, 600] }), ...quiet.slice(1)];
  let prepared = await next(quiet.slice(0, 4));
  for (let count = 5; count <= 14; count++) {
    prepared = await next(known.slice(0, count), prepared);
    expect(value(prepared, "peserta-aktif/35.75/2024-01")).toBe("3000");
  }
  const closing = await next([...known, calmMonth()], prepared);
  expect(closing.release.period).toBe("2025-03");
  expect(value(closing, "peserta-aktif/35.75/2024-01")).toBe("3083");
  expect(value(closing, "peserta-aktif/35.75.02/2024-01")).toBe("803");
  expect(closing.release.note).toContain("tahun itu ditutup");
  // closed once: what is known later does not come out again
  const after = await next([quiet[0] ?? calmMonth(), ...known.slice(1), calmMonth(), calmMonth()], closing);
  expect(value(after, "peserta-aktif/35.75/2024-01")).toBe("3083");
});

test("the closing is not missed when the release of its month was left out", async () => {
  const calendar = { dueDay: 15, provisionalMonths: 3, closingMonth: 3 };
  expect(closesYearOf("2024-05", "2025-04", "2025-02", calendar)).toBe(true);
  expect(closesYearOf("2024-05", "2025-04", "2025-03", calendar)).toBe(false);
  expect(closesYearOf("2024-05", "2025-02", "2025-01", calendar)).toBe(false);
});

test("a document that is reported late appears in any month", async () => {
  const late = Array.from({ length: 6 }, () => calmMonth({ target: undefined }));
  const first = await next(late);
  const second = await next(
    late.map((month) => ({ ...month, target: 1000 })),
    first,
  );
  expect(value(second, "sasaran/35.75/2024-01")).toBe("4000");
  expect(value(second, "capaian-sasaran/35.75/2024-01")).toBe("0.750000");
  expect(second.release).toMatchObject({ version: "1.1.0", kind: "MINOR" });
  expect(second.release.note).toContain("kini terisi");
});

test("a published count never disappears because a later tabulation lacks it", async () => {
  const first = await next([calmMonth(), calmMonth()]);
  const set = townAggregates([calmMonth(), calmMonth(), calmMonth()]);
  const aggregates = set.aggregates.filter((cell) => cellId(cell) !== "peserta-aktif/35.75.01/2024-02");
  const second = await preparedFrom(townInput({ ...set, aggregates }, first));
  expect(value(second, "peserta-aktif/35.75.01/2024-02")).toBe("900");
});

test("property: a printed count by attribute moves by 0, by at least k, or at the closing; parts add up", async () => {
  let steps = 0;
  let revisions = 0;
  const shift = fc.oneof(fc.constant(0), fc.integer({ min: -12, max: 12 }));
  const month = fc.tuple(fc.tuple(shift, shift, shift, shift), shift, shift, shift);
  // what is known of each of 18 months at each of 18 releases: shifts on a quiet town
  const history = fc.array(fc.array(month, { minLength: 18, maxLength: 18 }), { minLength: 18, maxLength: 18 });
  await fc.assert(
    fc.asyncProperty(history, async (releases) => {
      let previous: PreparedRelease | undefined;
      for (const [index, known] of releases.entries()) {
        const months = known.slice(0, index + 1).map(([active, entered, ended, women]) =>
          calmMonth({
            active: [900 + active[0], 800 + active[1], 700 + active[2], 600 + active[3]],
            entered: 200 + entered,
            ended: 400 + ended,
            women: 1500 + women,
          }),
        );
        const prepared = await sexed(months, previous);
        const before = new Map(previous?.observations.map((cell) => [cellId(cell), cell]));
        for (const cell of prepared.observations) {
          const old = before.get(cellId(cell));
          if (cell.dimensions.kelamin === undefined || old === undefined) continue;
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
  expect(steps).toBeGreaterThan(7_000);
  expect(revisions).toBeGreaterThan(100);
});

function expectSums(observations: readonly Observation[]): void {
  const active = new Map(
    observations.filter(({ indicator }) => indicator === "peserta-aktif").map((cell) => [cellId(cell), cell]),
  );
  for (const cell of active.values()) {
    if (cell.region !== "35.75" || cell.dimensions.kelamin !== undefined) continue;
    const parts = districts.map((region) => Number(active.get(cellId({ ...cell, region }))?.decimal));
    expect(sum(parts), cell.period).toBe(Number(cell.decimal));
    const sexes = ["L", "P"].map((kelamin) =>
      Number(active.get(cellId({ ...cell, dimensions: { kelamin } }))?.decimal),
    );
    if (!sexes.includes(Number.NaN)) expect(sum(sexes), cell.period).toBe(Number(cell.decimal));
  }
}

test("an unexplained change needs the operator's words", async () => {
  const first = await next([calmMonth()]);
  const redefined = { ...first, manifest: { ...first.manifest, definitions: { enrolment: "sha256:other" } } };
  const set = townAggregates([calmMonth()]);
  await expect(preparedFrom(townInput(set, redefined))).rejects.toThrow(PortalError);
  const second = await preparedFrom(townInput(set, redefined, { note: "Definisi peserta aktif diperjelas." }));
  expect(second.release).toMatchObject({ version: "2.0.0", kind: "MAJOR", note: "Definisi peserta aktif diperjelas." });
});
