import type { HttpAnswer } from "./http-answer.ts";

/** Names and values of headers, one after the other: the form that node writes without looking for doubles. */
export type HeaderLines = readonly string[];

/** Puts the headers of an answer together, those of every answer first; for a kept answer once for all who get it. */
export function headerLines(common: (answer: HttpAnswer) => Readonly<Record<string, string>>) {
  const ofKept = new WeakMap<HttpAnswer, HeaderLines>();
  const lines = (answer: HttpAnswer): HeaderLines => {
    const { status, body, headers } = answer;
    const hasLength = status !== 204 && status !== 304 && typeof body !== "function";
    return Object.entries({
      ...common(answer),
      ...headers,
      ...(hasLength && { "content-length": String(Buffer.byteLength(body)) }),
    }).flat();
  };
  return (answer: HttpAnswer): HeaderLines => {
    if (!answer.isKept) return lines(answer);
    const before = ofKept.get(answer);
    if (before) return before;
    const made = lines(answer);
    ofKept.set(answer, made);
    return made;
  };
}
