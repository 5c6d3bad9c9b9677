import type { Outcome } from "./context.ts";

/** Nothing is left to do: the entry has bundled the program before it got here. */
export async function build(context: { say(line: { id: string; en: string }): void }): Promise<Outcome> {
  context.say({ id: "Program sudah dirakit.", en: "The program is bundled." });
  return {};
}
