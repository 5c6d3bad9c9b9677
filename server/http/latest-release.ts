import type { PublishedRelease } from "../published/published-release.ts";

/** A publication is seen by every request at most this long after its commit. */
const rememberedMs = 200;

/**
 * The release in force, asked of the database at most every 0.2 s and once for all who ask meanwhile: repeated questions are answered
 * without a statement. One process never goes back to an older release.
 */
export function latestRelease(
  read: () => Promise<PublishedRelease | undefined>,
): () => PublishedRelease | undefined | Promise<PublishedRelease | undefined> {
  let known: { readonly release: PublishedRelease | undefined; isFresh: boolean } | undefined;
  let reading: Promise<PublishedRelease | undefined> | undefined;
  return () => {
    if (known?.isFresh) return known.release;
    const began = performance.now();
    reading ??= read()
      .then((found) => {
        const before = known?.release;
        const isOlder = before !== undefined && (found?.number ?? 0) < before.number;
        const newest = { release: isOlder ? before : found, isFresh: true };
        // a clock read by every request would cost each of them something
        const left = Math.max(0, rememberedMs - (performance.now() - began));
        const forget = () => {
          newest.isFresh = false;
        };
        setTimeout(forget, left).unref();
        known = newest;
        return newest.release;
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };
}
