import { cellId } from "../../schema/cell.ts";
import type { Target } from "../../schema/linear-system.ts";
import { certify } from "../disclosure/gate/certificate.ts";
import { buildRowStore, type PrintedRelease, type RowStore } from "../disclosure/row-store/row-store.ts";
import { type GateResult, runGate } from "../gate/gate-process.ts";
import type { DisclosureGate, GateVerdict } from "./gate.ts";
import { canonicalJson } from "./manifest.ts";
import type { ReleaseRecord } from "./record.ts";

/** Seconds after which what has not withstood the attack counts as fallen. */
const limitSeconds = 300;

/**
 * The gate as a process of its own: the row store of everything printed goes in, with what the private record says of earlier releases.
 * Parts that withstood the attack of this program before keep their verdict. `run` starts the process.
 */
export function processGate(
  record: Pick<ReleaseRecord, "acceptedPrimary" | "keptVerdicts" | "keepVerdicts">,
  { software, run = runGate }: { readonly software: string; readonly run?: typeof runGate },
): DisclosureGate {
  return async ({ frame, release, releases, primary }) => {
    const { publisher, id, number, contentDigest } = release;
    const store = buildRowStore(frame, releases);
    const earlier = (await record.acceptedPrimary(publisher)).filter((one) => one.number < number);
    const small = primaryTargets(releases, [...earlier, ...[...primary].map((cell) => ({ number, cell }))]);
    const { enrolment: minimum, claims: minimumOfEvents } = frame.profile.minimum;
    // of events the width alone counts: a year of two hidden halves is surely more than one
    const targets = store.system.targets.map((target, at) =>
      store.watched[at]?.isEvent ? target : withLowEnd(target, small),
    );
    const system = { ...store.system, targets };
    const passed = [...(await record.keptVerdicts(publisher, software))];
    const result = await run({ system, seconds: limitSeconds, minimum, version: software, passed });
    await record.keepVerdicts(publisher, software, result.passed);
    const { printed, watched } = store;
    const { components } = result.counts;
    const certificate = certify({ minimum, minimumOfEvents, printed, watched, components, version: software });
    return {
      verdict: result.verdict,
      ...refusedCells(store, result),
      certificate: canonicalJson({ release: id, contentDigest, ...certificate }),
    };
  };
}

/**
 * Names of the targets of cells that are hidden for their own sake. A target is named by its cell, with `@` and the release where the
 * numbers are those of a revision: only in the release that hid the cell so does its low end matter.
 */
function primaryTargets(
  releases: readonly PrintedRelease[],
  primary: readonly { readonly number: number; readonly cell: string }[],
): ReadonlySet<string> {
  const first = new Map<string, number>();
  for (const { number, changed } of releases) {
    for (const id of changed.map(cellId)) if (!first.has(id)) first.set(id, number);
  }
  return new Set(primary.map(({ number, cell }) => (first.get(cell) === number ? cell : `${cell}@${number}`)));
}

function withLowEnd(target: Target, primary: ReadonlySet<string>): Target {
  return primary.has(target.name) ? { ...target, maxLow: 1 } : target;
}

/** The cells behind the targets that did not withstand, and why there is no full judgement. */
function refusedCells(store: RowStore, { failure, refused }: GateResult): Pick<GateVerdict, "refused" | "failure"> {
  const cellOf = new Map(store.system.targets.map(({ name }, at) => [name, store.watched[at]?.cell ?? name]));
  const isTimeLimit = refused.length > 0 && refused.every(({ reason }) => reason === "time-limit");
  return {
    refused: refused.map(({ name }) => cellOf.get(name) ?? name),
    failure: failure ?? (isTimeLimit ? "time-limit" : undefined),
  };
}
