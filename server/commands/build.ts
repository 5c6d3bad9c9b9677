import { bundleGraphiql } from "./bundle-graphiql.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { runSteps } from "./steps.ts";

/** Bundles what browsers are given; the program itself was bundled by the entry before it got here. */
export async function build(context: CommandContext): Promise<Outcome> {
  context.say({ id: "Program sudah dirakit.", en: "The program is bundled." });
  await runSteps(context, [bundleGraphiql(context)]);
  return {};
}
