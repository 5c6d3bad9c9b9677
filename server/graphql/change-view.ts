import { cellId } from "../../schema/cell.ts";
import type { PublishedChange } from "../published/published-changes.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { cellCursorKey } from "./observation-resolver.ts";
import { viewObservation } from "./observation-view.ts";
import { connect } from "./page.ts";
import type { RequestContext } from "./request-context.ts";

/** A page of changes; each side is shown as of its own release, not of the one the request reads. `read` may hold one too many. */
export function connectChanges(
  context: RequestContext,
  read: readonly PublishedChange[],
  page: { readonly size: number; readonly now: PublishedRelease; readonly before: PublishedRelease | undefined },
): ReturnType<typeof connect> {
  const now = context.at(page.now);
  const then = page.before && context.at(page.before);
  const changes = read.slice(0, page.size).map(({ key, reason, before, after }) => ({
    key: cellId(key),
    reason,
    before: before && then && viewObservation(then, key, before),
    after: viewObservation(now, key, after),
    cellKey: key,
  }));
  return connect(changes, {
    list: "changes",
    release: page.now.id,
    keyOf: ({ cellKey }) => cellCursorKey(cellKey),
    hasNextPage: read.length > page.size,
  });
}
