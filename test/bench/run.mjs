// npm run bench            lists the measurements
// npm run bench -- NAME …  runs test/bench/NAME.ts with the rest as its arguments, under the project's own Node
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import * as path from "node:path";

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => path.parse(file).name)
  .sort();
const [name, ...rest] = process.argv.slice(2);
if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error("npm run bench -- NAME: needs the project's Node 24, which npm scripts use");
  process.exitCode = 4;
} else if (name === undefined) {
  console.log(`npm run bench -- NAME\n${names.map((one) => `  ${one}`).join("\n")}`);
} else if (names.includes(name)) {
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, `${name}.ts`), ...rest], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} else {
  console.error(`npm run bench -- NAME: there is no measurement of that name; there are ${names.join(", ")}`);
  process.exitCode = 2;
}
