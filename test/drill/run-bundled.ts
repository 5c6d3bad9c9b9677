import { spawnSync } from "node:child_process";
import * as path from "node:path";
import { rolldown } from "rolldown";

const root = path.resolve(import.meta.dirname, "../..");
const own = /^(?:\.|\/|\0|[A-Za-z]:[\\/]|@oxc-project\/runtime)/;

/** Bundles a drill's program with the API inside, whose decorators Node alone cannot read. Gives the file to run. */
export async function bundled(entry: string): Promise<string> {
  const name = path.basename(entry, ".ts");
  // two folders below the root, like the sources: some of them look for their data from there
  const folder = path.join(root, "dist", `drill-${name}`);
  const bundle = await rolldown({
    input: { [name]: entry },
    platform: "node",
    tsconfig: path.join(root, "tsconfig.json"),
    external: (id) => !own.test(id),
  });
  await bundle.write({ dir: folder, format: "esm", sourcemap: "inline", entryFileNames: "[name].js" });
  await bundle.close();
  return path.join(folder, `${name}.js`);
}

/** Bundles a program and runs it. Gives its exit code. */
export async function runBundled(entry: string, given: readonly string[]): Promise<number> {
  const { status } = spawnSync(process.execPath, [await bundled(entry), ...given], { cwd: root, stdio: "inherit" });
  return status ?? 1;
}
