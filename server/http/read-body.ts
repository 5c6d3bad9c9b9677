import type { IncomingMessage } from "node:http";
import { PortalError } from "../errors.ts";

/** Bytes of a request's body; a document of 1,500 tokens with its variables is well below. */
export const largestBody = 32_768;

/** The bytes of a JSON body as they came. Throws `MEDIA_TYPE` or `BODY_TOO_LARGE`. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const type = request.headers["content-type"] ?? "";
  const isJson = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type);
  const coding = request.headers["content-encoding"] ?? "identity";
  if (!isJson || coding !== "identity") throw new PortalError("MEDIA_TYPE");
  const tooLarge = new PortalError("BODY_TOO_LARGE", { limit: largestBody });
  if (Number(request.headers["content-length"] ?? 0) > largestBody) throw tooLarge;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    bytes += (part as Buffer).length;
    if (bytes > largestBody) throw tooLarge;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

/** The JSON object in bytes. Throws `BODY_NOT_JSON`. */
export function parseBody(bytes: Buffer): Readonly<Record<string, unknown>> {
  const value = parseJson(decode(bytes));
  if (!isObject(value)) throw new PortalError("BODY_NOT_JSON");
  return value;
}

/** The JSON in a text. Throws `BODY_NOT_JSON`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PortalError("BODY_NOT_JSON");
  }
}

/** Whether a value is an object as JSON means it. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new PortalError("BODY_NOT_JSON");
  }
}
