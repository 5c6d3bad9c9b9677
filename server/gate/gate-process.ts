import { spawn } from "node:child_process";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { failedGate, type GateRequest, type GateResult } from "./gate-request.ts";

export type { GateCounts, GateRequest, GateResult } from "./gate-request.ts";

/** What the process may take beyond the judgement itself: starting, reading, writing. */
const graceSeconds = 30;

/**
 * Lets the gate judge in a process of its own, which knows nothing but the request. Whatever goes wrong there, a killed process, nonsense on its
 * output, too much time, is a refusal; nothing of what the process said is repeated. `signal` ends the process.
 */
export function runGate(request: GateRequest, signal?: AbortSignal): Promise<GateResult> {
  const failed = (failure: "time-limit" | "broken") => failedGate(failure, request.system.targets.length);
  return new Promise((resolve) => {
    const gate = spawn(process.execPath, [gateFile()], {
      // nothing of the portal's settings: the gate needs none of its keys
      env: {},
      stdio: ["pipe", "pipe", "ignore"],
      ...(signal === undefined ? {} : { signal }),
    });
    const timer = setTimeout(
      () => {
        resolve(failed("time-limit"));
        gate.kill("SIGKILL");
      },
      (request.seconds + graceSeconds) * 1000,
    );
    const answer: Buffer[] = [];
    gate.stdout.on("data", (piece: Buffer) => answer.push(piece));
    gate.on("error", () => resolve(failed("broken")));
    gate.on("close", (code) => {
      clearTimeout(timer);
      resolve((code === 0 ? readResult(Buffer.concat(answer)) : undefined) ?? failed("broken"));
    });
    // a process that died before it has read everything is noticed when it closes
    gate.stdin.on("error", () => undefined);
    gate.stdin.end(JSON.stringify(request));
  });
}

/** Only a complete answer that agrees with itself counts. */
function readResult(bytes: Buffer): GateResult | undefined {
  try {
    const result = JSON.parse(bytes.toString("utf8")) as Partial<GateResult>;
    const isSound =
      (result.verdict === "PASS" && result.failure === undefined && result.refused?.length === 0) ||
      result.verdict === "REFUSE";
    const isWhole = Array.isArray(result.refused) && Array.isArray(result.passed) && result.counts !== undefined;
    return isSound && isWhole ? ({ failure: undefined, ...result } as GateResult) : undefined;
  } catch {
    return undefined;
  }
}

/** Beside this file: as source, which Node runs as it is, or as the bundle's own entry. */
function gateFile(): string {
  const here = fileURLToPath(import.meta.url);
  return path.join(path.dirname(here), here.endsWith(".ts") ? "entry.ts" : "gate.js");
}
