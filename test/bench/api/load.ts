import * as net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type Kind, portalQuestion, postgraphileQuestion } from "./questions.ts";

/** What the process that asks is told to do. */
export interface LoadOrder {
  readonly port: number;
  readonly path: string;
  readonly kind: Kind;
  readonly isPostgraphile: boolean;
  readonly regions: readonly string[];
  /** number of the first question, so that none is asked of a server twice */
  readonly from: number;
  readonly connections: number;
  readonly seconds: number;
  /** stops after so many answers too */
  readonly most?: number | undefined;
}

export interface LoadReport {
  readonly answered: number;
  /** answers other than 200, and lines that broke */
  readonly failed: number;
  /** the first line of every kind of failure */
  readonly why: string;
  readonly hits: number;
  readonly misses: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** number of the question after the last one */
  readonly next: number;
}

process.on("message", (order: LoadOrder) => void ask(order).then((report) => process.send?.(report)));
process.on("disconnect", () => process.exit());

/** Keeps every connection busy with one question after the other until the time is over. Times in milliseconds. */
async function ask(order: LoadOrder): Promise<LoadReport> {
  const counted = { answered: 0, failed: 0, hits: 0, misses: 0, bytes: 0 };
  const times: number[] = [];
  const why = new Set<string>();
  let at = order.from;
  let isOver = false;
  const question = order.isPostgraphile ? postgraphileQuestion : portalQuestion;
  const same = question("repeated", 0, order.regions);
  const repeated = Array.from({ length: clients }, (_, client) => Buffer.from(request(order, same, client)));
  const one = async (): Promise<void> => {
    let line = await connect(order.port);
    while (!isOver && counted.answered < (order.most ?? Number.POSITIVE_INFINITY)) {
      const number = at++;
      const bytes =
        order.kind === "repeated"
          ? (repeated[number % clients] ?? Buffer.alloc(0))
          : Buffer.from(request(order, question(order.kind, number, order.regions), number));
      const began = performance.now();
      const head = await line.exchange(bytes).catch(() => undefined);
      if (isOver && head === undefined) break;
      if (head === undefined) {
        line.close();
        line = await connect(order.port);
      }
      if (!head?.text.startsWith("HTTP/1.1 200")) why.add(head?.text.slice(0, 20) ?? "the line broke");
      times.push(performance.now() - began);
      counted.answered++;
      if (!head?.text.startsWith("HTTP/1.1 200")) counted.failed++;
      if (head?.text.includes("cache-status: terang; hit")) counted.hits++;
      if (head?.text.includes("cache-status: terang; fwd")) counted.misses++;
      counted.bytes += head?.length ?? 0;
    }
    line.close();
  };
  const began = performance.now();
  const lines = Array.from({ length: order.connections }, one);
  await Promise.race([sleep(order.seconds * 1_000), Promise.all(lines)]);
  isOver = true;
  await Promise.all(lines);
  const sorted = times.sort((a, b) => a - b);
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return {
    ...counted,
    why: [...why].join(", "),
    seconds: (performance.now() - began) / 1_000,
    p50: share(0.5),
    p99: share(0.99),
    next: at,
  };
}

/** Clients that ask the same: more than would together be held back by the limit of one. */
const clients = 1_000;

/** Each question comes from an address of its own: the rate limit counts by client, and many clients are what is measured. */
function request({ path }: LoadOrder, body: string, number: number): string {
  const client = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  const head = [
    `POST ${path} HTTP/1.1`,
    "host: 127.0.0.1",
    "content-type: application/json",
    "accept: application/json",
    `x-forwarded-for: ${client}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}

interface Line {
  /** Sends a request; gives the head and the length of its answer. Rejects when the line breaks. */
  exchange(bytes: Buffer): Promise<{ readonly text: string; readonly length: number }>;
  close(): void;
}

/** One kept connection. It understands what the servers send: a head, then `content-length` bytes or chunks up to the empty one. */
async function connect(port: number): Promise<Line> {
  const socket = net.connect(port, "127.0.0.1");
  socket.setNoDelay(true);
  await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  let waiting: PromiseWithResolvers<{ text: string; length: number }> | undefined;
  let parts: Buffer[] = [];
  let got = 0;
  let head: { text: string; ends: number; length: number | undefined } | undefined;
  socket.on("data", (part) => {
    parts.push(part);
    got += part.length;
    if (!head) {
      const all = Buffer.concat(parts);
      const end = all.indexOf("\r\n\r\n");
      if (end === -1) return;
      const text = all.toString("latin1", 0, end).replace(/^[^:\r\n]+:/gm, (name) => name.toLowerCase());
      const length = /^content-length: *(\d+)/m.exec(text)?.[1];
      head = {
        text: text.replace("http/1.1", "HTTP/1.1"),
        ends: end + 4,
        length: length === undefined ? undefined : Number(length),
      };
    }
    const isWhole =
      head.length === undefined
        ? Buffer.concat(parts.slice(-2)).subarray(-7).toString("latin1").endsWith("\r\n0\r\n\r\n")
        : got >= head.ends + head.length;
    if (!isWhole) return;
    waiting?.resolve({ text: head.text, length: got });
    [parts, got, head] = [[], 0, undefined];
  });
  const broke = () => waiting?.reject(new Error("the line broke"));
  socket.on("error", broke).on("close", broke);
  return {
    exchange(bytes) {
      waiting = Promise.withResolvers();
      socket.write(bytes);
      return waiting.promise;
    },
    close: () => socket.destroy(),
  };
}
