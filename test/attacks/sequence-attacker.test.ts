import loadHighs from "highs";
import { expect, test } from "vitest";
import { addMonths } from "../../schema/month.ts";
import type { Observation } from "../../schema/release.ts";
import { attackPersons, tooClose } from "../support/regimes/attack-persons.ts";
import { hiding, printedAsTrue } from "../support/regimes/printed-as-true.ts";
import { firstMonth, tabulateHistory } from "../support/regimes/tabulate-history.ts";
import { type Group, tinyTable, tinyTotals, tinyTown } from "../support/regimes/tiny-town.ts";

// The attacker who thinks in persons judges what control publishes (sequence.test.ts). Here he is judged himself: on numbers whose
// answer can be seen by eye.

const highs = await loadHighs();
const plan = [...tinyTotals, tinyTable("kota", ["kelamin"])];

/** Everything printed as it is, save the hidden cells; what the attacker finds too close. */
function found(groups: readonly Group[], { months = 2, tables = plan, hidden = [] as string[], change = as } = {}) {
  const town = tinyTown(groups, { months, plan: tables });
  const set = tabulateHistory(town.history, { last: months - 1, datasets: town.datasets, publisher: "35.75" });
  const observations = change(hiding(printedAsTrue(set), hidden));
  const unattributed = town.profile.unattributedTotals.regions;
  const findings = attackPersons(highs, { town: town.smallTown, observations, minimum: 5, unattributed });
  return tooClose(findings, 5).map(({ name, lo, hi }) => `${name}: ${lo}…${hi}`);
}
const as = (cells: Observation[]) => cells;
const second = addMonths(firstMonth, 1);

test("one hidden cell of a printed sum is known", () => {
  expect(
    found([{ people: 37 }, { people: 3, sex: 1 }], { months: 1, hidden: ["peserta-aktif/35.75/2024-01/kelamin=P"] }),
  ).toEqual(["peserta-aktif 35.75 kelamin=P 2024-01: 3…3"]);
});

test("two hidden cells of a printed sum are known together only", () => {
  const hidden = ["peserta-aktif/35.75/2024-01/kelamin=L", "peserta-aktif/35.75/2024-01/kelamin=P"];
  expect(found([{ people: 37 }, { people: 3, sex: 1 }], { months: 1, hidden })).toEqual([]);
});

test("two hidden cells of a small rest are known, because neither is nought", () => {
  const tables = [...tinyTotals, tinyTable("kota", ["pekerjaan"])];
  const hidden = ["pekerjaan=nelayan", "pekerjaan=tukang-dan-buruh"].map(
    (code) => `peserta-aktif/35.75/2024-01/${code}`,
  );
  const groups = [{ people: 30 }, { people: 1, occupation: 1 }, { people: 1, occupation: 2 }];
  expect(found(groups, { months: 1, tables, hidden })).toEqual([
    "peserta-aktif 35.75 pekerjaan=nelayan 2024-01: 1…1",
    "peserta-aktif 35.75 pekerjaan=tukang-dan-buruh 2024-01: 1…1",
  ]);
});

test("two people who came where nobody left are known by their sex", () => {
  const groups = [{ people: 40 }, { people: 40, sex: 1 }, { people: 2, sex: 1, from: 1 }];
  expect(found(groups)).toEqual([`35.75 kelamin=P 2024-01…${second}: 2…2`]);
});

test("many who come and go tell nothing of one", () => {
  const groups = [
    ...[0, 1].flatMap((sex) => [
      { people: 60, sex },
      { people: 20, sex, until: 1 },
      { people: 20, sex, from: 1 },
    ]),
    { people: 2, sex: 1, from: 1 },
  ];
  expect(found(groups)).toEqual([]);
});

test("a payer may have changed, so nobody is known to have come to it", () => {
  const tables = [...tinyTotals, tinyTable("kota", ["pembayar"])];
  const groups = [{ people: 40 }, { people: 40, payer: 1 }, { people: 6, payer: 1, from: 1 }];
  expect(found(groups, { tables })).toEqual([]);
});

test("a held number is known within k − 1 of what it shows", () => {
  const hold = (cells: Observation[]) =>
    cells.map((cell) =>
      cell.period === second && Object.keys(cell.dimensions).length > 0
        ? { ...cell, decimal: "40", asOfPeriod: firstMonth }
        : cell,
    );
  const groups = [{ people: 40 }, { people: 40, sex: 1 }, { people: 4, sex: 1, from: 1 }];
  expect(found(groups, { change: hold })).toEqual([]);
});

test("numbers that contradict each other are refused", () => {
  const wrong = (cells: Observation[]) =>
    cells.map((cell) => (Object.keys(cell.dimensions).length > 0 ? { ...cell, decimal: "7" } : cell));
  const groups = [
    { people: 40, kelurahan: 0 },
    { people: 40, kelurahan: 2, sex: 1 },
  ];
  const hidden = ["peserta-aktif/35.75.01/2024-01"];
  expect(() => found(groups, { months: 1, change: wrong, hidden })).toThrow(/contradict/);
});
