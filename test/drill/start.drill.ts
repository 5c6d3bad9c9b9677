// Kills `terang start` at every stage of its work and starts it again: it must go on, serve whole releases, and leave nothing running.
import * as assert from "node:assert/strict";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../server/free-port.ts";
import { type PortalProcess, processesWith, startPortal } from "./portal-process.ts";

/** What `start` prints when a stage begins, and how long to let it work before the kill, in milliseconds. */
const moments = [
  ["the databases are starting", "Starting the databases", 300],
  ["the sample town is being made", "Making the sample town", 150],
  ["office files are being taken in", "Taking the office files in", 700],
  ["office files are still being taken in", "Taking the office files in", 2000],
  ["releases are being published", "Publishing the monthly releases", 400],
  ["releases are still being published", "Publishing the monthly releases", 3000],
  ["the site is being built", "Preparing the site", 1500],
  ["the portal serves", "Stop: Ctrl-C", 200],
] as const;
const ready = "Stop: Ctrl-C";

const base = fs.mkdtempSync(path.join(tmpdir(), "terang-drill-"));
try {
  await drill("in an open folder", path.join(base, "open"));
  if (process.getuid?.() === 0) {
    const closed = path.join(base, "closed");
    fs.mkdirSync(closed, { mode: 0o700 });
    await drill("as root, below a folder closed to others", path.join(closed, "var"));
  }
} finally {
  fs.rmSync(base, { recursive: true, force: true });
}
console.log("✓ start drill passed");

async function drill(where: string, varFolder: string): Promise<void> {
  console.log(`▸ ${where}`);
  const port = await freePort();
  const environment = { TERANG_VAR: varFolder, PORT: String(port), TERANG_DATA: "sample" };
  for (const [what, text, wait] of moments) {
    const portal = startPortal(environment);
    await portal.until(text);
    await sleep(wait);
    portal.killGroup();
    await portal.ended();
    assert.ok(servers(varFolder).length <= 1, "never a second PostgreSQL");
    console.log(`  killed while ${what}`);
  }
  await killLauncher(environment, varFolder);
  await secondStart(environment, port, varFolder);
  assert.deepEqual(servers(varFolder), [], "nothing is left running");
  const spare = spareOf(varFolder);
  if (spare !== undefined) {
    assert.ok(!fs.existsSync(path.join(spare, "binaries")), "the copied programs are removed");
    fs.rmSync(spare, { recursive: true, force: true });
  }
}

/** npm alone is killed: what it started must not keep the port. */
async function killLauncher(environment: Readonly<Record<string, string>>, varFolder: string): Promise<void> {
  const portal = startPortal(environment, ["npm", "start"]);
  await portal.until(ready);
  portal.child.kill("SIGKILL");
  const next = startPortal(environment);
  await next.until(ready);
  assert.equal(servers(varFolder).length, 1);
  await stop(next);
  console.log("  killed only npm, started again");
}

/** The last start: checked from outside, beside a second one that is refused, then stopped in an orderly way. */
async function secondStart(
  environment: Readonly<Record<string, string>>,
  port: number,
  varFolder: string,
): Promise<void> {
  const began = performance.now();
  const portal = startPortal(environment);
  await portal.until(ready);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  for (const page of ["/", "/en/", "/unduh/"]) {
    assert.equal((await fetch(`http://127.0.0.1:${port}${page}`)).status, 200, page);
  }
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ releases(publisher: "35.75", first: 100) { nodes { id } } }` }),
  });
  const { data } = (await answer.json()) as { data: { releases: { nodes: { id: string }[] } } };
  const ids = data.releases.nodes.map(({ id }) => id);
  assert.equal(ids.length, 13, `13 releases, each once: ${ids.join(" ")}`);
  assert.equal(new Set(ids).size, 13);
  const second = startPortal({ ...environment, PORT: "0" });
  assert.equal(await second.ended(), 4);
  assert.match(second.printed(), /^ALREADY_RUNNING: /m);
  assert.equal(servers(varFolder).length, 1);
  await stop(portal);
  console.log(`  ready again in ${seconds} s; 13 releases; a second start is refused`);
}

async function stop(portal: PortalProcess): Promise<void> {
  portal.child.kill("SIGINT");
  assert.equal(await portal.ended(), 0, portal.printed());
}

function spareOf(varFolder: string): string | undefined {
  const record: { spare?: string } = JSON.parse(
    fs.readFileSync(path.join(varFolder, "sample/postgres/cluster.json"), "utf8"),
  );
  return record.spare;
}

function servers(varFolder: string): string[] {
  const folders = [path.join(varFolder, "sample/postgres/data")];
  if (fs.existsSync(path.join(varFolder, "sample/postgres/cluster.json"))) {
    const spare = spareOf(varFolder);
    if (spare !== undefined) folders.push(path.join(spare, "data"));
  }
  return folders.flatMap((folder) => processesWith(`-D ${folder} `));
}
