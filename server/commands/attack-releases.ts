import * as path from "node:path";
import loadHighs from "highs";
import { datasets } from "../../schema/datasets/index.ts";
import type { Target } from "../../schema/linear-system.ts";
import { profiles } from "../../schema/profiles/index.ts";
import { readCodelists } from "../codelists.ts";
import { judgeSystem, type TargetJudgement } from "../disclosure/gate/judge.ts";
import { buildRowStore, type RowStore } from "../disclosure/row-store/row-store.ts";
import { PortalError } from "../errors.ts";
import { type GateResult, runGate } from "../gate/gate-process.ts";
import { frameOf } from "../release/observe.ts";
import { countPrinted, countTargets } from "../releases-on-disk/count-printed.ts";
import { readReleases } from "../releases-on-disk/read-releases.ts";
import { targetWords } from "./attack-words.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { softwareName } from "./open-portal.ts";

/** Something that published numbers tell too closely. */
interface NarrowTarget {
  /** the public address of the cell */
  readonly cell: string;
  readonly kind: RowStore["watched"][number]["kind"];
  readonly window: RowStore["watched"][number]["window"];
  readonly target: Target;
  readonly judged: TargetJudgement;
}

/** As for `terang attack SYSTEM.json`: 0 = PASS, 1 = REFUSE, 3 = the time limit refused; bad folders and contradictions end with 2. */
const exits = { pass: 0, refuse: 1, timeLimit: 3 } as const;
const usualSeconds = 900;
/** for saying how closely what was refused is known */
const rangeSeconds = 120;
const namedAtMost = 50;

/**
 * Attacks every release published below `folder` together, from its public files alone, and says what they give away: exit 0 nothing, 1
 * something, 3 not decided in time. Throws `UNKNOWN_PROFILE`, `RELEASE_FILES_CONTRADICT` and what `readReleases` throws.
 */
export async function attackReleases(context: CommandContext, folder: string): Promise<Outcome> {
  const root = path.resolve(folder);
  const codelists = readCodelists(context.settings.root);
  const { publisher, releases } = readReleases(root, { datasets, codelists });
  const profile = profiles.get(publisher);
  if (profile === undefined) {
    throw new PortalError("UNKNOWN_PROFILE", { profile: publisher, known: [...profiles.keys()].join(", ") });
  }
  const store = buildRowStore(frameOf({ datasets, codelists, profile }), releases);
  const printed = countPrinted(store);
  const targets = countTargets(store);
  context.say({
    id: `${releases.length} rilis: ${printed.published} angka, ${printed.hidden} disembunyikan (${printed.hiddenPercent} %), ${printed.held} ditahan. Yang tidak boleh dapat dihitung: ${targets.hidden} sel tersembunyi, ${targets.came + targets.went} arus masuk dan keluar.`,
    en: `${releases.length} releases: ${printed.published} numbers, ${printed.hidden} hidden (${printed.hiddenPercent} %), ${printed.held} held. Not to be worked out: ${targets.hidden} hidden cells, ${targets.came + targets.went} flows in and out.`,
  });
  const version = softwareName(context.settings.root);
  const minimum = profile.minimum.enrolment;
  const seconds = Number(context.options.timeLimit ?? usualSeconds);
  const result = await runGate({ system: store.system, seconds, minimum, version, passed: [] });
  if (result.failure === "infeasible") throw new PortalError("RELEASE_FILES_CONTRADICT", { folder: root });
  const narrow = await narrowTargets(store, result);
  const undecided = narrow.filter(({ judged }) => judged.reason === "time-limit").length;
  const isTimeLimit = result.failure !== undefined || (undecided > 0 && undecided === narrow.length);
  const exact = narrow.filter(({ judged }) => judged.reason === "exact").length;
  tell(context, { verdict: result.verdict, isTimeLimit, narrow, exact });
  return {
    report: {
      ...{ publisher, releases: releases.map(({ id }) => id), ...printed, targets },
      ...{ exact, narrow: narrow.length - undecided, undecided, verdict: result.verdict },
      cells: narrow.map(({ cell, kind, window, judged }) => {
        const { reason, integer, lp } = judged;
        return { cell, kind, window: window ?? null, range: integer ?? lp, reason };
      }),
    },
    exit: result.verdict === "PASS" ? exits.pass : isTimeLimit ? exits.timeLimit : exits.refuse,
  };
}

/** The gate names what it refuses and no more; how closely each is known is worked out here, from the same public rows. */
async function narrowTargets({ system, watched }: RowStore, { refused }: GateResult): Promise<NarrowTarget[]> {
  if (refused.length === 0) return [];
  const reasons = new Map(refused.map(({ name, reason }) => [name, reason]));
  const targets = system.targets.filter(({ name }) => reasons.has(name));
  const judgement = judgeSystem(await loadHighs(), { ...system, targets }, { seconds: rangeSeconds, exact: true });
  const judged = new Map(judgement === "infeasible" ? [] : judgement.targets.map((one) => [one.name, one]));
  return system.targets.flatMap((target, at) => {
    const [found, about] = [judged.get(target.name), watched[at]];
    // what the gate refused stays refused, with its own reason
    const reason = reasons.get(target.name);
    if (found === undefined || about === undefined || reason === undefined) return [];
    return [{ ...about, target, judged: { ...found, verdict: "REFUSE", reason } }];
  });
}

function tell(
  context: CommandContext,
  attack: {
    readonly verdict: GateResult["verdict"];
    readonly isTimeLimit: boolean;
    readonly narrow: readonly NarrowTarget[];
    readonly exact: number;
  },
): void {
  const { narrow } = attack;
  for (const { cell, kind, window, target, judged } of narrow.slice(0, namedAtMost)) {
    const name = kind === "hidden" ? cell : `${cell} ${flowWords[kind]} ${window?.join(" → ")}`;
    context.say(targetWords({ ...judged, name }, target));
  }
  if (narrow.length > namedAtMost) context.say(`… (${narrow.length - namedAtMost})`);
  if (attack.verdict === "PASS") {
    context.say({
      id: "AMAN: tidak satu pun dapat dihitung lebih dekat daripada yang boleh.",
      en: "PASS: nothing can be worked out more closely than it may be.",
    });
  } else if (attack.isTimeLimit) {
    context.say({
      id: "DITOLAK: tidak terbukti aman dalam batas waktu.",
      en: "REFUSE: not proved safe within the time limit.",
    });
  } else {
    context.say({
      id: `DITOLAK: ${narrow.length} dapat dihitung terlalu dekat, ${attack.exact} di antaranya persis.`,
      en: `REFUSE: ${narrow.length} can be worked out too closely, ${attack.exact} of them exactly.`,
    });
  }
}

const flowWords = { came: "masuk/in", went: "keluar/out" } as const;
