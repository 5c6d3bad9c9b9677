// Takes damaged office files in: each must be handled as the policy says. Then kills runs half way, and reads very many mutated files.
import { parseArgs } from "node:util";
import { openIntakePlace } from "../support/intake-place.ts";
import type { DamagedFile } from "./intake/damaged-file.ts";
import { damagedFiles } from "./intake/damaged-files.ts";
import { fuzz } from "./intake/fuzz.ts";
import { holdCluster } from "./intake/hold-cluster.ts";
import { openDamageJudge } from "./intake/judge-damage.ts";
import { tryKills } from "./intake/kills.ts";
import { takeFuzzedIn } from "./intake/take-fuzzed-in.ts";

const usage = `npm run drill -- intake [--only TEXT] [--kills ROWS] [--fuzz FILES] [--stored FILES] [--seed NUMBER]
0 leaves a part out; a mutated file is made again by --seed SEED+NUMBER --fuzz 1`;
const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    kills: { type: "string", default: "50000" },
    fuzz: { type: "string", default: "100000" },
    stored: { type: "string", default: "2000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    help: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
let isRight = true;

if (values.help) console.log(usage);
else {
  const stop = await holdCluster();
  try {
    await damage(damagedFiles().filter(({ id }) => id.includes(values.only)));
    if (Number(values.kills) > 0) await kills(Number(values.kills));
    if (Number(values.fuzz) > 0) await mutations(Number(values.fuzz));
    if (Number(values.stored) > 0) await storedMutations(Number(values.stored));
  } finally {
    await stop();
  }
  console.log(isRight ? "✓ intake drill passed" : "✗ intake drill failed");
  process.exitCode = isRight ? 0 : 1;
}

/** Two registries side by side; each file starts from an empty one. */
async function damage(files: readonly DamagedFile[]): Promise<void> {
  console.log(`▸ ${files.length} damaged files`);
  const tally = new Map<string, { cases: number; right: number }>();
  for (const { group } of files) tally.set(group, { cases: 0, right: 0 });
  const queue = [...files];
  const lane = async () => {
    const place = await openIntakePlace({ isSample: false });
    try {
      const { judge } = openDamageJudge(place);
      for (let damaged = queue.shift(); damaged !== undefined; damaged = queue.shift()) {
        const differs = await judge(damaged);
        const group = tally.get(damaged.group);
        if (group === undefined) continue;
        group.cases++;
        if (differs.length === 0) group.right++;
        else console.log(`  ✗ ${damaged.id}\n${differs.map((each) => `      ${each}`).join("\n")}`);
      }
    } finally {
      await place.close();
    }
  };
  await Promise.all([lane(), lane()]);
  for (const [group, { cases, right }] of tally) line(group, `${right} of ${cases}`);
  const all = [...tally.values()].reduce((sum, { right }) => sum + right, 0);
  line("handled as the policy says", `${all} of ${files.length}`);
  if (all < files.length) isRight = false;
}

async function kills(rows: number): Promise<void> {
  console.log(`▸ runs over ${rows} rows that are killed`);
  let points = 0;
  const found = await tryKills(rows, (point, outcome) => {
    points++;
    line(point, outcome);
  });
  fails(found);
  line("whole after a kill, and ended by the next run", `${found.length === 0 ? points : "not all"} of ${points}`);
}

async function mutations(files: number): Promise<void> {
  console.log(`▸ ${files} mutated files read through, seed ${seed}`);
  const began = performance.now();
  const result = await fuzz(seed, files, (done) => {
    const rate = Math.round(done / ((performance.now() - began) / 1000));
    if (done % Math.max(1_000, Math.floor(files / 10)) === 0) console.log(`  ${done} of ${files}, ${rate} a second`);
  });
  const { endings, crashes, hangs, slowest, growth } = result;
  const readToTheEnd = endings.get("read") ?? 0;
  line("read to the end", `${readToTheEnd}, refused by ${endings.size - 1} rules`);
  line("crashes", crashes.length);
  line("hangs over 1 s", `${hangs.length} (slowest ${Math.round(slowest)} ms)`);
  line("memory grew by", `${Math.round(growth)} MB`);
  fails([
    ...crashes.slice(0, 20).map((each) => `--seed ${seed + each.case} --fuzz 1: ${each.crash}`),
    ...hangs.map((each) => `--seed ${seed + each} --fuzz 1: hangs`),
    ...(result.files < files - hangs.length ? [`${files - result.files} files were not read`] : []),
    // were nearly all of them refused at the door, the drill would show little
    ...(files >= 1_000 && readToTheEnd < files / 10 ? ["too few files were read to their end"] : []),
    ...(growth > 150 ? ["memory is not flat"] : []),
  ]);
}

async function storedMutations(files: number): Promise<void> {
  console.log(`▸ ${files} mutated files taken in, seed ${seed}`);
  const { outcomes, found } = await takeFuzzedIn(seed, files);
  for (const [outcome, count] of outcomes) line(outcome, count);
  fails(found);
}

function line(what: string, value: string | number): void {
  console.log(`  ${what.padEnd(46)} ${value}`);
}

function fails(found: readonly string[]): void {
  for (const each of found) console.log(`  ✗ ${each}`);
  if (found.length > 0) isRight = false;
}
