import type { IncomingMessage } from "node:http";
import { sampleMark } from "../../schema/sample.ts";
import { PortalError } from "../errors.ts";
import { answerCsv } from "../graphql/csv-answer.ts";
import type { Portal } from "../graphql/request-context.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import type { MadeAnswer } from "./answer-cache.ts";
import type { EndpointParts } from "./graphql-endpoint.ts";
import { type HttpAnswer, textError } from "./http-answer.ts";

/** What a row costs a client: the fields by which the API would give the same. */
const pointsOfRow = 10;
/** What a question costs before anything is read for it. */
const pointsOfQuestion = 100;

/** What the API and this route share: who asks, how much is going on, which release is in force, what was answered before. */
type CsvParts = Pick<EndpointParts, "latest" | "cache" | "clientOf" | "charge" | "gate">;

/**
 * Answers `/csv?…`: the cells of a filter as a file to keep, under the same limits as the API. With its release named the answer stays
 * the same for good.
 */
export function csvEndpoint(portal: Portal, { latest, cache, clientOf, charge, gate }: CsvParts) {
  const made = async (client: string, search: string, current: PublishedRelease | undefined): Promise<MadeAnswer> => {
    charge(client, pointsOfQuestion);
    const { release, isPinned, bytes } = await answerCsv(portal, search, {
      current: async () => current,
      onRows: (rows) => charge(client, rows * pointsOfRow),
    });
    const name = `${release.isSample ? sampleMark.filePrefix : ""}terang-${release.id.replaceAll("/", "-")}.csv`;
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      // a withdrawn release must leave every cache within a day
      "cache-control": isPinned ? "public, max-age=86400, immutable" : "public, max-age=30, stale-while-revalidate=60",
      "terang-release": release.id,
    };
    return {
      mayKeep: true,
      answer: { status: 200, headers, body: Buffer.from(bytes), logged: { release: release.id } },
    };
  };

  return async (request: IncomingMessage, search: string): Promise<HttpAnswer> => {
    try {
      const current = await latest();
      const key = `csv ${current?.id} ${current?.contentDigest} ${search}`;
      const client = clientOf(request);
      const kept = cache.find(key, request);
      if (kept) {
        charge(client, 1);
        return await kept;
      }
      return await cache.make(key, request, () => gate.enter(() => made(client, search, current)));
    } catch (error) {
      if (error instanceof PortalError) return textError(error, retryAfter(error));
      throw error;
    }
  };
}

function retryAfter({ code, httpStatus, details }: PortalError): Readonly<Record<string, string>> {
  if (code === "RATE_LIMITED") return { "retry-after": String(details.seconds) };
  return httpStatus === 503 ? { "retry-after": code === "OVERLOADED" ? "1" : "5" } : {};
}
