import type { IncomingMessage } from "node:http";
import { PortalError } from "../errors.ts";
import { hasTag } from "./entity-tag.ts";
import type { HttpAnswer } from "./http-answer.ts";
import { acceptedEncoding, byteStore, type Encoding, type KeptEntry, type KeptForm } from "./kept-bytes.ts";

/** Smaller answers gain nothing from being compressed. */
const leastCompressed = 1_000;

/** What is noted of a kept answer, with the answers that were made of it, by encoding and origin. */
interface Note extends Pick<HttpAnswer, "headers" | "logged"> {
  readonly dressed: Map<string, HttpAnswer>;
}
type Kept = KeptEntry<Note>;

/** Answers kept in memory before anything of a request is parsed. */
export interface AnswerCache {
  /** The kept answer, if there is one; at once unless it has to be compressed first. */
  find(key: string, request: IncomingMessage): HttpAnswer | Promise<HttpAnswer> | undefined;
  /** Makes the answer once for all who ask for it meanwhile. Kept is only a 200 that `mayKeep`. */
  make(key: string, request: IncomingMessage, make: () => Promise<MadeAnswer>): Promise<HttpAnswer>;
  /** bytes held now */
  readonly held: number;
}

export interface MadeAnswer {
  readonly answer: HttpAnswer;
  readonly mayKeep: boolean;
}

/** Opens an empty cache of at most `limit` bytes, compressed forms included. */
export function answerCache(limit: number): AnswerCache {
  const store = byteStore<Note>(limit, "quick");
  const flights = new Map<string, Promise<Kept | HttpAnswer>>();

  const fly = async (key: string, make: () => Promise<MadeAnswer>): Promise<Kept | HttpAnswer> => {
    const { answer, mayKeep } = await make();
    const { status, headers, logged, body } = answer;
    if (!mayKeep || status !== 200 || typeof body === "function") return answer;
    const note: Note = { headers, dressed: new Map(), ...(logged && { logged }) };
    return store.keep(key, typeof body === "string" ? Buffer.from(body) : body, note);
  };
  return {
    get held() {
      return store.held;
    },
    find(key, request) {
      const kept = store.find(key);
      return kept && dressed(kept, request, "hit");
    },
    async make(key, request, make) {
      const flying = flights.get(key);
      if (flying) {
        try {
          return await answerOf(await flying, request, "fwd=miss; collapsed");
        } catch (error) {
          // the one who asked first had no points left: that is no answer for the others
          if (!(error instanceof PortalError && error.code === "RATE_LIMITED")) throw error;
          return (await make()).answer;
        }
      }
      const flight = fly(key, make);
      flights.set(key, flight);
      try {
        return await answerOf(await flight, request, "fwd=miss");
      } finally {
        flights.delete(key);
      }
    },
  };
}

/** How an answer came about, as the header `Cache-Status` says it (RFC 9211): from memory, made for this request, or for another one. */
type Origin = "hit" | "fwd=miss" | "fwd=miss; collapsed";

function answerOf(made: Kept | HttpAnswer, request: IncomingMessage, origin: Origin): HttpAnswer | Promise<HttpAnswer> {
  return "form" in made ? dressed(made, request, origin) : made;
}

/** The answer in the encoding that this client takes; 304 where a GET has it already. */
function dressed(kept: Kept, request: IncomingMessage, origin: Origin): HttpAnswer | Promise<HttpAnswer> {
  const { note, plain, form } = kept;
  const isSmall = plain.bytes.length < leastCompressed;
  const encoding = isSmall ? "identity" : acceptedEncoding(request.headers["accept-encoding"]);
  if (encoding === "identity") return inForm(note, request, { origin, encoding, form: plain });
  return form(encoding).then((made) => inForm(note, request, { origin, encoding, form: made }));
}

function inForm(
  { headers: kept, logged, dressed: known }: Note,
  request: IncomingMessage,
  { origin, encoding, form }: { readonly origin: Origin; readonly encoding: Encoding; readonly form: KeptForm },
): HttpAnswer {
  const { etag, bytes } = form;
  if (request.method === "GET" && hasTag(request, etag)) {
    const headers = { ...kept, etag, vary, "cache-status": `terang; ${origin}` };
    return { status: 304, headers, body: "", ...(logged && { logged }) };
  }
  const name = `${encoding} ${origin}`;
  const before = known.get(name);
  if (before) return before;
  const answer: HttpAnswer = {
    status: 200,
    headers: {
      ...kept,
      etag,
      vary,
      "cache-status": `terang; ${origin}`,
      ...(encoding !== "identity" && { "content-encoding": encoding }),
    },
    body: bytes,
    isKept: origin === "hit",
    ...(logged && { logged }),
  };
  if (answer.isKept) known.set(name, answer);
  return answer;
}

const vary = "accept, accept-encoding";
