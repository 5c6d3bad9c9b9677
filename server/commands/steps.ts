import { styleText } from "node:util";
import { Listr } from "listr2";
import type { Text } from "../../schema/text.ts";
import { PortalError } from "../errors.ts";
import { bothLanguages, type CommandContext } from "./context.ts";

/** One step of long work. `run` may report on the way and returns what the step came to, if that is worth saying. */
export interface Step {
  readonly title: Text;
  readonly run: (progress: Progress) => Promise<StepResult | undefined>;
}

/** What a step came to. Without a mark it is done; `partly` and `refused` went to their end too, but not as one would wish. */
export interface StepResult extends Text {
  readonly mark?: keyof typeof marks;
}

const marks = { done: ["green", "✔"], partly: ["yellow", "⚠"], refused: ["red", "✖"] } as const;

/** Shows a line under the step; `fraction` (0–1) draws a bar before it. Called as often as one likes. */
export type Progress = (line: Text, fraction?: number) => void;

/** Runs the steps in order and shows each: live in a terminal, line by line elsewhere, not at all with `--json`. */
export async function runSteps(context: CommandContext, steps: readonly Step[]): Promise<void> {
  const isLive = process.stdout.isTTY === true;
  // some terminals say that they have no width at all: nothing would be shown
  if (isLive && process.stdout.columns === 0) process.stdout.columns = 80;
  let failure: { readonly error: unknown } | undefined;
  const tasks = new Listr(
    steps.map(({ title, run }) => ({
      title: bothLanguages(title),
      task: async (_: unknown, task: { title: string | undefined; output: string }) => {
        const began = performance.now();
        let shown = began;
        const report: Progress = (line, fraction) => {
          // a log file needs a sign of life, not every percent
          if (performance.now() - shown < (isLive ? 100 : 3000)) return;
          shown = performance.now();
          task.output = `${fraction === undefined ? "" : `${bar(fraction)} `}${bothLanguages(line)}`;
        };
        const result = await run(report).catch((error: unknown) => {
          // stopped in the middle: broken connections are no failure to show
          if (context.closing.isClosing) return new Promise<never>(() => undefined);
          failure = { error };
          // the list shows only that it failed; what went wrong is told once, in both languages, at the end
          throw new Error(error instanceof PortalError ? error.code : "UNEXPECTED");
        });
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        const [colour, sign] = marks[result?.mark ?? "done"];
        task.title = `${styleText(colour, sign)} ${bothLanguages(result ?? title)} (${seconds} s)`;
      },
    })),
    {
      renderer: context.isJson ? "silent" : isLive ? "default" : "simple",
      // a step that ended tells by its own sign how: the list would put a green tick before a refused file
      rendererOptions: { collapseErrors: false, showErrorMessage: false, icon: { COMPLETED: "" } },
      // ending on a signal is ours to do: the database has to be stopped first
      registerSignalListeners: false,
    },
  );
  try {
    await tasks.run();
  } catch (error) {
    throw failure ? failure.error : error;
  }
}

function bar(fraction: number): string {
  const width = 20;
  const full = Math.round(Math.min(1, Math.max(0, fraction)) * width);
  return `${"█".repeat(full)}${"░".repeat(width - full)} ${String(Math.round(fraction * 100)).padStart(3)} %`;
}
