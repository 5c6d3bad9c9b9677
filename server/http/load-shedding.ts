import { monitorEventLoopDelay } from "node:perf_hooks";
import { PortalError } from "../errors.ts";

/** More work than this is not begun: whoever comes then is told to come back, so that those inside are answered. */
export const loadLimits = {
  /** questions worked on at once */
  inFlight: 64,
  /** mean delay of the process's turns within a window of half a second */
  delayMs: 200,
  /** a late process sheds only while this much is going on: a single long turn is no flood */
  inFlightWhenLate: 8,
} as const;

const windowMs = 500;

/** The door to the costly part of the API. */
export interface LoadGate {
  /** Runs `work` unless too much is going on. Throws `OVERLOADED`. */
  enter<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/** Opens the door; `delay` gives the event loop's delay of the last window, in milliseconds. */
export function loadGate(delay: EventLoopDelay = eventLoopDelay()): LoadGate {
  let inFlight = 0;
  return {
    async enter(work) {
      const isLate = inFlight >= loadLimits.inFlightWhenLate && delay.ms() > loadLimits.delayMs;
      if (inFlight >= loadLimits.inFlight || isLate) {
        throw new PortalError("OVERLOADED", { inFlight: loadLimits.inFlight, delay: loadLimits.delayMs });
      }
      inFlight++;
      try {
        return await work();
      } finally {
        inFlight--;
      }
    },
    close: () => delay.close(),
  };
}

interface EventLoopDelay {
  ms(): number;
  close(): void;
}

function eventLoopDelay(): EventLoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: 20 });
  histogram.enable();
  let last = 0;
  const timer = setInterval(() => {
    last = Number.isNaN(histogram.mean) ? 0 : histogram.mean / 1e6;
    histogram.reset();
  }, windowMs);
  timer.unref();
  return {
    ms: () => last,
    close: () => {
      clearInterval(timer);
      histogram.disable();
    },
  };
}
