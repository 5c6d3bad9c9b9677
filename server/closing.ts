/** What has to be closed before the process may end: servers, pools, the database. */
export interface Closing {
  /** Closed before everything that was added earlier. */
  add(close: () => Promise<void> | void): void;
  /** Closes all, newest first; a second call waits for the first. A part that fails does not keep the others open. */
  closeAll(): Promise<void>;
  readonly isClosing: boolean;
}

export function createClosing(): Closing {
  const parts: (() => Promise<void> | void)[] = [];
  let closing: Promise<void> | undefined;
  return {
    add(close) {
      parts.push(close);
    },
    closeAll() {
      closing ??= (async () => {
        for (let close = parts.pop(); close; close = parts.pop()) {
          try {
            await close();
          } catch {
            // what cannot be closed ends with the process
          }
        }
      })();
      return closing;
    },
    get isClosing() {
      return closing !== undefined;
    },
  };
}

/** Longest time an orderly end may take before the process ends anyway, in milliseconds. */
const patience = 10_000;

/**
 * Ends the process in an orderly way on Ctrl-C, SIGTERM, SIGHUP, and when `launcherGone` says that the program that started us has died.
 * `exitCode` is asked at that moment. Further signals while closing change nothing.
 */
export function endOnSignals(
  closing: Closing,
  { exitCode, onEnd, launcherGone }: { exitCode: () => number; onEnd: () => void; launcherGone: () => boolean },
): void {
  const end = (): void => {
    if (closing.isClosing) return;
    onEnd();
    const code = exitCode();
    setTimeout(() => process.exit(code), patience).unref();
    void closing.closeAll().then(() => process.exit(code));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  setInterval(() => launcherGone() && end(), 500).unref();
}
