import { type ChildProcess, spawn } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { pathToFileURL } from "node:url";

/** A browser that prints pages from disk, one after the other. */
export interface PrintingBrowser {
  /** The page as a tagged PDF in the paper size that its own style names. Rejects where it takes too long or the browser has gone. */
  print(page: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** A browser that says nothing for this long is given up. */
const mostMilliseconds = 60_000;

/**
 * Starts a Chromium without a window and speaks its DevTools protocol to it: the portal needs no package for that, and one browser prints all pages. It
 * reads files only: no name is looked up, and the pages' own policy allows nothing else. As root it has no sandbox; the pages are the portal's own.
 */
export async function openPrintingBrowser(chromium: string): Promise<PrintingBrowser> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "terang-print-"));
  const isRoot = process.getuid?.() === 0;
  const child = spawn(
    chromium,
    [
      ...["--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-dev-shm-usage"],
      ...["--host-resolver-rules=MAP * ~NOTFOUND", `--user-data-dir=${path.join(scratch, "profile")}`],
      ...(isRoot ? ["--no-sandbox"] : []),
      ...["--remote-debugging-port=0", "about:blank"],
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;
    }
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const session = await openSession(await inTime(addressOf(child)));
    return { print: (page) => inTime(printPage(session, page)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The address that the browser announces when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (bytes: Buffer) => {
      said = (said + bytes.toString("utf8")).slice(-10_000);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error("the browser ended")));
  });
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

interface Session {
  send(method: string, parameters?: object): Promise<Readonly<Record<string, unknown>>>;
  /** resolves when the browser next reports this */
  once(method: string): Promise<void>;
}

/** One tab of the browser. */
async function openSession(address: string): Promise<Session> {
  const socket = new WebSocket(address);
  const answers = new Map<
    number,
    { resolve(result: Readonly<Record<string, unknown>>): void; reject(error: Error): void }
  >();
  const events = new Map<string, () => void>();
  let sessionId: string | undefined;
  let sent = 0;
  await inTime(
    new Promise<void>((resolve, reject) => {
      socket.addEventListener("open", () => resolve());
      socket.addEventListener("error", () => reject(new Error("the browser does not answer")));
    }),
  );
  socket.addEventListener("message", ({ data }) => {
    const { id, method, result, error } = JSON.parse(String(data)) as Message;
    if (method !== undefined) events.get(method)?.();
    const waiting = id === undefined ? undefined : answers.get(id);
    if (id !== undefined) answers.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result ?? {});
  });
  socket.addEventListener("close", () => {
    for (const { reject } of answers.values()) reject(new Error("the browser has gone"));
    answers.clear();
  });
  const session: Session = {
    send: (method, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = ++sent;
        answers.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params: parameters, ...(sessionId && { sessionId }) }));
      }),
    once: (method) =>
      new Promise((resolve) => {
        events.set(method, resolve);
      }),
  };
  const { targetId } = await inTime(session.send("Target.createTarget", { url: "about:blank" }));
  const attached = await inTime(session.send("Target.attachToTarget", { targetId, flatten: true }));
  sessionId = String(attached.sessionId);
  await inTime(session.send("Page.enable"));
  return session;
}

async function printPage(session: Session, page: string): Promise<Buffer> {
  const loaded = session.once("Page.loadEventFired");
  const { errorText } = await session.send("Page.navigate", { url: pathToFileURL(page).href });
  if (errorText) throw new Error(String(errorText));
  await loaded;
  const { data } = await session.send("Page.printToPDF", {
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return Buffer.from(String(data), "base64");
}

async function inTime<Result>(waiting: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the browser takes too long")), mostMilliseconds);
  });
  try {
    return await Promise.race([waiting, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
