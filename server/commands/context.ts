import type { Text } from "../../schema/text.ts";
import type { Closing } from "../closing.ts";
import type { Settings } from "../settings.ts";

/** What every command is given. */
export interface CommandContext {
  readonly settings: Settings;
  /** by name; an option without a value is `"true"` where it was given */
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** true when the report goes to a program: then nothing else is printed */
  readonly isJson: boolean;
  /** prints one line for a person: Indonesian first, English second */
  say(line: Text | string): void;
  readonly closing: Closing;
  /** called by a command that from now on serves until it is told to stop: ending is then no interruption */
  serveUntilStopped(): Promise<never>;
}

/** What a command leaves behind: a report for `--json`, and an exit code other than 0 where something was refused. */
export interface Outcome {
  readonly report?: unknown;
  readonly exit?: number;
}

export type Command = (context: CommandContext) => Promise<Outcome>;

/** `Membangun situs / Building the site` */
export function bothLanguages({ id, en }: Text): string {
  return id === en ? id : `${id} / ${en}`;
}
