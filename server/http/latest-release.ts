import type { PublishedRelease } from "../published/published-release.ts";

/** A publication is seen by every request at most this long after its commit. */
const rememberedMs = 200;

/**
 * The release in force, asked of the database at most every 0.2 s and once for all who ask meanwhile: repeated questions are answered
 * without a statement. One process never goes back to an older release.
 */
export function latestRelease(
  read: () => Promise<PublishedRelease | undefined>,
): () => Promise<PublishedRelease | undefined> {
  let known: { readonly release: PublishedRelease | undefined; readonly until: number } | undefined;
  let reading: Promise<PublishedRelease | undefined> | undefined;
  return () => {
    const now = performance.now();
    if (known && now < known.until) return Promise.resolve(known.release);
    reading ??= read()
      .then((found) => {
        const before = known?.release;
        const isOlder = before !== undefined && (found?.number ?? 0) < before.number;
        known = { release: isOlder ? before : found, until: now + rememberedMs };
        return known.release;
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };
}
