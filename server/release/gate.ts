import type { Release } from "../../schema/release.ts";
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
  /** ids of hidden cells whose smallest possible value must not lie above 1; from the private record, never from public files */
  readonly primary: ReadonlySet<string>;
}

/** What the attack came to. */
export interface GateVerdict {
  readonly verdict: "PASS" | "REFUSE";
  /** cells or flows that can be narrowed too far, or that were not decided in time */
  readonly refused: readonly string[];
  /** true where the time limit ended the attack */
  readonly isTimeLimit: boolean;
  /** the public certificate, as text of a JSON file */
  readonly certificate: string;
}

/** The last judgement before a release becomes public: an attack on everything ever published together with it. */
export type DisclosureGate = (judged: JudgedReleases) => Promise<GateVerdict>;

export const certificateName = "certificate.json";

/** Cells named in one message; the rest is counted. */
const namedAtMost = 20;

/** Lets the gate judge; returns the certificate as a public file. Throws `RELEASE_DISCLOSES` or `PLAN_TOO_LARGE`. */
export async function judgedBy(gate: DisclosureGate, judged: JudgedReleases) {
  const { verdict, refused, isTimeLimit, certificate } = await gate(judged);
  if (verdict !== "PASS") throw refusal(judged, refused, isTimeLimit);
  const bytes = new TextEncoder().encode(certificate);
  return { name: certificateName, dataset: undefined, format: "json" as const, rows: 0, bytes };
}

/** Refuses a release in which hidden cells or flows cannot be protected. Throws `RELEASE_DISCLOSES` that names them. */
export function refuseDisclosing(judged: Refused, unprotected: readonly string[]): void {
  if (unprotected.length > 0) throw refusal(judged, unprotected, false);
}

interface Refused {
  readonly release: Pick<Release, "id">;
  readonly frame: RowStoreFrame;
}

/** Names cells, never numbers: the message may be copied into a letter. */
function refusal({ release, frame }: Refused, refused: readonly string[], isTimeLimit: boolean): PortalError {
  const cells = [...new Set(refused)].sort(byCodePoint);
  return new PortalError(isTimeLimit ? "PLAN_TOO_LARGE" : "RELEASE_DISCLOSES", {
    release: release.id,
    count: cells.length,
    cells: cells.slice(0, namedAtMost).join(", ") + (cells.length > namedAtMost ? ", …" : ""),
    tables: coarserPlan(frame, cells),
  });
}
