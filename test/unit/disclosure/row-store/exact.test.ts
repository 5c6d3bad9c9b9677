import loadHighs from "highs";
import { expect, test } from "vitest";
import { addMonths } from "../../../../schema/month.ts";
import type { Observation } from "../../../../schema/release.ts";
import { buildRowStore } from "../../../../server/disclosure/row-store/row-store.ts";
import { attackPersons } from "../../../support/regimes/attack-persons.ts";
import { type Draws, seededDraws } from "../../../support/regimes/draws.ts";
import { extremes } from "../../../support/regimes/extremes.ts";
import { type Attribute, cellsOf, firstMonth, frame, indicators, livingTown, regions } from "./living-town.ts";

const highs = await loadHighs();

/** Totals with flows, and up to five breakdowns by two attributes and any level: often such that they form a cycle. */
function tablesOf(draws: Draws, attributes: readonly Attribute[]): Parameters<typeof cellsOf>[1][] {
  const totals = Object.values(indicators).flatMap((indicator) =>
    (["kota", "kecamatan"] as const).map((level) => ({ indicator, level, by: [] })),
  );
  const breakdowns = Array.from({ length: draws.below(6) }, () => ({
    indicator: indicators.active,
    level: (["kota", "kecamatan", "kelurahan"] as const)[draws.below(3)] ?? "kota",
    by: attributes.filter(() => draws.fraction() < 0.5),
  }));
  const named = [...totals, ...breakdowns].map((table) => [JSON.stringify(table), table] as const);
  return [...new Map(named).values()];
}

function randomMonths(seed: number, { skipsMonths }: { skipsMonths: boolean }) {
  const draws = seededDraws(seed);
  const attributes = (["kelamin", "usia", "pembayar"] as const).filter(() => draws.fraction() < 0.67);
  // persons who may have lived in any of three times eight ways for months are many variables
  const months = attributes.length > 2 ? 1 : 1 + draws.below(3);
  return bothConclusions({ draws, attributes, months, usual: tablesOf(draws, attributes), skipsMonths });
}

/** What a reader concludes by the row store, and what one concludes who thinks in persons; by target. */
function bothConclusions(print: {
  readonly draws: Draws;
  readonly attributes: readonly Attribute[];
  readonly months: number;
  readonly usual: ReturnType<typeof tablesOf>;
  readonly skipsMonths: boolean;
}) {
  const { draws, attributes, months, usual, skipsMonths } = print;
  const town = livingTown(draws, { people: 3 + draws.below(30), months });
  const totals = usual.filter(({ by, level }) => by.length === 0 && level !== "kelurahan");
  // the first month's newcomers are its stock, which who thinks in persons from that month on does not see
  const isOpen = (cell: Observation) =>
    cell.region === "35.75" || (cell.period === firstMonth && Object.keys(cell.dimensions).length === 0);
  const hidden = (cell: Observation): Observation =>
    Number(cell.decimal) > 0 && !isOpen(cell) && draws.fraction() < 0.3
      ? { ...cell, status: "SUPPRESSED", decimal: undefined }
      : cell;
  const releases = Array.from({ length: months }, (_, at) => {
    const period = addMonths(firstMonth, at);
    const tables = skipsMonths && at % 2 === 1 ? totals : usual;
    return { number: at + 1, period, changed: tables.flatMap((table) => cellsOf(town, table, period)).map(hidden) };
  });
  const { system, watched } = buildRowStore(frame, releases);
  const ranges = extremes(highs, {
    variables: system.variables.length,
    known: system.rows.map(({ form, lo, hi }) => ({ sum: new Map(form), lo: lo ?? -Infinity, hi: hi ?? Infinity })),
    forms: system.targets.map(({ form }) => new Map(form)),
  });
  if (ranges === "contradiction") throw new Error("the row store contradicts itself");
  const dimensions = attributes.map((name) => {
    const { codelist, shifts } = frame.datasets[0]?.dimensions[name] ?? { codelist: "sexes", shifts: "never" as const };
    return [name, { codes: frame.codes.get(codelist) ?? [], shifts }] as const;
  });
  const findings = attackPersons(highs, {
    town: {
      regions: regions.slice(3).map((code) => [code, code.slice(0, 8), "35.75"]),
      dimensions: Object.fromEntries(dimensions),
    },
    observations: releases.flatMap(({ changed }) => changed),
    minimum: 5,
    unattributed: regions.slice(0, 3),
  });
  const mine = watched.map(({ cell, kind, window }, at) => {
    const [indicator, region, period, codes] = cell.split("/");
    const place = [region, codes].filter((part) => part !== undefined).join(" ");
    const [lo, hi] = ranges[at] ?? [Number.NaN, Number.NaN];
    const name = window === undefined ? `${indicator} ${place} ${period}` : `${place} ${window.join("…")}`;
    return { name, kind, lo: lo + 0, hi };
  });
  return { mine, theirs: findings.map((finding) => ({ ...finding, lo: finding.lo + 0 })) };
}

const byName = (a: { kind: string; name: string }, b: { kind: string; name: string }) =>
  `${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1;

test("tables of any shape, acyclic or not, tell as much of every hidden cell and monthly flow as all joint tables of persons", () => {
  for (let seed = 0; seed < 60; seed++) {
    const { mine, theirs } = randomMonths(seed, { skipsMonths: false });
    expect(mine.sort(byName), `seed ${seed}`).toEqual(theirs.sort(byName));
  }
});

test("a ring of four tables tells as much as their joint table", () => {
  const ring: [Attribute, Attribute][] = [
    ["kelamin", "usia"],
    ["usia", "pekerjaan"],
    ["pekerjaan", "pembayar"],
    ["pembayar", "kelamin"],
  ];
  const usual = ring.map((by) => ({ indicator: indicators.active, level: "kecamatan" as const, by }));
  const attributes: Attribute[] = ["kelamin", "usia", "pekerjaan", "pembayar"];
  for (let seed = 0; seed < 20; seed++) {
    const { mine, theirs } = bothConclusions({
      draws: seededDraws(seed),
      attributes,
      months: 1,
      usual,
      skipsMonths: false,
    });
    expect(mine.sort(byName), `seed ${seed}`).toEqual(theirs.sort(byName));
  }
});

test("over longer windows the row store never concludes more than can be known", () => {
  for (let seed = 0; seed < 40; seed++) {
    const { mine, theirs } = randomMonths(seed, { skipsMonths: true });
    const possible = new Map(theirs.map((finding) => [`${finding.kind} ${finding.name}`, finding]));
    expect(mine.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([...possible.keys()].sort());
    for (const { kind, name, lo, hi } of mine) {
      const range = possible.get(`${kind} ${name}`);
      expect(lo, `seed ${seed} ${kind} ${name}`).toBeLessThanOrEqual(range?.lo ?? Number.NaN);
      expect(hi, `seed ${seed} ${kind} ${name}`).toBeGreaterThanOrEqual(range?.hi ?? Number.NaN);
    }
  }
});
