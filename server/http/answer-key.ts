import type { IncomingMessage } from "node:http";
import { crc32 } from "node:zlib";
import type { PublishedRelease } from "../published/published-release.ts";
import { isPreflighted } from "./is-preflighted.ts";

/** The key of a question in the address: everything that its answer depends on. A publication changes it, so that answers of two releases never mix. */
export function keyOfSearch(request: IncomingMessage, search: string, release: PublishedRelease | undefined): string {
  return `${about(request, release)}${request.headers["content-type"] ?? ""} ${isPreflighted(request)} ${search}`;
}

/** Bodies of which the key is remembered; a longer one is rare, and its key made each time. */
const remembered = { bodies: 1_024, bytes: 4_096 } as const;

interface Remembered {
  readonly release: PublishedRelease | undefined;
  readonly accept: string | undefined;
  readonly body: Buffer;
  readonly key: string;
}

/**
 * Tells the key of a question in a body, as `keyOfSearch` does; a POST that came here is JSON, which needs no preflight of its own. A body that
 * came before gets the same string again: to look up a text of its length that was made anew costs more than to compare bytes.
 */
export function bodyKeys(): (request: IncomingMessage, body: Buffer, release: PublishedRelease | undefined) => string {
  // by checksum: where two bodies share one, the later takes the place of the earlier
  const known = new Map<number, Remembered>();
  return (request, body, release) => {
    const { accept } = request.headers;
    const sum = crc32(body);
    const before = known.get(sum);
    if (before && before.release === release && before.accept === accept && before.body.equals(body)) return before.key;
    // latin1 keeps every byte apart, whatever the body holds
    const key = about(request, release) + body.toString("latin1");
    if (body.length > remembered.bytes) return key;
    if (known.size >= remembered.bodies) known.clear();
    // a copy, for the bytes that came lie in a larger piece of memory
    known.set(sum, { release, accept, body: Buffer.from(body), key });
    return key;
  };
}

function about({ headers, method }: IncomingMessage, release: PublishedRelease | undefined): string {
  const accept = headers.accept ?? "";
  return `${release?.id} ${release?.contentDigest} ${method} ${accept.length} ${accept} `;
}
