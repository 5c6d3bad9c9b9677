import { assemble, type Judged } from "../disclosure/gate/assemble.ts";
import type { TargetJudgement } from "../disclosure/gate/judge.ts";
import { splitSystem } from "../disclosure/gate/split.ts";
import { componentHash } from "./component-hash.ts";
import { failedGate, type GateRequest, type GateResult } from "./gate-request.ts";
import { judgeComponents } from "./judge-components.ts";

/** Judges a system: components that passed before, unchanged, keep their verdict; the others are attacked. */
export async function answerGate(request: GateRequest): Promise<GateResult> {
  const { system } = request;
  const split = splitSystem(system);
  if (split === "infeasible") return failedGate("infeasible", system.targets.length);
  const hashes = split.components.map((component) => componentHash(component.system, request));
  const before = new Set(request.passed);
  const isKept = (place: number) => before.has(hashes[place] ?? "");
  const open = split.components.filter((_, place) => !isKept(place));
  const found = await judgeComponents(
    open.map((component) => component.system),
    request.seconds,
  );
  const judged: Judged[number][] = [];
  for (const place of split.components.keys()) {
    const judgement = isKept(place) ? "kept" : found.shift();
    if (judgement === undefined || judgement === "infeasible") return failedGate("infeasible", system.targets.length);
    judged.push(judgement);
  }
  const { verdict, targets } = assemble(system, split, judged);
  const refused = targets.filter((target) => target.verdict === "REFUSE").map(({ name, reason }) => ({ name, reason }));
  const hasPassed = split.components.map((component) => component.targets.every(({ index }) => passes(targets[index])));
  return {
    verdict,
    failure: undefined,
    refused,
    counts: {
      targets: targets.length,
      components: split.components.length,
      kept: judged.filter((judgement) => judgement === "kept").length,
      exact: refused.filter(({ reason }) => reason === "exact").length,
      narrow: refused.filter(({ reason }) => reason !== "exact" && reason !== "time-limit").length,
    },
    passed: [...new Set(hashes.filter((_, place) => hasPassed[place] === true))].sort(),
  };
}

function passes(target: TargetJudgement | undefined): boolean {
  return target?.verdict === "PASS";
}
