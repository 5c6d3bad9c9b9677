// Ten thousand documents generated from the real schema: what is accepted must stay cheap, what is refused must read nothing.
//   npm run drill -- cost [--documents 10000] [--seed 1]
import * as path from "node:path";
import { runBundled } from "./run-bundled.ts";

process.exitCode = await runBundled(path.join(import.meta.dirname, "api/cost.ts"), process.argv.slice(2));
