import type { LoadReport } from "./load.ts";
import { type Kind, kinds } from "./questions.ts";

/** One run of one server. */
export interface Measured extends LoadReport {
  readonly name: string;
  readonly kind: Kind;
  /** server CPU of one request, in milliseconds */
  readonly cpuMs: number;
}

/** The server each kind is set against, and the most that Terang may cost beside it. */
const aims: Readonly<Record<Kind, { readonly beside: string; readonly most: number }>> = {
  repeated: { beside: "cached buffer", most: 1.3 },
  "new variables": { beside: "Mercurius 16, JIT", most: 1 },
  "new document": { beside: "Mercurius 16, JIT", most: 1 },
};

/** Prints medians and ratios by kind. False where a request failed, or where a question that must be new was answered from memory. */
export function printTable(
  measured: readonly Measured[],
  { rounds, seconds, connections }: { rounds: number; seconds: number; connections: number },
): boolean {
  let isWhole = true;
  console.log(
    `\n408 cells × 6 fields, ${connections} connections, median of ${rounds} interleaved runs of ${seconds} s.`,
  );
  console.log("CPU is the server's own (user + system, /proc/PID/stat), without PostgreSQL's.");
  for (const kind of kinds) {
    const runs = measured.filter((one) => one.kind === kind);
    const names = [...new Set(runs.map(({ name }) => name))];
    const { beside, most } = aims[kind];
    const of = (name: string, part: (one: Measured) => number) =>
      median(runs.filter((one) => one.name === name).map(part));
    const floor = of(beside, ({ cpuMs }) => cpuMs);
    console.log(`\n${kind}`);
    console.log(
      `  ${"".padEnd(28)}${["CPU ms", `÷ ${beside}`, "from…to", "req/s", "p50 ms", "p99 ms", "KB", "hits", "failed"].map((head, at) => head.padStart(widths[at] ?? 9)).join("")}`,
    );
    for (const name of names) {
      const own = runs.filter((one) => one.name === name);
      const cpu = own.map(({ cpuMs }) => cpuMs);
      const sum = (part: (one: Measured) => number) => own.reduce((total, one) => total + part(one), 0);
      const [hits, failed, answered] = [
        sum(({ hits }) => hits),
        sum(({ failed }) => failed),
        sum(({ answered }) => answered),
      ];
      const cells = [
        median(cpu).toFixed(3),
        (median(cpu) / floor).toFixed(2),
        `${Math.min(...cpu).toFixed(3)}…${Math.max(...cpu).toFixed(3)}`,
        of(name, (one) => one.answered / one.seconds).toFixed(0),
        of(name, ({ p50 }) => p50).toFixed(2),
        of(name, ({ p99 }) => p99).toFixed(2),
        (sum(({ bytes }) => bytes) / answered / 1_000).toFixed(1),
        name.startsWith("Terang") ? `${hits} of ${answered}` : "–",
        String(failed),
      ];
      console.log(`  ${name.padEnd(28)}${cells.map((cell, at) => cell.padStart(widths[at] ?? 9)).join("")}`);
      if (failed > 0 || (kind !== "repeated" && hits > 0)) isWhole = false;
    }
    const ratio = of("Terang", ({ cpuMs }) => cpuMs) / floor;
    if (Number.isFinite(ratio)) {
      console.log(
        `  Terang ÷ ${beside}: ${ratio.toFixed(2)} (aim ≤ ${most}: ${ratio <= most ? "reached" : "not reached"})`,
      );
    }
  }
  console.log("");
  return isWhole;
}

const widths = [9, 22, 15, 9, 9, 9, 8, 18, 8];

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
