import loadHighs from "highs";
import { expect, test } from "vitest";
import type { PlanTable } from "../../schema/dataset.ts";
import type { Form } from "../../schema/linear-system.ts";
import type { Observation } from "../../schema/release.ts";
import { controlRelease } from "../../server/disclosure/control.ts";
import { drawFrom } from "../support/disclosure/draw.ts";
import { isDetermined } from "../support/disclosure/reachable.ts";
import { releaseSeries } from "../support/regimes/release-series.ts";
import { type Group, tinyRegions, tinyTable, tinyTotals, tinyTown } from "../support/regimes/tiny-town.ts";

// The attacker who is himself the only person of a hidden cell knows that number, and works on from there (attack A07).

const highs = await loadHighs();
const minimum = 5;
const kelurahan = tinyRegions.slice(3);

interface Counted {
  readonly cell: string;
  readonly form: Form;
  readonly count: number;
  readonly isHidden: boolean;
}

/** Persons by kelurahan and the attributes' codes; a cell is a sum of groups. */
function counted(cells: readonly Observation[], groups: readonly Group[], codes: readonly string[]): Counted[] {
  const isIn = ({ region, dimensions }: Observation, { kelurahan: at = 0, occupation = 0 }: Group) =>
    (kelurahan[at] ?? "").startsWith(region) &&
    (dimensions.pekerjaan === undefined || dimensions.pekerjaan === codes[occupation]);
  return cells
    .filter(({ indicator }) => indicator === "peserta-aktif")
    .map((cell) => {
      const inside = groups.flatMap((group, at) => (isIn(cell, group) ? [at] : []));
      return {
        cell: `${cell.region} ${cell.dimensions.pekerjaan ?? ""}`,
        form: inside.map((at) => [at, 1] as const),
        count: inside.reduce((sum, at) => sum + (groups[at]?.people ?? 0), 0),
        isHidden: cell.status !== "PUBLISHED",
      };
    });
}

/** What the only person of a hidden cell works out: small hidden cells that are sums and differences of printed ones and his own. */
async function workedOut(groups: readonly Group[], tables: readonly PlanTable[]) {
  const town = tinyTown(groups, { months: 1, plan: [...tinyTotals, ...tables], profile: { turnover: 0 } });
  const { releases } = await releaseSeries({ ...town, control: (input) => controlRelease(highs, input) });
  const codes = [...town.codelists.occupations.keys()];
  const cells = counted(releases.at(-1)?.observations ?? [], groups, codes);
  const printed = cells.filter(({ isHidden }) => !isHidden).map(({ form }) => form);
  const small = cells.filter(({ isHidden, count }) => isHidden && count > 0 && count < minimum);
  const owners = small.filter(({ count }) => count === 1);
  const found = owners.flatMap((owner) =>
    small
      .filter(({ form }) => form.every(([at]) => !owner.form.some(([own]) => own === at)))
      .filter(({ form }) => isDetermined(form, [...printed, owner.form], groups.length))
      .map(({ cell }) => `${owner.cell} knows ${cell}`),
  );
  return { found, owners: owners.length };
}

const tables = [tinyTable("kota", ["pekerjaan"]), tinyTable("kecamatan", ["pekerjaan"])];

/** One group per kelurahan and occupation, so that a form over groups is one over all that can differ. */
const table = (counts: readonly (readonly number[])[]): Group[] =>
  counts.flatMap((row, at) => row.map((people, occupation) => ({ people, kelurahan: at, occupation })));

test("the one person of one kecamatan does not learn of the one in the other", async () => {
  const groups = table([
    [1, 20, 30],
    [0, 0, 0],
    [20, 1, 25],
    [0, 0, 0],
  ]);
  expect(await workedOut(groups, tables)).toEqual({ found: [], owners: 2 });
});

test("nor does anybody in towns drawn at random", { timeout: 60_000 }, async () => {
  let seen = 0;
  for (let seed = 0; seed < 30; seed++) {
    const draw = drawFrom(seed);
    const count = () => (draw.onceIn(3) ? draw.oneOf([1, 1, 1, 2]) : draw.whole(5, 30));
    const groups = table(kelurahan.map(() => [count(), count(), count()]));
    const plan = draw.onceIn(2) ? tables : [...tables, tinyTable("kelurahan", ["pekerjaan"])];
    const answer = await workedOut(groups, plan).catch((error: { code?: string }) => {
      if (error.code !== "RELEASE_DISCLOSES") throw error;
      return { found: [], owners: 0 };
    });
    expect([seed, answer.found]).toEqual([seed, []]);
    seen += answer.owners;
  }
  expect(seen).toBeGreaterThan(20);
});
