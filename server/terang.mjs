#!/usr/bin/env node
// The command's entry: plain JavaScript that parses under Node 20. Runs itself again under the Node that came with the project,
// bundles the sources when they have changed, and hands over to server/main.ts.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const wantedNode = 24;
const environmentFault = 4;
const entry = fs.realpathSync(fileURLToPath(import.meta.url));
const root = path.resolve(path.dirname(entry), "..");

if (Number(process.versions.node.split(".")[0]) < wantedNode) runUnderBundledNode();
else await run();

function runUnderBundledNode() {
  const node = bundledNode();
  if (!node || process.env.TERANG_LAUNCHER) {
    fail(
      `Perlu Node.js ${wantedNode} ke atas: jalankan npm ci. / Node.js ${wantedNode} or newer is needed: run npm ci.`,
    );
    return;
  }
  const child = spawn(node, [entry, ...process.argv.slice(2)], {
    stdio: "inherit",
    env: {
      ...process.env,
      TERANG_LAUNCHER: String(process.pid),
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}`,
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", () => fail("Node.js bawaan tidak dapat dijalankan. / The bundled Node.js cannot be run."));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function bundledNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  try {
    const found = createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/package.json`);
    return path.join(path.dirname(found), "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    return undefined;
  }
}

async function run() {
  let bundle;
  try {
    bundle = await freshBundle();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : "?";
    fail(`Program tidak dapat dirakit (${reason}). / The program cannot be bundled (${reason}).`);
    return;
  }
  const { main } = await import(pathToFileURL(path.join(bundle, "main.js")).href);
  await main({ arguments: process.argv.slice(2), environment: process.env, root });
}

/** Returns the folder of the bundle of today's sources: named for their content, so that two starts at once cannot disturb each other. */
async function freshBundle() {
  const folder = path.join(root, "dist/server");
  const bundle = path.join(folder, sourceDigest());
  if (fs.existsSync(path.join(bundle, "main.js"))) return bundle;
  fs.mkdirSync(folder, { recursive: true });
  const half = fs.mkdtempSync(path.join(folder, ".half-"));
  try {
    const { build } = await import("rolldown");
    const { default: config } = await import("../rolldown.config.mjs");
    await build({ ...config, cwd: root, output: { ...config.output, dir: half }, logLevel: "silent" });
    fs.renameSync(half, bundle);
  } catch (error) {
    if (!fs.existsSync(path.join(bundle, "main.js"))) throw error;
  } finally {
    fs.rmSync(half, { recursive: true, force: true });
  }
  forgetOldBundles(folder, bundle);
  return bundle;
}

/** A running portal may still load parts of the bundle it began with: those of the last day stay. */
function forgetOldBundles(folder, bundle) {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of fs.readdirSync(folder)) {
    const old = path.join(folder, name);
    if (old !== bundle && fs.statSync(old).mtimeMs < dayAgo) fs.rmSync(old, { recursive: true, force: true });
  }
}

function sourceDigest() {
  const hash = createHash("sha256").update(process.version);
  const files = ["rolldown.config.mjs", "tsconfig.json", "package-lock.json"];
  for (const folder of ["schema", "server", "site"]) {
    for (const name of fs.readdirSync(path.join(root, folder), { recursive: true })) {
      if (/\.(?:ts|json)$/.test(name)) files.push(path.join(folder, name));
    }
  }
  for (const file of files.sort()) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  return hash.digest("hex").slice(0, 16);
}

function fail(line) {
  console.error(line);
  process.exitCode = environmentFault;
}
