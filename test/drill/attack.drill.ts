// Everything a hostile or broken client may send, one kind after another, while another client asks on and must not wait; legal
// requests among it, so that a portal that refuses everything fails. All on loopback, against a portal in a process of its own.
//   npm run drill -- attack [--floods 400]
import * as assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type AttackCase, plantedNik } from "./api/attack-case.ts";
import { type Attacker, attacker, type Reply } from "./api/attacker.ts";
import { controlCases } from "./api/control-cases.ts";
import { documentCases } from "./api/document-cases.ts";
import { httpCases } from "./api/http-cases.ts";
import { startTown, type TownServer } from "./api/town-server.ts";

const mebibyte = 1024 ** 2;
const aims = { cases: 180, controls: 14, othersWaitMs: 500, refusalMs: 1_000, growth: 160 * mebibyte };
const { values } = parseArgs({ options: { floods: { type: "string", default: "400" } } });

const town = await startTown();
const faults: string[] = [];
try {
  await drill();
} finally {
  await town.stop();
}
for (const fault of faults) console.log(`  ✗ ${fault}`);
console.log(faults.length === 0 ? "✓ attack drill passed" : `✗ attack drill failed: ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function drill(): Promise<void> {
  const controls = controlCases();
  const cases = [...documentCases(), ...httpCases()];
  const total = cases.length + controls.length;
  console.log(`▸ ${total} cases, ${controls.length} of them in order`);
  assert.ok(total >= aims.cases && controls.length >= aims.controls, "too few cases");
  // what a process needs once it works at all is no growth
  for (const control of controls) await control.send(clientNumbered(1));
  const before = town.rss();
  const bystander = askOn(town);
  const slow = cases.filter(({ withinMs }) => withinMs !== undefined);
  const slowRun = Promise.all(slow.map((one, at) => attack(one, clientNumbered(10 + at))));
  const quick = cases.filter(({ withinMs }) => withinMs === undefined);
  let number = 100;
  for (const [at, one] of quick.entries()) {
    await attack(one, clientNumbered(number++));
    const control = controls[at % controls.length];
    if (control && at % 4 === 0) await attack(control, clientNumbered(number++));
  }
  for (const control of controls) await attack(control, clientNumbered(number++));
  await slowRun;
  const { worst: wait, asked } = await bystander.stop();
  judge(
    wait <= aims.othersWaitMs,
    `another client waited at most ${wait.toFixed(0)} ms in ${asked} questions (aim ≤ ${aims.othersWaitMs} ms)`,
  );
  await floods();
  const after = await settled(before);
  judge(
    after - before <= aims.growth,
    `memory ${(before / mebibyte).toFixed(0)} MB before, ${(after / mebibyte).toFixed(0)} MB after (aim ≤ +${aims.growth / mebibyte} MB)`,
  );
  judge(town.isAlive(), "the portal is alive");
}

function judge(isRight: boolean, told: string): void {
  if (isRight) console.log(`  ✓ ${told}`);
  else faults.push(told);
}

async function attack(one: AttackCase, client: Attacker): Promise<void> {
  const { kind, name, status, code, withinMs = aims.refusalMs } = one;
  const began = performance.now();
  const answer = one.send(client).catch((error: NodeJS.ErrnoException): Reply => {
    return { status: 0, headers: {}, text: String(error.code) };
  });
  const reply = await Promise.race([answer, hanging()]);
  const ms = performance.now() - began;
  const fault = (what: string) => faults.push(`${kind}, ${name}: ${what}`);
  if (!status.includes(reply.status))
    fault(`${reply.status} instead of ${status.join(" or ")}: ${reply.text.slice(0, 200)}`);
  if (code !== undefined && reply.status !== 0 && !reply.text.includes(`"code":"${code}"`)) {
    fault(`not ${code}: ${reply.text.slice(0, 200)}`);
  }
  if (ms > withinMs) fault(`after ${ms.toFixed(0)} ms`);
  const digits = reply.text.replace(/"(?:r[0-9a-f]{12})"/g, "");
  if (digits.includes(plantedNik.slice(0, 12)) || digits.includes("3575 0141")) fault("a NIK came back");
  if (/\bat .*\.(?:js|ts):\d+/.test(reply.text)) fault("a stack trace came back");
}

/** A case that has no end in this time hangs, which no case may. */
async function hanging(): Promise<Reply> {
  await sleep(20_000, undefined, { ref: false });
  return { status: -1, headers: {}, text: "no end" };
}

/** Each case comes from an address of its own, as a proxy in front would tell. */
function clientNumbered(number: number): Attacker {
  return attacker(town.port, `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`);
}

/** A reader like any other, who asks a new question every 25 ms. */
function askOn({ port }: TownServer) {
  const client = attacker(port, "192.0.2.1");
  let going = true;
  let worst = 0;
  let asked = 0;
  const run = (async () => {
    while (going) {
      const began = performance.now();
      const query = `query Q${asked++} { region(code: "35.75.01") { name enrolment { active { cell { display } } } } }`;
      const { status, text } = await client.post({ query });
      worst = Math.max(worst, performance.now() - began);
      if (status !== 200) faults.push(`another client got ${status}: ${text.slice(0, 200)}`);
      await sleep(25);
    }
  })();
  return {
    stop: async () => {
      going = false;
      await run;
      return { worst, asked };
    },
  };
}

/** Many costly questions at once: from one address, then from many. Each is answered, or sent away with when to come back. */
async function floods(): Promise<void> {
  const count = Number(values.floods);
  for (const [what, addresses] of [
    ["one address", 1],
    ["many addresses", 100],
  ] as const) {
    const client = askPatiently();
    const began = performance.now();
    const replies = await Promise.all(
      Array.from({ length: count }, async (_, at) => {
        const query = `query Q${at}x${addresses} { observations(where: {indicator: ["sasaran", "cakupan"], within: "35.75"}, first: 1000) { nodes { id permalink cell { display decimal } region { code name } } } }`;
        return await clientNumbered(60_000 + addresses * 1_000 + (at % addresses)).post({ query });
      }),
    );
    const seconds = (performance.now() - began) / 1_000;
    const { worst, asked } = await client.stop();
    const by = Map.groupBy(replies, ({ status }) => status);
    const told = [...by].map(([status, those]) => `${those.length} × ${status}`).join(", ");
    const isTold = replies.every(
      ({ status, headers }) =>
        status === 200 || (/^(?:429|503)$/.test(String(status)) && headers["retry-after"] !== undefined),
    );
    judge(isTold, `${count} costly questions at once from ${what}: ${told} in ${seconds.toFixed(1)} s`);
    judge(
      worst <= 2_000,
      `another client waited at most ${worst.toFixed(0)} ms in ${asked} questions meanwhile (aim ≤ 2000 ms in floods)`,
    );
  }
}

/** In a flood a bystander may be sent away too, never left waiting. */
function askPatiently() {
  const client = attacker(town.port, "192.0.2.2");
  let going = true;
  let worst = 0;
  let asked = 0;
  const run = (async () => {
    while (going) {
      const began = performance.now();
      const { status } = await client.post({
        query: `query P${asked++} { regions(level: KECAMATAN) { nodes { name } } }`,
      });
      worst = Math.max(worst, performance.now() - began);
      if (status !== 200 && status !== 503) faults.push(`another client got ${status} in a flood`);
      await sleep(25);
    }
  })();
  return {
    stop: async () => {
      going = false;
      await run;
      return { worst, asked };
    },
  };
}

/** Memory once the process has come to rest: it has a minute. */
async function settled(before: number): Promise<number> {
  for (let second = 0; second < 60 && town.rss() - before > aims.growth; second++) await sleep(1_000);
  return town.rss();
}
