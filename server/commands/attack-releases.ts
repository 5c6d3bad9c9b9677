import * as path from "node:path";
import loadHighs from "highs";
import { datasets } from "../../schema/datasets/index.ts";
import { profiles } from "../../schema/profiles/index.ts";
import { readCodelists } from "../codelists.ts";
import { type Interval, judgeSystem } from "../disclosure/gate/judge.ts";
import { buildRowStore, type RowStore } from "../disclosure/row-store/row-store.ts";
import { exitCodes, PortalError } from "../errors.ts";
import { type GateResult, runGate } from "../gate/gate-process.ts";
import { frameOf } from "../release/observe.ts";
import { countPrinted, countTargets } from "../releases-on-disk/count-printed.ts";
import { readReleases } from "../releases-on-disk/read-releases.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { softwareName } from "./open-portal.ts";

/** Something that published numbers tell too closely. */
interface NarrowTarget {
  /** the public address of the cell */
  readonly cell: string;
  readonly kind: RowStore["watched"][number]["kind"];
  readonly window: RowStore["watched"][number]["window"];
  readonly reason: GateResult["refused"][number]["reason"];
  /** what the published numbers leave possible; null = without end, undefined where time did not suffice to say */
  readonly range: Interval | undefined;
}

const limitSeconds = 900;
const rangeSeconds = 120;
const namedAtMost = 50;
const exits = { pass: exitCodes.done, refuse: exitCodes.bug, timeLimit: exitCodes.refused } as const;

/**
 * Attacks every release published below `folder` together, from its public files alone, and says what they give away: exit 0 nothing, 1
 * something, 3 not decided in time. Throws `UNKNOWN_PROFILE` and what `readReleases` throws.
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
  const result = await runGate({
    system: store.system,
    seconds: limitSeconds,
    minimum: profile.minimum.enrolment,
    version: softwareName(context.settings.root),
    passed: [],
  });
  const narrow = await narrowTargets(store, result);
  const isTimeLimit = result.failure === "time-limit" || narrow.some(({ reason }) => reason === "time-limit");
  const exact = narrow.filter(({ range }) => range !== undefined && range[0] !== null && range[0] === range[1]).length;
  tell(context, { result, narrow, exact });
  return {
    report: {
      ...{ publisher, releases: releases.map(({ id }) => id), ...printed, targets, exact, narrow: narrow.length },
      ...{ verdict: result.verdict, failure: result.failure ?? (isTimeLimit ? "time-limit" : null) },
      cells: narrow.map(({ window, range, ...target }) => ({
        ...target,
        window: window ?? null,
        range: range ?? null,
      })),
    },
    exit: result.verdict === "PASS" ? exits.pass : isTimeLimit ? exits.timeLimit : exits.refuse,
  };
}

/** The gate names what it refuses and no more; how closely each is known is worked out here, from the same public rows. */
async function narrowTargets({ system, watched }: RowStore, { refused }: GateResult): Promise<NarrowTarget[]> {
  if (refused.length === 0) return [];
  const reasons = new Map(refused.map(({ name, reason }) => [name, reason]));
  const targets = system.targets.filter(({ name }) => reasons.has(name));
  const judged = judgeSystem(await loadHighs(), { ...system, targets }, { seconds: rangeSeconds, exact: true });
  const ranges = new Map(judged === "infeasible" ? [] : judged.targets.map((one) => [one.name, one.integer ?? one.lp]));
  return system.targets.flatMap(({ name }, at) => {
    const [reason, about] = [reasons.get(name), watched[at]];
    return reason === undefined || about === undefined
      ? []
      : [{ ...about, reason, range: ranges.get(name) ?? undefined }];
  });
}

function tell(
  context: CommandContext,
  { result, narrow, exact }: { readonly result: GateResult; readonly narrow: readonly NarrowTarget[]; exact: number },
): void {
  if (result.verdict === "PASS") {
    context.say({
      id: "✔ LULUS: tidak satu pun dapat dihitung lebih dekat daripada yang boleh.",
      en: "✔ PASS: nothing can be worked out more closely than it may be.",
    });
    return;
  }
  for (const target of narrow.slice(0, namedAtMost)) context.say(lineOf(target));
  if (narrow.length > namedAtMost) context.say("…");
  context.say(failureWords[result.failure ?? "narrow"]);
  context.say({
    id: `✖ DITOLAK: ${narrow.length} terlalu dekat, ${exact} di antaranya persis.`,
    en: `✖ REFUSE: ${narrow.length} too close, ${exact} of them exact.`,
  });
}

const failureWords = {
  narrow: {
    id: "Angka yang terbit bersama-sama memberi tahu terlalu banyak tentang sel di atas.",
    en: "The published numbers together tell too much about the cells above.",
  },
  infeasible: {
    id: "Angka yang terbit saling bertentangan: tidak ada tabel yang cocok dengan semuanya.",
    en: "The published numbers contradict each other: no table agrees with all of them.",
  },
  "time-limit": {
    id: "Waktunya habis sebelum semuanya diputuskan; itu berarti tidak lulus.",
    en: "Time ran out before everything was decided; that counts as refused.",
  },
  broken: {
    id: "Gerbang berhenti tanpa putusan; itu berarti tidak lulus.",
    en: "The gate ended without a verdict; that counts as refused.",
  },
} as const;

function lineOf({ cell, kind, window, range }: NarrowTarget): { readonly id: string; readonly en: string } {
  const [lo, hi] = range ?? [null, null];
  const limits = range === undefined ? "?" : `${lo ?? "…"} … ${hi ?? "…"}`;
  const span = window === undefined ? "" : ` (${window.join(" → ")})`;
  const words = {
    hidden: { id: "sel tersembunyi", en: "hidden cell" },
    came: { id: "yang masuk", en: "who came" },
    went: { id: "yang keluar", en: "who went" },
  }[kind];
  return { id: `${cell}${span}: ${words.id} ${limits}`, en: `${words.en} ${limits}` };
}
