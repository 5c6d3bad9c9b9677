import * as fs from "node:fs";
import type { PoolClient } from "pg";
import { columnTypes } from "../../../server/database/pool.ts";
import { openRegistry } from "../../../server/database/registry-connection.ts";
import { takeIn } from "../../../server/intake/take-in.ts";
import { pseudonymKey } from "../../support/intake-place.ts";
import { codelists, profile } from "../../support/sample-files.ts";

/**
 * An intake run in a process of its own that kills itself at a point, as a power cut would. Reads one JSON argument:
 * `{ registry, file, point }`, with one of these in `point`: `progress`, kills when so much of the file was read, 0…1; `before`,
 * `after` or `answered` with the number of a statement, counted from where the whole file was read: before it is sent, when it was
 * sent, or when it was answered. With an empty point it runs to its end and prints the number of those statements.
 */
const { registry: access, file, point } = JSON.parse(fs.readFileSync(0, "utf8"));
const registry = openRegistry({ registry: { ...access, types: columnTypes } });
let isRead = false;
let statements = 0;

registry.pool.on("connect", (client: PoolClient) => {
  const send = client.query.bind(client) as (...all: unknown[]) => unknown;
  const watched = (...all: unknown[]) => {
    if (!isRead) return send(...all);
    const own = ++statements;
    if (point.before === own) die();
    const answer = send(...all);
    if (point.after === own) setImmediate(die);
    return point.answered === own ? Promise.resolve(answer).then(die) : answer;
  };
  Object.assign(client, { query: watched });
});

await takeIn(file, {
  registry,
  ...{ codelists, profile, pseudonymKey, isSample: false },
  onProgress: (_, read) => {
    if (point.progress !== undefined && read >= point.progress) die();
    if (read >= 1) isRead = true;
  },
});
await registry.close();
console.log(statements);

function die(): void {
  process.kill(process.pid, "SIGKILL");
}
