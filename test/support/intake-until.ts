import * as fs from "node:fs";
import { columnTypes } from "../../server/database/pool.ts";
import { openRegistry } from "../../server/database/registry-connection.ts";
import { takeIn } from "../../server/intake/take-in.ts";
import { pseudonymKey } from "./intake-place.ts";
import { codelists, profile } from "./sample-files.ts";

/**
 * An intake run in a process of its own that kills itself after some of the file, as a power cut would. Reads one JSON argument:
 * `{ registry, file, fraction }`.
 */
const { registry, file, fraction } = JSON.parse(fs.readFileSync(0, "utf8"));
await takeIn(file, {
  registry: openRegistry({ registry: { ...registry, types: columnTypes } }),
  ...{ codelists, profile, pseudonymKey, isSample: true },
  onProgress: (_, read) => {
    if (read >= fraction) process.kill(process.pid, "SIGKILL");
  },
});
