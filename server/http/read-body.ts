import type { IncomingMessage } from "node:http";
import { PortalError } from "../errors.ts";

/** Bytes of a request's body; a document of 1,500 tokens with its variables is well below. */
export const largestBody = 32_768;

/** The bytes of a JSON body as they came. Throws `MEDIA_TYPE` or `BODY_TOO_LARGE`. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const type = request.headers["content-type"] ?? "";
  const isJson = type === "application/json" || /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type);
  const coding = request.headers["content-encoding"] ?? "identity";
  if (!isJson || coding !== "identity") throw new PortalError("MEDIA_TYPE");
  if (Number(request.headers["content-length"] ?? 0) > largestBody) throw tooLarge();
  const parts: Buffer[] = [];
  let bytes = 0;
  // events, because an iterator over the stream costs more than all the rest of a kept answer
  return new Promise<Buffer>((resolve, reject) => {
    request.on("data", (part: Buffer) => {
      const isRefused = bytes > largestBody;
      bytes += part.length;
      if (bytes <= largestBody) parts.push(part);
      else if (!isRefused) {
        request.pause();
        reject(tooLarge());
      }
    });
    // a listener that is never taken off costs less than taking it off
    request.on("end", () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)));
    // after an error too; without a listener of its own node emits none
    request.on("close", () => {
      if (!request.complete) reject(new Error("the client left before its body had come"));
    });
  });
}

function tooLarge(): PortalError {
  return new PortalError("BODY_TOO_LARGE", { limit: largestBody });
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
