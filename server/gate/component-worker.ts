import { parentPort } from "node:worker_threads";
import loadHighs from "highs";
import type { LinearSystem } from "../../schema/linear-system.ts";
import { judgeComponent } from "../disclosure/gate/judge-component.ts";

/** One component to judge; the answer is its judgement. */
export interface ComponentJob {
  readonly system: LinearSystem;
  readonly seconds: number;
}

const port = parentPort;
if (port === null) throw new Error("runs as a worker thread only");
// a solver of its own: HiGHS in WebAssembly has one thread
const highs = await loadHighs();
port.on("message", ({ system, seconds }: ComponentJob) => {
  port.postMessage(judgeComponent(highs, system, { seconds, exactSeconds: 0 }));
});
