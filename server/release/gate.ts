import type { Release } from "../../schema/release.ts";
import type { Text } from "../../schema/text.ts";
import type { PrintedRelease, RowStoreFrame } from "../disclosure/row-store/row-store.ts";
import { PortalError } from "../errors.ts";
import { coarserPlan } from "./coarser-plan.ts";
import { byCodePoint } from "./coordinate-order.ts";

/** Everything published so far together with the release that is to follow, as anybody would read it. */
export interface JudgedReleases {
  readonly frame: RowStoreFrame;
  /** the newest of `releases`, which is not published yet */
  readonly release: Release;
  readonly releases: readonly PrintedRelease[];
  /** ids of cells of this release whose smallest possible value must not lie above 1; from the private record, never from public files */
  readonly primary: ReadonlySet<string>;
}

/** What the attack came to. */
export interface GateVerdict {
  readonly verdict: "PASS" | "REFUSE";
  /** ids of cells that can be narrowed too far, themselves or what came into or went out of them */
  readonly refused: readonly string[];
  /** why there is no full judgement */
  readonly failure?: "infeasible" | "time-limit" | "broken" | undefined;
  /** the public certificate, as text of a JSON file */
  readonly certificate: string;
}

/** The last judgement before a release becomes public: an attack on everything ever published together with it. */
export type DisclosureGate = (judged: JudgedReleases) => Promise<GateVerdict>;

export const certificateName = "certificate.json";

/** Cells named in one message; the rest is counted. */
const namedAtMost = 20;

/** Lets the gate judge; returns the certificate as a public file. Throws `RELEASE_DISCLOSES`, `PLAN_TOO_LARGE` or `RELEASE_NOT_JUDGED`. */
export async function judgedBy(gate: DisclosureGate, judged: JudgedReleases) {
  const { verdict, refused, failure, certificate } = await gate(judged);
  if (verdict !== "PASS") throw refusal(judged, refused, failure);
  const bytes = new TextEncoder().encode(certificate);
  return { name: certificateName, dataset: undefined, format: "json" as const, rows: 0, bytes };
}

/** Refuses a release in which hidden cells or flows cannot be protected. Throws `RELEASE_DISCLOSES` that names them. */
export function refuseDisclosing(judged: Refused, unprotected: readonly string[]): void {
  if (unprotected.length > 0) throw refusal(judged, unprotected, undefined);
}

interface Refused {
  readonly release: Pick<Release, "id">;
  readonly frame: RowStoreFrame;
}

/** Names cells, never numbers: the message may be copied into a letter. */
function refusal(
  { release, frame }: Refused,
  refused: readonly string[],
  failure: GateVerdict["failure"],
): PortalError {
  const cells = [...new Set(refused)].sort(byCodePoint);
  const details = {
    release: release.id,
    count: cells.length,
    cells: cells.slice(0, namedAtMost).join(", ") + (cells.length > namedAtMost ? ", …" : ""),
    tables: coarserPlan(frame, cells),
  };
  if (failure === "time-limit") return new PortalError("PLAN_TOO_LARGE", details);
  if (failure !== undefined)
    return new PortalError("RELEASE_NOT_JUDGED", { release: release.id, reason: failureWords[failure] });
  return new PortalError("RELEASE_DISCLOSES", details);
}

/** Why there was no judgement, in words. */
export const failureWords: Readonly<Record<NonNullable<GateVerdict["failure"]>, Text>> = {
  infeasible: { id: "angka yang terbit saling bertentangan", en: "the printed numbers contradict each other" },
  "time-limit": { id: "pemeriksaan tidak selesai pada waktunya", en: "the check did not end in time" },
  broken: { id: "program pemeriksanya berhenti", en: "the program that checks it stopped" },
};
