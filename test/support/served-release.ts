import * as fs from "node:fs";
import { createServer } from "node:net";
import * as os from "node:os";
import * as path from "node:path";
import { setTimeout } from "node:timers/promises";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { createPortalServer } from "../../server/http.ts";
import { logTo } from "../../server/log.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { openHandMadePortal } from "./hand-made-release.ts";
import { codelists } from "./release-input.ts";

/** Hand-made releases behind the real server: what anybody reaches, and nothing else. */
export interface ServedReleases {
  /** without a closing slash; it is the portal's public address too */
  readonly url: string;
  /** puts the files in place, then publishes, as a release run does */
  publish(release: PreparedRelease): Promise<void>;
  /** what the API answers, waiting where it asks to; throws where it answers errors */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** body of an address on this portal; throws where it is no 200 */
  read(address: string): Promise<string>;
  /** statements sent since the last call */
  statements(): number;
  close(): Promise<void>;
}

export async function serveReleases(): Promise<ServedReleases> {
  const portal = await openHandMadePortal();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "terang-served-"));
  const [filesFolder, siteFolder] = [path.join(folder, "files"), path.join(folder, "site")];
  for (const one of [filesFolder, siteFolder]) fs.mkdirSync(one);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = createPortalServer({
    settings: { port, host: "127.0.0.1", isSample: true, siteUrl: url, cacheBytes: 8_000_000, proxies: "127.0.0.1" },
    published: portal.published,
    ...{ codelists, profile: kotaPasuruan, siteFolder, filesFolder },
    examplesFolder: path.resolve(import.meta.dirname, "../../schema/graphql/examples"),
    log: logTo({ write: () => undefined }),
  });
  await server.listen();
  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    if (response.status === 429) {
      await setTimeout(Number(response.headers.get("retry-after")) * 1000);
      return await ask<Data>(query, variables);
    }
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const read = async (address: string): Promise<string> => {
    const response = await fetch(new URL(address, url));
    const text = await response.text();
    if (response.status === 429) {
      await setTimeout(Number(response.headers.get("retry-after")) * 1000);
      return await read(address);
    }
    if (response.status !== 200) throw new Error(`${response.status} ${address}: ${text}`);
    return text;
  };
  return {
    ...{ url, ask, read, statements: portal.statements },
    publish: async (release) => {
      const { publisher, period, version } = release.release;
      const place = path.join(filesFolder, "r", publisher, period, version);
      fs.mkdirSync(place, { recursive: true });
      for (const { name, bytes } of release.files) fs.writeFileSync(path.join(place, name), bytes);
      await portal.publish(release);
    },
    close: async () => {
      await server.close();
      await portal.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port nobody listens on now; the address must be known before the server is made, because permalinks carry it. */
async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
