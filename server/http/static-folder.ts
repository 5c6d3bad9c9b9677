import * as fs from "node:fs";
import type { IncomingMessage } from "node:http";
import * as path from "node:path";
import { PortalError } from "../errors.ts";
import { hasTag } from "./entity-tag.ts";
import { type HttpAnswer, textError } from "./http-answer.ts";
import { acceptedEncoding, type Encoding } from "./kept-bytes.ts";
import { keepFiles } from "./kept-files.ts";
import { isCompressible, mediaType } from "./media-type.ts";

/** Larger files are streamed as they are, never held in memory. */
const largestKept = 4_000_000;
const mostKept = 32_000_000;

/** A file to answer with. `attachment` makes browsers save it. */
export interface StaticFile {
  readonly file: string;
  readonly status?: number;
  readonly cacheControl: string;
  readonly attachment?: boolean;
}

export type AnswerFile = (request: IncomingMessage, wanted: StaticFile) => Promise<HttpAnswer | undefined>;

/** Answers with files: compressed once, tagged, 304 where the client has them. Undefined where there is no such file. */
export function answerFiles(): AnswerFile {
  const keep = keepFiles(mostKept);
  return async (request, { file, status = 200, cacheControl, attachment = false }) => {
    const stat = await fs.promises.stat(file).catch(() => undefined);
    if (!stat?.isFile()) return undefined;
    const type = mediaType(file);
    const headers: Record<string, string> = {
      "content-type": type,
      "cache-control": cacheControl,
      ...(isCompressible(type) && { vary: "accept-encoding" }),
      ...(attachment && { "content-disposition": `attachment; filename="${path.basename(file)}"` }),
    };
    if (stat.size > largestKept) {
      const etag = `"${stat.size}-${stat.mtimeMs}"`;
      if (status === 200 && hasTag(request, etag)) return { status: 304, headers: { ...headers, etag }, body: "" };
      return {
        status,
        headers: { ...headers, etag, "content-length": String(stat.size) },
        body: () => fs.createReadStream(file),
      };
    }
    const encoding: Encoding = isCompressible(type) ? acceptedEncoding(request.headers["accept-encoding"]) : "identity";
    const { etag, bytes } = await keep(file, stat, encoding);
    if (status === 200 && hasTag(request, etag)) return { status: 304, headers: { ...headers, etag }, body: "" };
    return {
      status,
      headers: { ...headers, etag, ...(encoding !== "identity" && { "content-encoding": encoding }) },
      body: bytes,
    };
  };
}

/**
 * Serves a folder of pages with clean addresses: `/a/` is `a/index.html`, `/a` leads there, anything unknown is the folder's own
 * `404.html` (of `en/` below `/en/`). The folder is looked up at each request, so it may be swapped while it is served.
 */
export function staticSite(folder: string, answerFile: AnswerFile) {
  return async (request: IncomingMessage, address: string): Promise<HttpAnswer> => {
    const segments = safeSegments(address);
    if (segments) {
      const found = await pageOf(segments, address);
      if (found) return found;
    }
    const missing = /^\/en(?:\/|$)/.test(address) ? "en/404.html" : "404.html";
    const page = { status: 404, cacheControl: "no-store" };
    return (
      (await answerFile(request, { ...page, file: path.join(folder, missing) })) ??
      (await answerFile(request, { ...page, file: path.join(folder, "404.html") })) ??
      textError(new PortalError("NOT_FOUND"))
    );

    async function pageOf(names: readonly string[], asked: string): Promise<HttpAnswer | undefined> {
      const file = await inside(folder, path.join(folder, ...names));
      if (file === undefined) return undefined;
      const isFolder = (await fs.promises.stat(file).catch(() => undefined))?.isDirectory();
      if (isFolder && !asked.endsWith("/")) {
        const location = `/${names.map(encodeURIComponent).join("/")}/`;
        return { status: 301, headers: { location, "cache-control": "public, max-age=60" }, body: "" };
      }
      if (!isFolder && asked.endsWith("/")) return undefined;
      const wanted = isFolder ? path.join(file, "index.html") : file;
      return await answerFile(request, { file: wanted, cacheControl: cacheRule(names) });
    }
  };
}

/** Names with a content hash in them never change; pages follow the newest release within a minute. */
function cacheRule(names: readonly string[]): string {
  return names[0] === "_astro" ? "public, max-age=31536000, immutable" : "public, max-age=60";
}

/**
 * The names of a path, decoded; undefined where any of them could lead out of a folder, is hidden, or is no honest name.
 * Empty names are refused too: `//elsewhere` would make a redirect to another site.
 */
export function safeSegments(address: string): string[] | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  const names = decoded.replace(/^\//, "").replace(/\/$/, "").split("/");
  if (names.length === 1 && names[0] === "") return decoded === "/" ? [] : undefined;
  const isHonest = (name: string) =>
    name !== "" && !name.startsWith(".") && !/[\\:*?"<>|]/.test(name) && [...name].every((letter) => letter >= " ");
  const wasSplit = /%2f|%5c/i.test(address);
  return !wasSplit && names.every(isHonest) ? names : undefined;
}

/** The real path, if it exists and lies inside the folder once every link is followed. */
export async function inside(folder: string, file: string): Promise<string | undefined> {
  try {
    const [root, real] = await Promise.all([fs.promises.realpath(folder), fs.promises.realpath(file)]);
    return real === root || real.startsWith(root + path.sep) ? real : undefined;
  } catch {
    return undefined;
  }
}
