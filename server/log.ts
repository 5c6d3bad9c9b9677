import * as path from "node:path";
import pino from "pino";

/**
 * Everything a log line may hold, and the form it must have. There is no other way into the log: no document, variable, value, header,
 * address or query string can be written, because no field would take it.
 */
const allowed = {
  // the letter in front keeps any number of sixteen digits from looking like one of these
  requestId: text(/^r[0-9a-f]{12}$/),
  /** what kind of request: a word of ours, never its path */
  route: text(/^[a-z-]{1,20}$/),
  /** q and the first 16 digits of the document's sha256: tells repeated queries apart without their text */
  operation: text(/^q[0-9a-f]{16}$/),
  release: text(/^\d{2}(?:\.\d{2})?\/\d{4}(?:-\w{2})?\/\d{1,4}\.\d{1,4}\.\d{1,4}$/),
  status: number(100, 599),
  ms: number(0, 999_999_999),
  bytes: number(0, 999_999_999_999_999),
  code: text(/^[A-Z][A-Z_]{1,39}$/),
  /** name of an error's class, SQLSTATE or errno, and the source line it came from */
  fault: text(/^[A-Za-z]{1,40}$/),
  cause: text(/^(?:[0-9A-Z]{5}|[A-Z][A-Z_]{2,29})$/),
  at: text(/^[\w./-]{1,80}:\d{1,6}:\d{1,5}$/),
} as const;

function text(form: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === "string" && form.test(value);
}

function number(least: number, most: number): (value: unknown) => boolean {
  return (value) => typeof value === "number" && value >= least && value <= most;
}

export type LogEntry = { readonly [Field in keyof typeof allowed]?: string | number | undefined };
export type LogEvent = "listening" | "request" | "bug" | "closing" | "closed";

export interface Log {
  write(event: LogEvent, entry: LogEntry): void;
  /** Lines of requests that differ in nothing but their number and time: all else is put together once. */
  requestLines(entry: LogEntry): (each: Pick<LogEntry, "requestId" | "ms">) => void;
}

/** Lines of requests are written together: a call of the system for each would cost a kept answer a tenth of its time. */
const together = { lines: 512, ms: 250 } as const;

/**
 * Writes JSON lines to `<folder>/portal.log`, making the folder when needed. Lines of requests may stand there a quarter of a second late, and a
 * killed process loses those; all others are written at once.
 */
export function openLog(folder: string): Log {
  const place = { dest: path.join(folder, "portal.log"), mkdir: true, sync: true };
  // its types know of texts only
  const file = pino.destination({ ...place, contentMode: "buffer" }) as unknown as { write(bytes: Buffer): unknown };
  let waiting = "";
  let lines = 0;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const written = waiting;
    [waiting, lines] = ["", 0];
    // nothing but ASCII gets here (see `allowed`): its bytes need not be counted first
    if (written !== "") file.write(Buffer.from(written, "latin1"));
  };
  const log = logTo({
    write(line) {
      waiting += line;
      lines++;
      if (lines >= together.lines) flush();
      else timer ??= setTimeout(flush, together.ms).unref();
    },
  });
  return {
    ...log,
    write(event, entry) {
      log.write(event, entry);
      if (event !== "request") flush();
    },
  };
}

/** Writes JSON lines to `destination`. A field that is not allowed, or has not the form it must have, is left out. */
export function logTo(destination: { write(line: string): unknown }): Log {
  const timestamp = isoTime();
  const log = pino(
    { base: null, timestamp, formatters: { level: (level) => ({ level }) } },
    destination as pino.DestinationStream,
  );
  return {
    write(event, entry) {
      log[event === "bug" ? "error" : "info"]({ event, ...onlyAllowed(entry) });
    },
    // put together by hand, as pino would write it: its own way costs a kept answer a tenth of its time
    requestLines(entry) {
      const event: LogEvent = "request";
      const alike = JSON.stringify({ event, ...onlyAllowed(entry) }).slice(1, -1);
      return ({ requestId, ms }) => {
        const id = allowed.requestId(requestId) ? `,"requestId":"${requestId}"` : "";
        const time = allowed.ms(ms) ? `,"ms":${ms}` : "";
        destination.write(`{"level":"info"${timestamp()},${alike}${id}${time}}\n`);
      };
    },
  };
}

/** The time as pino wants it, `,"time":"2026-01-15T02:00:00.000Z"`; date and second are worked out once a second. */
function isoTime(): () => string {
  let second = Number.NaN;
  let written = "";
  return () => {
    const now = Date.now();
    const current = Math.floor(now / 1000);
    if (current !== second) {
      second = current;
      written = new Date(current * 1000).toISOString().slice(0, 20);
    }
    return `,"time":"${written}${String(now - current * 1000).padStart(3, "0")}Z"`;
  };
}

function onlyAllowed(entry: LogEntry): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const field of Object.keys(entry) as (keyof LogEntry)[]) {
    const value = entry[field];
    if (value !== undefined && Object.hasOwn(allowed, field) && allowed[field](value)) kept[field] = value;
  }
  return kept;
}

/** What may be known of an unexpected error: its kind and its place in our sources. Its message may quote anything and stays out. */
export function describeFault(error: unknown): Pick<LogEntry, "fault" | "cause" | "at"> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const { code } = error as { readonly code?: unknown };
  const frame = /^\s+at .*?\b((?:dist\/)?server\/[\w./-]+:\d+:\d+)\)?$/m.exec(error.stack ?? "")?.[1];
  return {
    fault: error.name,
    ...(typeof code === "string" && { cause: code }),
    ...(frame !== undefined && { at: frame }),
  };
}
