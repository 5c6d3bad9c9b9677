import * as fs from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import * as path from "node:path";
import { type GraphiqlFiles, graphiqlList } from "../build-graphiql.ts";
import { graphiqlPage, graphiqlPolicy } from "./graphiql-page.ts";
import type { HttpAnswer } from "./http-answer.ts";
import { acceptedEncoding } from "./kept-bytes.ts";
import { mediaType } from "./media-type.ts";
import { noGraphiqlPage } from "./own-pages.ts";

const start = "/graphiql/";
/** a worker is bound by the policy it came with, and loads the parts it shares with the page */
const filePolicy = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";
const compressed = { br: ".br", gzip: ".gz" } as const;

/**
 * Answers below `/graphiql/` from the folder of its bundle; undefined for every other address and for a file that is not
 * there. Where nothing is bundled the page says so with 503 and names the command.
 */
export function graphiqlRoute({
  folder,
  isSample,
}: {
  readonly folder: string | undefined;
  readonly isSample: boolean;
}) {
  return async (request: IncomingMessage, address: string): Promise<HttpAnswer | undefined> => {
    if (address === start.slice(0, -1)) {
      return { status: 301, headers: { location: start, "cache-control": "public, max-age=60" }, body: "" };
    }
    if (!address.startsWith(start)) return undefined;
    const name = address.slice(start.length);
    if (name === "") return await page();
    return folder === undefined ? undefined : await file(folder, name, request.headers["accept-encoding"]);
  };

  async function page(): Promise<HttpAnswer> {
    const list = folder && (await fs.readFile(path.join(folder, graphiqlList), "utf8").catch(() => undefined));
    if (!list) return noGraphiqlPage();
    const files: GraphiqlFiles = JSON.parse(list);
    return {
      status: 200,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "public, max-age=60",
        "content-security-policy": graphiqlPolicy,
        "x-robots-tag": "noindex, nofollow",
      },
      body: graphiqlPage(files, isSample),
    };
  }
}

/** A bundled file as it was compressed at bundling; its name holds a hash of its content, so it may be kept for ever. */
async function file(folder: string, name: string, accepts: string | undefined): Promise<HttpAnswer | undefined> {
  if (!/^[A-Za-z0-9_-][A-Za-z0-9_.-]*-[A-Za-z0-9_-]{8}\.(?:js|css|woff2?|ttf)$/.test(name)) return undefined;
  const at = path.join(folder, name);
  const encoding = acceptedEncoding(accepts, ["br", "gzip"]);
  const packed =
    encoding === "br" || encoding === "gzip"
      ? await fs.readFile(at + compressed[encoding]).catch(() => undefined)
      : undefined;
  const bytes = packed ?? (await fs.readFile(at).catch(() => undefined));
  if (!bytes) return undefined;
  return {
    status: 200,
    headers: {
      "content-type": mediaType(name),
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": filePolicy,
      vary: "accept-encoding",
      ...(packed && { "content-encoding": encoding }),
    },
    body: bytes,
  };
}
