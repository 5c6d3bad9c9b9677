// Runs one drill by its name: npm run drill -- start
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import * as path from "node:path";

const folder = import.meta.dirname;
const drills = readdirSync(folder)
  .filter((file) => file.endsWith(".drill.ts"))
  .map((file) => file.slice(0, -".drill.ts".length));
const [name, ...rest] = process.argv.slice(2);
if (name === undefined || !drills.includes(name)) {
  console.error(`npm run drill -- <${drills.join(" | ")}>`);
  process.exitCode = 2;
} else {
  const { status } = spawnSync(process.execPath, [path.join(folder, `${name}.drill.ts`), ...rest], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
