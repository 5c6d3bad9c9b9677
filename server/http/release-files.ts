import type { IncomingMessage } from "node:http";
import * as path from "node:path";
import { PortalError } from "../errors.ts";
import type { Published } from "../published/published.ts";
import type { HttpAnswer } from "./http-answer.ts";
import { type AnswerFile, inside, safeSegments } from "./static-folder.ts";

/** A withdrawn release must leave every cache within a day. */
const cacheControl = "public, max-age=86400, immutable";

const saved = /\.(?:csv|xlsx|parquet|zip)$/;

/**
 * Serves `/r/<publisher>/<period>/<version>/<file>`, and sends `/r/<publisher>/latest/<file>` to the release in force.
 * Only files of published releases are given out; with the database away, files that are there are. Undefined = not found.
 */
export function releaseFiles(folder: string, published: Published, answerFile: AnswerFile) {
  const known = new Set<string>();
  const isPublished = async (id: string): Promise<boolean> => {
    if (known.has(id)) return true;
    try {
      if (!(await published.release(id))) return false;
    } catch (error) {
      if (error instanceof PortalError) return true;
      throw error;
    }
    known.add(id);
    return true;
  };
  return async (request: IncomingMessage, address: string): Promise<HttpAnswer | undefined> => {
    const names = address.endsWith("/") ? undefined : safeSegments(address);
    if (names?.[0] !== "r") return undefined;
    const [, publisher = "", period = "", version = "", name = ""] = names;
    if (names.length === 4 && period === "latest") return await latest(publisher, version);
    if (names.length !== 5 || !(await isPublished(`${publisher}/${period}/${version}`))) return undefined;
    const file = await inside(folder, path.join(folder, ...names));
    if (file === undefined) return undefined;
    // a table is saved; JSON opens in the browser, because the permalink of a number leads into it
    return await answerFile(request, { file, cacheControl, attachment: saved.test(name) });
  };

  async function latest(publisher: string, name: string): Promise<HttpAnswer | undefined> {
    const release = await published.currentRelease(publisher);
    const isFile = name === "manifest.json" || release?.manifest.files.some((file) => file.name === name);
    if (!release || !isFile) return undefined;
    const location = `/r/${publisher}/${release.period}/${release.version}/${encodeURIComponent(name)}`;
    return {
      status: 302,
      headers: { location, "cache-control": "public, max-age=60", "terang-release": release.id },
      body: "",
      logged: { release: release.id },
    };
  }
}
