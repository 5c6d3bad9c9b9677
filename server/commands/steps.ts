import { Listr } from "listr2";
import type { Text } from "../../schema/text.ts";
import { bothLanguages, type CommandContext } from "./context.ts";

/** One step of long work. `run` may report on the way and returns what the step came to, if that is worth saying. */
export interface Step {
  readonly title: Text;
  readonly run: (progress: Progress) => Promise<Text | undefined>;
}

/** Shows a line under the step; `fraction` (0–1) draws a bar before it. Called as often as one likes. */
export type Progress = (line: Text, fraction?: number) => void;

/** Runs the steps in order and shows each: live in a terminal, line by line elsewhere, not at all with `--json`. */
export async function runSteps(context: CommandContext, steps: readonly Step[]): Promise<void> {
  const isLive = process.stdout.isTTY === true;
  const tasks = new Listr(
    steps.map(({ title, run }) => ({
      title: bothLanguages(title),
      task: async (_: unknown, task: { title: string | undefined; output: string }) => {
        const began = performance.now();
        let shown = began;
        const result = await run((line, fraction) => {
          // a log file needs a sign of life, not every percent
          if (performance.now() - shown < (isLive ? 100 : 3000)) return;
          shown = performance.now();
          task.output = `${fraction === undefined ? "" : `${bar(fraction)} `}${bothLanguages(line)}`;
        });
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        task.title = `${bothLanguages(result ?? title)} (${seconds} s)`;
      },
    })),
    {
      renderer: context.isJson ? "silent" : isLive ? "default" : "simple",
      rendererOptions: { collapseErrors: false, showErrorMessage: false },
      // ending on a signal is ours to do: the database has to be stopped first
      registerSignalListeners: false,
    },
  );
  await tasks.run();
}

function bar(fraction: number): string {
  const width = 20;
  const full = Math.round(Math.min(1, Math.max(0, fraction)) * width);
  return `${"█".repeat(full)}${"░".repeat(width - full)} ${String(Math.round(fraction * 100)).padStart(3)} %`;
}
