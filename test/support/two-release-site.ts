import * as path from "node:path";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import type { Observation } from "../../schema/release.ts";
import { joinNote } from "../../schema/release-note.ts";
import { buildSite } from "../../server/build-site.ts";
import { createExecutor } from "../../server/graphql/execute.ts";
import { handMadeRelease, openHandMadePortal } from "./hand-made-release.ts";
import { handMadeTown } from "./hand-made-town.ts";
import { codelists } from "./release-input.ts";

/** an address that is no placeholder, at which nobody stands */
export const siteUrl = "https://terang.test";
/** why the second release changed what had been published; as hard on markup as words get */
export const note = 'Kantor mengirim ulang "kepesertaan" <Gadingrejo> & lainnya.';
/** the same for English readers */
export const noteEnglish = "The office sent the list again.";

/** A number that was final and wrong in the first release. */
const corrected = { region: "35.75.01", period: "2024-03" };

/** Builds the site of two releases into a folder, the second with an explanation for what it changed. */
export async function buildTwoReleaseSite(outFolder: string, isSample: boolean): Promise<void> {
  const town = handMadeTown(24);
  const portal = await openHandMadePortal({ isSample });
  try {
    const before = town
      .filter(({ period }: Observation) => period <= "2025-11")
      .map((cell) => {
        const isWrong =
          cell.region === corrected.region && cell.period === corrected.period && cell.indicator === "peserta-baru";
        const isTotal = Object.keys(cell.dimensions).length === 0;
        return isWrong && isTotal && cell.decimal ? { ...cell, decimal: String(Number(cell.decimal) + 7) } : cell;
      });
    const first = handMadeRelease(before, { period: "2025-11", isSample });
    const second = handMadeRelease(town, { period: "2025-12", previous: first, isSample });
    await portal.publish(first);
    await portal.publish({ ...second, release: { ...second.release, note: joinNote({ id: note, en: noteEnglish }) } });
    const execute = createExecutor({ published: portal.published, codelists, profile: kotaPasuruan, siteUrl });
    const root = path.resolve(import.meta.dirname, "../..");
    await buildSite({ root, outFolder, execute, profile: kotaPasuruan, siteUrl, isSample });
  } finally {
    await portal.close();
  }
}
