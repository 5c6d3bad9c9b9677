import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { PortalError } from "../../../server/errors.ts";
import { openIntakePlace } from "../../support/intake-place.ts";
import { fuzzedSample } from "./fuzzed-file.ts";
import { goodParticipants, nameMark } from "./good-tables.ts";
import { csvBytes } from "./text-bytes.ts";

/**
 * Takes mutated files into a registry that knows the people of the good ones. Each must end in a report in which kept + refused = read,
 * or in an error meant for a person; a file that is refused changes nothing, and no report tells what a cell held.
 */
export async function takeFuzzedIn(
  seed: number,
  files: number,
): Promise<{ outcomes: ReadonlyMap<string, number>; found: string[] }> {
  const outcomes = new Map<string, number>();
  const found: string[] = [];
  const place = await openIntakePlace({ isSample: false });
  try {
    const people = path.join(place.folder, "peserta.csv");
    writeFileSync(people, csvBytes(goodParticipants(20)));
    await place.takeIn(people);
    let before = await place.digest();
    for (let at = 0; at < files; at++) {
      const { name, bytes } = fuzzedSample(seed + at);
      const target = path.join(place.folder, name);
      writeFileSync(target, bytes);
      const note = (text: string) => found.push(`--seed ${seed + at} --stored 1: ${text}`);
      let outcome: string;
      try {
        const report = await place.takeIn(target);
        ({ outcome } = report);
        const { read, kept, refused } = report;
        if (kept + refused !== read) note(`kept ${kept} + refused ${refused} is not read ${read}`);
        if (outcome === "refused" && kept > 0) note(`kept ${kept} rows of a refused file`);
        const told = JSON.stringify(report);
        if (told.includes(nameMark) || /\d{12}/.test(told)) note("the report tells what a cell held");
      } catch (error) {
        if (!(error instanceof PortalError)) note(`threw ${String(error)}`);
        outcome = error instanceof PortalError ? error.code : "crash";
      }
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const after = await place.digest();
      if (outcome !== "accepted" && after !== before) note(`the registry changed although the file was ${outcome}`);
      before = after;
    }
  } finally {
    await place.close();
  }
  return { outcomes, found };
}
