import * as path from "node:path";
import loadHighs from "highs";
import type { LinearSystem } from "../../schema/linear-system.ts";
import { type Judgement, judgeSystem, type TargetJudgement } from "../disclosure/gate/judge.ts";
import { PortalError } from "../errors.ts";
import { attackReleases } from "./attack-releases.ts";
import { targetWords } from "./attack-words.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { readSystem } from "./read-system.ts";

/** What a caller may rely on: 0 = PASS, 1 = REFUSE, 2 = bad or contradictory input (errors of `attack-errors.ts`), 3 = the time limit refused. */
const exits = { pass: 0, refuse: 1, timeLimit: 3 } as const;

/**
 * Attacks a published system, or all releases of a folder, and tells whether what is to stay unknown does; reports the result as JSON. Throws
 * `COMMAND_USAGE`, `SYSTEM_INFEASIBLE` and what `readSystem` and `attackReleases` throw.
 */
export async function attack(context: CommandContext): Promise<Outcome> {
  const { releases, timeLimit = "60" } = context.options;
  const [file] = context.arguments;
  if (releases !== undefined && file === undefined) return await attackReleases(context, releases);
  if (file === undefined || releases !== undefined)
    throw new PortalError("COMMAND_USAGE", { part: "attack (SYSTEM.json | --releases)" });
  const system = readSystem(path.resolve(file));
  const judgement = judgeSystem(await loadHighs(), system, { seconds: Number(timeLimit), exact: true });
  if (judgement === "infeasible") throw new PortalError("SYSTEM_INFEASIBLE", { file: path.basename(file) });
  tell(context, system, judgement);
  return { report: reportOf(system, judgement), exit: exitOf(judgement) };
}

function tell(context: CommandContext, system: LinearSystem, { targets, verdict }: Judgement): void {
  for (const [index, judged] of targets.entries()) {
    const target = system.targets[index];
    if (target !== undefined) context.say(targetWords(judged, target));
  }
  const refused = targets.filter((target) => target.verdict === "REFUSE").length;
  context.say(
    verdict === "PASS"
      ? {
          id: `AMAN: ${targets.length} sasaran tetap tidak pasti.`,
          en: `PASS: ${targets.length} targets stay uncertain.`,
        }
      : {
          id: `DITOLAK: ${refused} dari ${targets.length} sasaran tidak terlindungi.`,
          en: `REFUSE: ${refused} of ${targets.length} targets are not protected.`,
        },
  );
}

/** The result as section 6 of the design of disclosure control has it: witnesses are tables by variable name. */
function reportOf({ variables }: LinearSystem, { targets, verdict }: Judgement) {
  const byName = (table: readonly number[]) =>
    Object.fromEntries(variables.map(({ name }, index) => [name, table[index]]));
  return {
    targets: targets.map(({ name, lp, integer, witnesses, verdict, reason }) => ({
      ...{ name, lp, integer },
      witnesses: witnesses === null ? null : witnesses.map(byName),
      ...{ verdict, reason },
    })),
    verdict,
  };
}

/** Time is the reason only where nothing else is. */
function exitOf({ targets, verdict }: Judgement): number {
  if (verdict === "PASS") return exits.pass;
  const refused = targets.filter((target) => target.verdict === "REFUSE");
  return refused.every(isUndecided) ? exits.timeLimit : exits.refuse;
}

function isUndecided({ reason }: TargetJudgement): boolean {
  return reason === "time-limit";
}
