import type { IncomingMessage } from "node:http";
import { PortalError } from "../errors.ts";

export interface RequestAddress {
  readonly pathname: string;
  readonly search: string;
}

/** Path and query of the request target, in origin or absolute form. Throws `ADDRESS_NOT_READ`, also for two Host headers. */
export function readAddress(request: IncomingMessage): RequestAddress {
  const hosts = hostHeaders(request.rawHeaders);
  const host = request.headers.host ?? "";
  const target = request.url ?? "";
  if (target === "/graphql" && hosts < 2 && isHost(host)) return { pathname: target, search: "" };
  const origin = /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1] ?? target;
  const parts = /^(\/[^?#]*)(\?[^#]*)?$/.exec(origin === "" ? "/" : origin);
  if (hosts > 1 || !isHost(host) || !parts) throw new PortalError("ADDRESS_NOT_READ");
  return { pathname: parts[1] ?? "/", search: parts[2] ?? "" };
}

/** Names and values stand in turn; node itself shows the first of several only. */
function hostHeaders(raw: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < raw.length; at += 2) if (raw[at]?.length === 4 && raw[at]?.toLowerCase() === "host") count++;
  return count;
}

function isHost(host: string): boolean {
  return /^[A-Za-z0-9.:[\]_-]{0,255}$/.test(host);
}
