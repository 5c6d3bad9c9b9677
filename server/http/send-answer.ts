import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { HeaderLines } from "./header-lines.ts";
import type { HttpAnswer } from "./http-answer.ts";

/** Writes the answer under the headers given; gives the bytes of its body, later where it is a stream. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, headers, closes }: HttpAnswer,
  lines: HeaderLines,
): number | Promise<number> {
  const hasBody = request.method !== "HEAD" && status !== 204 && status !== 304;
  response.writeHead(status, (closes ? [...lines, "connection", "close"] : lines) as string[]);
  if (closes && !request.complete) discardRest(request);
  if (!hasBody) {
    response.end();
    return 0;
  }
  if (typeof body === "function") {
    return pipeline(body(), response).then(() => Number(headers["content-length"]));
  }
  response.end(body);
  return typeof body === "string" ? Buffer.byteLength(body) : body.length;
}

/** What is still coming in is thrown away for half a second, so that the client can read the refusal, then the line is cut. */
function discardRest(request: IncomingMessage): void {
  request.resume();
  const cut = setTimeout(() => request.socket.destroy(), 500);
  request.once("close", () => clearTimeout(cut));
  request.once("end", () => clearTimeout(cut));
}
