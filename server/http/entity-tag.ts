import type { IncomingMessage } from "node:http";

/** Whether the client already has what carries this tag. */
export function hasTag(request: IncomingMessage, etag: string): boolean {
  const given = request.headers["if-none-match"];
  return given === "*" || (given ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
