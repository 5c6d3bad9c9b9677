import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { HttpAnswer } from "./http-answer.ts";

/** Writes the answer; gives the bytes of its body. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, closes }: HttpAnswer,
): Promise<number> {
  const hasBody = request.method !== "HEAD" && status !== 204 && status !== 304;
  const bytes = typeof body === "function" ? Number(headers["content-length"]) : Buffer.byteLength(body);
  response.writeHead(status, {
    ...headers,
    ...(status !== 204 && status !== 304 && { "content-length": String(bytes) }),
    ...(closes && { connection: "close" }),
  });
  if (hasBody && typeof body === "function") await pipeline(body(), response);
  else response.end(hasBody ? body : undefined);
  if (closes && !request.complete) discardRest(request);
  return hasBody ? bytes : 0;
}

/** What is still coming in is thrown away for half a second, so that the client can read the refusal, then the line is cut. */
function discardRest(request: IncomingMessage): void {
  request.resume();
  const cut = setTimeout(() => request.socket.destroy(), 500);
  request.once("close", () => clearTimeout(cut));
  request.once("end", () => clearTimeout(cut));
}
