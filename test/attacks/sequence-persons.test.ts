import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import type { PlanTable } from "../../schema/dataset.ts";
import { controlRelease } from "../../server/disclosure/control.ts";
import type { DisclosureControl } from "../../server/release/observe.ts";
import { attackPersons, tooClose } from "../support/regimes/attack-persons.ts";
import { seededDraws } from "../support/regimes/draws.ts";
import { releaseSeries } from "../support/regimes/release-series.ts";
import { type Group, tinyTable, tinyTotals, tinyTown } from "../support/regimes/tiny-town.ts";

// Tiny towns through control, release after release; then the attacker who thinks in persons and shares no code with the product reads
// what was published. Each designed town needs one protection: without it, he finds somebody.

const highs = await loadHighs();
const control: DisclosureControl = (input) => controlRelease(highs, input);
const minimum = 5;

interface Wish {
  readonly months?: number;
  readonly tables: readonly PlanTable[];
}

async function attacked(groups: readonly Group[], { months = 1, tables }: Wish) {
  const town = tinyTown(groups, { months, plan: [...tinyTotals, ...tables], profile: { turnover: 0 } });
  const { releases } = await releaseSeries({ ...town, control });
  const observations = releases.at(-1)?.observations ?? [];
  const unattributed = town.profile.unattributedTotals.regions;
  const findings = attackPersons(highs, { town: town.smallTown, observations, minimum, unattributed });
  const published = observations.filter(
    ({ dimensions, status }) => status === "PUBLISHED" && Object.keys(dimensions).length > 0,
  );
  return { found: tooClose(findings, minimum), published: published.length, findings: findings.length };
}

/** Persons by kelurahan and occupation (3 codes) or sex (2), all there from the first month on. */
const everywhere = (counts: readonly (readonly number[])[], attribute: "occupation" | "sex"): Group[] =>
  counts.flatMap((row, kelurahan) => row.map((people, code) => ({ people, kelurahan, [attribute]: code })));
const byOccupation = [tinyTable("kecamatan", ["pekerjaan"])];
const byOccupationInKelurahan = [tinyTable("kelurahan", []), tinyTable("kelurahan", ["pekerjaan"]), ...byOccupation];

const designed: readonly [name: string, groups: readonly Group[], wish: Wish][] = [
  ["a lone small count", everywhere([[30, 3, 20], [], [25, 20, 30]], "occupation"), { tables: byOccupation }],
  ["two ones beside a large count", everywhere([[30, 1, 1], [], [25, 20, 30]], "occupation"), { tables: byOccupation }],
  [
    "a three and a two beside a large count",
    everywhere([[30, 3, 2], [], [25, 20, 30]], "occupation"),
    { tables: byOccupation },
  ],
  [
    "a small count in a table and in a finer one",
    everywhere(
      [
        [30, 2, 20],
        [24, 9, 31],
        [25, 20, 30],
        [12, 8, 17],
      ],
      "occupation",
    ),
    { tables: byOccupationInKelurahan },
  ],
  [
    "small counts side by side",
    everywhere(
      [
        [3, 2, 20],
        [24, 1, 31],
        [4, 20, 3],
        [12, 2, 17],
      ],
      "occupation",
    ),
    { tables: byOccupationInKelurahan },
  ],
];

describe("tiny towns do not give anybody away", () => {
  test.for(designed)("%s", async ([, groups, wish]) => {
    const { found, published, findings } = await attacked(groups, wish);
    expect(found).toEqual([]);
    expect(published).toBeGreaterThan(0);
    expect(findings).toBeGreaterThan(0);
  });

  test("a count that was hidden does not come back through later months", async () => {
    const groups = [
      ...everywhere([[30, 4, 20], [], [25, 20, 30]], "occupation"),
      { people: 2, kelurahan: 0, occupation: 1, from: 1 },
      { people: 10, kelurahan: 0, occupation: 0, from: 2 },
    ];
    const { found } = await attacked(groups, { months: 3, tables: byOccupation });
    expect(found).toEqual([]);
  });

  test("two who come where nobody goes", async () => {
    const groups = [...everywhere([[40, 40], [], [40, 40]], "sex"), { people: 2, sex: 1, from: 1 }];
    const { found, published } = await attacked(groups, { months: 2, tables: [tinyTable("kecamatan", ["kelamin"])] });
    expect(found).toEqual([]);
    expect(published).toBeGreaterThan(0);
  });

  test("three women and three men come, nobody goes: held numbers would tell too much", async () => {
    const groups = [...everywhere([[40, 40], [], [40, 40]], "sex"), ...everywhere([[3, 3]], "sex").map(comeLater)];
    const { found } = await attacked(groups, { months: 2, tables: [tinyTable("kota", ["kelamin"])] });
    expect(found).toEqual([]);
  });

  test("three who go while others come elsewhere, month after month", async () => {
    const groups = [
      ...everywhere(
        [
          [40, 40],
          [20, 30],
          [40, 40],
          [25, 25],
        ],
        "sex",
      ),
      { people: 3, sex: 1, until: 1 },
      { people: 9, kelurahan: 2, from: 1 },
      { people: 4, kelurahan: 2, sex: 1, until: 2 },
    ];
    const tables = [tinyTable("kota", ["kelamin"]), tinyTable("kecamatan", ["kelamin"])];
    const { found } = await attacked(groups, { months: 4, tables });
    expect(found).toEqual([]);
  });
});

function comeLater(group: Group): Group {
  return { ...group, from: 1 };
}

/** A town drawn at random: most groups from the beginning, some come, some go. */
function randomGroups(seed: number, months: number): Group[] {
  const draws = seededDraws(seed);
  const usual = [0, 1, 2, 3].flatMap((kelurahan) =>
    [0, 1].flatMap((sex) =>
      [0, 1, 2].map((occupation) => ({
        people: draws.below(draws.below(3) === 0 ? 5 : 25),
        kelurahan,
        sex,
        occupation,
      })),
    ),
  );
  const moving = Array.from({ length: 12 }, (): Group => {
    const where = {
      kelurahan: draws.below(4),
      sex: draws.below(2),
      occupation: draws.below(3),
      people: 1 + draws.below(9),
    };
    const month = 1 + draws.below(months - 1);
    return draws.below(2) === 0 ? { ...where, from: month } : { ...where, until: month };
  });
  return [...usual, ...moving];
}

const plans: readonly (readonly PlanTable[])[] = [
  [tinyTable("kecamatan", ["kelamin"]), ...byOccupation],
  byOccupationInKelurahan,
  [
    tinyTable("kota", ["kelamin"]),
    tinyTable("kelurahan", ["kelamin"]),
    tinyTable("kecamatan", ["kelamin", "pekerjaan"]),
  ],
];

test("eighteen towns drawn at random: nobody is found; where nothing could protect them, nothing is published", {
  timeout: 60_000,
}, async () => {
  let refused = 0;
  for (let seed = 1; seed <= 18; seed++) {
    const wish = { months: 3, tables: plans[seed % plans.length] ?? [] };
    const answer = await attacked(randomGroups(seed, 3), wish).catch((error: { code?: string }) => {
      if (error.code !== "RELEASE_DISCLOSES") throw error;
      refused++;
      return undefined;
    });
    if (answer !== undefined) expect({ seed, found: answer.found }).toEqual({ seed, found: [] });
  }
  expect(refused).toBeLessThan(6);
});
