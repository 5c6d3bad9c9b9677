import * as path from "node:path";
import { printContract } from "../graphql/portal-schema.ts";
import { writeWhole } from "../state-files.ts";
import type { CommandContext, Outcome } from "./context.ts";

/** Writes the API contract as SDL to where it is committed. */
export async function contract(context: CommandContext): Promise<Outcome> {
  const file = path.join(context.settings.root, "schema/graphql/portal.graphql");
  writeWhole(file, printContract(), 0o644);
  context.say({ id: `Kontrak ditulis: ${file}`, en: `Contract written: ${file}` });
  return {};
}
