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
  /** answers that one line stands for; its `ms` is then the longest of them, its `bytes` those of each */
  count: number(1, 999_999_999),
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
  /**
   * Counts requests that got the same kept answer, `ms` each: one line tells how many they were in a quarter of a second. Thousands of lines
   * a second that say the same would fill the disk, and cost a kept answer a tenth of its time.
   */
  tally(entry: LogEntry): (ms: number) => void;
}

/** Lines of requests are written together, with one call of the system. */
const together = { lines: 64, ms: 250 } as const;
const tallyMs = 250;

/**
 * Writes JSON lines to `<folder>/portal.log`, making the folder when needed. Lines of requests may stand there half a second late, and a killed
 * process loses those; all others are written at once.
 */
export function openLog(folder: string): Log {
  const file = pino.destination({ dest: path.join(folder, "portal.log"), mkdir: true, sync: true });
  let waiting = "";
  let lines = 0;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const written = waiting;
    [waiting, lines] = ["", 0];
    if (written !== "") file.write(written);
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

interface Tally {
  readonly entry: LogEntry;
  count: number;
  ms: number;
}

/** Writes JSON lines to `destination`. A field that is not allowed, or has not the form it must have, is left out. */
export function logTo(destination: { write(line: string): unknown }): Log {
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    destination as pino.DestinationStream,
  );
  const open = new Set<Tally>();
  let timer: NodeJS.Timeout | undefined;
  const write: Log["write"] = (event, entry) =>
    log[event === "bug" ? "error" : "info"]({ event, ...onlyAllowed(entry) });
  const close = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const tally of open) {
      write("request", { ...tally.entry, count: tally.count, ms: tally.ms });
      [tally.count, tally.ms] = [0, 0];
    }
    open.clear();
  };
  return {
    write(event, entry) {
      if (event !== "request") close();
      write(event, entry);
    },
    tally(entry) {
      const tally: Tally = { entry, count: 0, ms: 0 };
      return (ms) => {
        if (tally.count === 0) {
          open.add(tally);
          timer ??= setTimeout(close, tallyMs).unref();
        }
        tally.count++;
        if (ms > tally.ms) tally.ms = ms;
      };
    },
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
