import * as fs from "node:fs";
import { columnTypes } from "../../server/database/pool.ts";
import { openPublisher } from "../../server/database/portal-publisher.ts";
import { openRegistry } from "../../server/database/registry-connection.ts";
import { readDraft } from "../../server/release/draft.ts";
import { publishRelease } from "../../server/release/publish.ts";
import { openRecord } from "../../server/release/record.ts";
import { townFrame } from "./publishing.ts";
import { calmEffects } from "./release-input.ts";

/**
 * A publication in a process of its own that kills itself at a point, as a power cut would. Reads one JSON argument:
 * `{ access, draft, filesFolder, point }`.
 */
const { access, draft, filesFolder, point } = JSON.parse(fs.readFileSync(0, "utf8"));
const typed = {
  registry: { ...access.registry, types: columnTypes },
  publisher: { ...access.publisher, types: columnTypes },
};
await publishRelease(readDraft(draft), {
  publisher: openPublisher(typed),
  record: openRecord(openRegistry(typed)),
  clock: () => new Date("2024-02-15T02:00:00Z"),
  filesFolder,
  frame: townFrame,
  gate: calmEffects.gate,
  onPoint: (passed) => {
    if (passed === point) process.kill(process.pid, "SIGKILL");
  },
});
