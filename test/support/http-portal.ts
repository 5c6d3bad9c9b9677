import * as fs from "node:fs";
import * as http from "node:http";
import * as os from "node:os";
import * as path from "node:path";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { createPortalServer, type PortalServer } from "../../server/http.ts";
import { logTo } from "../../server/log.ts";
import { type ApiPortal, openApiPortal, siteUrl } from "./api-portal.ts";
import { codelists } from "./release-input.ts";

/** What came back for one request. */
export interface HttpReply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

/** A served portal with a small site, its releases and its log. */
export interface HttpPortal {
  readonly api: ApiPortal;
  readonly server: PortalServer;
  readonly port: number;
  readonly siteFolder: string;
  readonly filesFolder: string;
  readonly log: string[];
  send(target: string, options?: http.RequestOptions & { body?: string | Buffer }): Promise<HttpReply>;
  /** posts a GraphQL request; gives status and the parsed answer */
  post(
    body: unknown,
    headers?: http.OutgoingHttpHeaders,
  ): Promise<{ status: number; reply: HttpReply; answer: Record<string, unknown>; code: string | undefined }>;
  close(): Promise<void>;
}

export async function openHttpPortal(options: { months: number }): Promise<HttpPortal> {
  const api = await openApiPortal();
  if (options.months > 0) await api.publish(options.months);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "terang-http-"));
  const siteFolder = path.join(folder, "site");
  writeSite(siteFolder, "1");
  fs.writeFileSync(path.join(folder, "secret.html"), "outside");
  const log: string[] = [];
  const { filesFolder } = api.place;
  const server = createPortalServer({
    settings: { port: 0, host: "127.0.0.1", isSample: true, siteUrl, cacheBytes: 8_000_000, proxies: "127.0.0.1" },
    published: api.published,
    codelists,
    profile: kotaPasuruan,
    ...{ siteFolder, filesFolder, examplesFolder: path.resolve("schema/graphql/examples") },
    log: logTo({ write: (line) => log.push(line) }),
  });
  const { port } = await server.listen();
  const send: HttpPortal["send"] = (target, { body, ...rest } = {}) => sendTo(port, target, rest, body);
  return {
    ...{ api, server, port, siteFolder, filesFolder, log, send },
    post: async (body, headers) => {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const given = { "content-type": "application/json", ...headers };
      const reply = await send("/graphql", { method: "POST", headers: given, body: text });
      const answer = JSON.parse(reply.text) as Record<string, unknown> & {
        errors?: { extensions: { code: string } }[];
      };
      return { status: reply.status, reply, answer, code: answer.errors?.[0]?.extensions.code };
    },
    close: async () => {
      await server.close();
      await api.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A site of a few pages that all say `mark`. */
export function writeSite(folder: string, mark: string): void {
  const pages = {
    "index.html": `<!doctype html><title>beranda ${mark}</title>${"angka ".repeat(200)}`,
    "404.html": "<!doctype html><title>tidak ada</title>",
    "en/404.html": "<!doctype html><title>not found</title>",
    "kecamatan/gadingrejo/index.html": `<!doctype html><title>kecamatan ${mark}</title>`,
    "kosong/.keep": "",
    "gambar.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "_astro/a1b2.css": "body{}",
    ".terang-build.json": "{}",
  };
  for (const [name, text] of Object.entries(pages)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

function sendTo(
  port: number,
  target: string,
  options: http.RequestOptions,
  body: string | Buffer | undefined,
): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, path: target, agent: false, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const bytes = Buffer.concat(parts);
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: bytes, text: bytes.toString("utf8") });
      });
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}
