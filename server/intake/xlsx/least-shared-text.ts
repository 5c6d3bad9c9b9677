import { intakeLimits } from "../../../schema/intake/limits.ts";
import type { OpenArchive } from "./archive.ts";

/** A text in the form that nearly all have, without anything that stands for something shorter. */
const plainText = /<si><t(?: xml:space="preserve")?>([^<&_]*)<\/t><\/si>/g;
/** Bytes that a plain text within the limits takes at most, with its markup. */
const longest = 4 * intakeLimits.row;

/**
 * How many bytes the shared texts of a part take at least, with `perText` more for each, counted without parsing it, which is several times as fast: only plain texts
 * count, as they stand. It stops once there are more than `enough`. Damage to the part may come out as the archive's `BrokenFile`.
 */
export async function leastSharedText(
  open: OpenArchive,
  part: string,
  { enough, perText }: { readonly enough: number; readonly perText: number },
): Promise<number> {
  let found = 0;
  let rest = "";
  for await (const { bytes } of open.read(part)) {
    // a letter for every byte, so that none is cut in two and lengths are bytes
    const given = rest + bytes.toString("latin1");
    let end = 0;
    for (const match of given.matchAll(plainText)) {
      found += (match[1]?.length ?? 0) + perText;
      end = match.index + match[0].length;
    }
    if (found > enough) return found;
    // what may go on in the next bytes
    rest = given.slice(Math.max(end, given.length - longest));
  }
  return found;
}
