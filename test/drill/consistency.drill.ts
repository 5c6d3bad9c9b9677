// Distinct questions of several roots, each answered by the portal in a process of its own while releases go out: every part of an
// answer must be of one release, and one client never sees an older release again.
//   npm run drill -- consistency [--questions 100000] [--releases 50] [--clients 8]
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { attacker } from "./api/attacker.ts";
import { startTown } from "./api/town-server.ts";

const { values } = parseArgs({
  options: {
    questions: { type: "string", default: "100000" },
    releases: { type: "string", default: "50" },
    clients: { type: "string", default: "8" },
  },
});
const wanted = {
  questions: Number(values.questions),
  releases: Number(values.releases),
  clients: Number(values.clients),
};

interface Part {
  readonly release: { readonly id: string };
}

const town = await startTown();
const seen = new Map<string, number>();
const faults: string[] = [];
let asked = 0;
let published = 0;
let refused = 0;
const order: string[] = [];
try {
  console.log(`▸ ${wanted.questions} questions while at least ${wanted.releases} releases go out`);
  const began = performance.now();
  const reading = Promise.all(Array.from({ length: wanted.clients }, (_, at) => readOn(at)));
  const publishing = publishOn();
  await Promise.all([reading, publishing]);
  const seconds = (performance.now() - began) / 1_000;
  console.log(
    `  ${asked} answers of ${seen.size} releases, ${published} published meanwhile, in ${seconds.toFixed(0)} s; ${refused} asked again after 503`,
  );
} finally {
  await town.stop();
}
for (const fault of faults.slice(0, 10)) console.log(`  ✗ ${fault}`);
const isRight =
  faults.length === 0 && asked >= wanted.questions && published >= wanted.releases && seen.size > wanted.releases / 2;
console.log(isRight ? `✓ consistency drill passed: 0 mixed` : `✗ consistency drill failed: ${faults.length} faults`);
process.exitCode = isRight ? 0 : 1;

/** Releases are spread over the questions; the last of them may have to be waited for. */
async function publishOn(): Promise<void> {
  while (published < wanted.releases) {
    if (published / wanted.releases > asked / wanted.questions) {
      await sleep(20);
      continue;
    }
    order.push(await town.publish());
    published++;
  }
}

async function readOn(number: number): Promise<void> {
  let newest = -1;
  for (let at = 0; asked < wanted.questions || published < wanted.releases; at++) {
    // points are counted for each address: one reader alone would be told to wait
    const client = attacker(town.port, `10.${number}.${(at >> 8) & 255}.${at & 255}`);
    const query = `query Q${number}x${at} {
      regions(level: KOTA) { nodes { enrolment { active { release { id } cell { decimal } } new { release { id } } } } }
      a: observations(where: {indicator: ["peserta-aktif"], within: "35.75"}, first: ${10 + (at % 40)}) { release { id } nodes { release { id } } }
      b: observations(where: {indicator: ["peserta-baru"], region: ["35.75"]}) { release { id } totalCount }
    }`;
    const { status, headers, text } = await client.post({ query });
    if (status === 503) {
      refused++;
      continue;
    }
    if (status !== 200) {
      faults.push(`${status}: ${text.slice(0, 200)}`);
      asked++;
      continue;
    }
    asked++;
    const id = judge(text, String(headers["terang-release"]));
    const place = order.indexOf(id);
    if (place >= 0 && place < newest) faults.push(`a client saw ${id} after ${order[newest]}`);
    newest = Math.max(newest, place);
  }
}

/** Every release that an answer names, the header's too, must be one. */
function judge(text: string, header: string): string {
  const { data, extensions } = JSON.parse(text) as {
    data: { a: Part & { nodes: Part[] }; b: Part; regions: { nodes: { enrolment: { active: Part; new: Part } }[] } };
    extensions: { release: { id: string } };
  };
  const parts = [
    data.a,
    data.b,
    ...data.a.nodes,
    ...data.regions.nodes.flatMap(({ enrolment }) => [enrolment.active, enrolment.new]),
  ];
  const ids = new Set([header, extensions.release.id, ...parts.map(({ release }) => release.id)]);
  if (ids.size !== 1) faults.push(`mixed: ${[...ids].join(" ")}`);
  seen.set(header, (seen.get(header) ?? 0) + 1);
  return header;
}
