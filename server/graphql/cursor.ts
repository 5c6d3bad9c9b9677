import { PortalError } from "../errors.ts";

/** Where a page ended: the release it reads and the last item's key. */
export interface Cursor {
  readonly list: "observations" | "regions" | "changes" | "releases";
  readonly release: string;
  readonly key: readonly string[];
}

/** Opaque text for a reader; base64url of a JSON list. */
export function writeCursor({ list, release, key }: Cursor): string {
  return Buffer.from(JSON.stringify([list, release, ...key])).toString("base64url");
}

/** Reads a cursor of the given list with a key of `parts` texts. Throws `CURSOR_INVALID`. */
export function readCursor(text: string, list: Cursor["list"], parts: number): Cursor {
  const invalid = new PortalError("CURSOR_INVALID");
  if (text.length > 1_000) throw invalid;
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    throw invalid;
  }
  if (!Array.isArray(values) || values.length !== parts + 2 || values[0] !== list) throw invalid;
  // PostgreSQL refuses NUL in text, so it must not come in by this door either
  const texts = values.filter((value): value is string => typeof value === "string" && !value.includes("\0"));
  if (texts.length !== values.length) throw invalid;
  const [, release = "", ...key] = texts;
  return { list, release, key };
}
