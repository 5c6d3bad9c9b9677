import * as fs from "node:fs";
import { PortalError } from "../errors.ts";
import { draftDigest } from "./draft.ts";
import type { PreparedRelease } from "./prepare.ts";

/** Beside the draft's folder, not in it: the folder holds exactly what was prepared. */
function markOf(draftFolder: string): string {
  return `${draftFolder}.reviewed`;
}

/** Leaves beside the draft the digest of what an operator has looked at; a mark of another draft is replaced. */
export function markReviewed(draftFolder: string, prepared: PreparedRelease): void {
  fs.writeFileSync(markOf(draftFolder), `${draftDigest(prepared)}\n`, { mode: 0o600, flush: true });
}

/** Takes the mark away, once the draft is published. */
export function forgetReview(draftFolder: string): void {
  fs.rmSync(markOf(draftFolder), { force: true });
}

/**
 * Refuses a draft that nobody has looked at as it is now, and one with `oddities` that the operator has not accepted.
 * Throws `DRAFT_NOT_REVIEWED` or `ODDITIES_NOT_ACCEPTED`.
 */
export function refuseUnreviewed(
  draftFolder: string,
  prepared: PreparedRelease,
  { oddities, acceptsOdd }: { readonly oddities: number; readonly acceptsOdd: boolean },
): void {
  const { id } = prepared.release;
  const mark = markOf(draftFolder);
  const reviewed = fs.existsSync(mark) ? fs.readFileSync(mark, "utf8").trim() : undefined;
  if (reviewed !== draftDigest(prepared)) throw new PortalError("DRAFT_NOT_REVIEWED", { release: id });
  if (oddities > 0 && !acceptsOdd) throw new PortalError("ODDITIES_NOT_ACCEPTED", { release: id, count: oddities });
}
