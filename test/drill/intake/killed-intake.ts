import * as fs from "node:fs";
import type { PoolClient } from "pg";
import { columnTypes } from "../../../server/database/pool.ts";
import { openRegistry } from "../../../server/database/registry-connection.ts";
import { takeIn } from "../../../server/intake/take-in.ts";
import { pseudonymKey } from "../../support/intake-place.ts";
import { codelists, profile } from "../../support/sample-files.ts";

/**
 * An intake run in a process of its own that kills itself at a point, as a power cut would. Reads one JSON argument:
 * `{ registry, file, point }`; a point is a fraction of the file, or `statement N` (that statement after the whole file was read, just
 * before it is sent), `commit` (before it is sent), `committing` (sent, not answered) or `committed` (answered).
 */
const { registry: access, file, point } = JSON.parse(fs.readFileSync(0, "utf8"));
const registry = openRegistry({ registry: { ...access, types: columnTypes } });
let isRead = false;
let statements = 0;

registry.pool.on("connect", (client: PoolClient) => {
  const send = client.query.bind(client) as (...all: unknown[]) => unknown;
  const watched = (...all: unknown[]) => {
    const [first] = all;
    const isCommit = first === "commit";
    if (isRead && !isCommit) statements++;
    if (point === `statement ${statements}` || (isCommit && point === "commit")) die();
    const answer = send(...all);
    if (isCommit && point === "committing") setImmediate(die);
    return isCommit && point === "committed" ? Promise.resolve(answer).then(die) : answer;
  };
  Object.assign(client, { query: watched });
});

await takeIn(file, {
  registry,
  ...{ codelists, profile, pseudonymKey, isSample: false },
  onProgress: (_, read) => {
    if (typeof point === "number" && read >= point) die();
    if (read >= 1) isRead = true;
  },
});
await registry.close();

function die(): void {
  process.kill(process.pid, "SIGKILL");
}
