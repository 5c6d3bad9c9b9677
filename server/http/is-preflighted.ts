import type { IncomingMessage } from "node:http";

/** Whether a foreign page could not have sent this without asking first: the condition Apollo sets, which it words in English only. */
export function isPreflighted({ headers }: IncomingMessage): boolean {
  const isNamed = ["apollo-require-preflight", "x-apollo-operation-name"].some((name) => Boolean(headers[name]));
  return isNamed || /^application\/json\b/i.test(headers["content-type"] ?? "");
}
