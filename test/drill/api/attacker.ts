import * as http from "node:http";
import * as net from "node:net";

/** What came back. `status` 0: the connection was closed without an answer. */
export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** One client of the portal, with an address of its own. */
export interface Attacker {
  post(body: unknown, headers?: http.OutgoingHttpHeaders): Promise<Reply>;
  send(target: string, options?: http.RequestOptions, body?: string | Buffer): Promise<Reply>;
  /** bytes as they stand, in pieces with pauses between; ends with the first whole answer or when the portal hangs up */
  raw(pieces: readonly (string | Buffer)[], pauseMs?: number): Promise<Reply>;
  /** begins a request and leaves in the middle */
  leave(text: string, afterMs: number): Promise<Reply>;
}

/** `address` is what a proxy in front of the portal would tell. */
export function attacker(port: number, address: string): Attacker {
  const send: Attacker["send"] = (target, options = {}, body) =>
    new Promise((resolve, reject) => {
      const headers = { "x-forwarded-for": address, ...options.headers };
      const request = http.request({ host: "127.0.0.1", port, path: target, agent: false, ...options, headers });
      request.on("response", (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const { statusCode: status = 0, headers: got } = response;
          resolve({ status, headers: got, text: Buffer.concat(parts).toString("utf8") });
        });
        response.on("error", reject);
      });
      request.on("error", reject);
      request.end(body);
    });
  const talk = (after: (socket: net.Socket) => void): Promise<Reply> =>
    new Promise((resolve) => {
      const socket = net.connect(port, "127.0.0.1");
      let text = "";
      const done = () => {
        socket.destroy();
        resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), headers: {}, text });
      };
      socket.on("data", (part) => {
        text += part.toString("latin1");
        if (/\r\n\r\n/.test(text)) setTimeout(done, 50);
      });
      socket.on("error", done);
      socket.on("close", done);
      socket.on("connect", () => after(socket));
    });
  return {
    send,
    post: (body, headers = {}) => {
      const text = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      const given = { "content-type": "application/json", ...headers };
      return send("/graphql", { method: "POST", headers: given }, text);
    },
    raw: (pieces, pauseMs = 0) =>
      talk((socket) => {
        const rest = [...pieces];
        const next = () => {
          const piece = rest.shift();
          if (piece === undefined || socket.destroyed) return;
          socket.write(piece);
          setTimeout(next, pauseMs);
        };
        next();
      }),
    leave: (text, afterMs) =>
      talk((socket) => {
        socket.write(text);
        setTimeout(() => socket.destroy(), afterMs);
      }),
  };
}
