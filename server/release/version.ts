import type { Month } from "../../schema/month.ts";
import type { Change, Release, ReleaseKind } from "../../schema/release.ts";
import { PortalError } from "../errors.ts";

/** How a release is numbered: `id` is `35.75/2024-09/1.0.0`; `number` counts the publisher's releases from 1. */
export interface NextVersion {
  readonly id: string;
  readonly number: number;
  readonly version: string;
  readonly kind: ReleaseKind;
}

/**
 * Numbers the release that follows `previous`. Its kind says what a reader has to expect: MAJOR for the publisher's first release and
 * when something was withdrawn or an indicator redefined, MINOR when values were added (a new month) or revised, else PATCH. The
 * first version of a period is 1.0.0; a later one of the same period is raised by its kind. Throws `RELEASE_OUT_OF_ORDER` when the period is older than the published one.
 */
export function nextVersion(input: {
  readonly publisher: string;
  readonly period: Month;
  readonly previous: Pick<Release, "number" | "period" | "version"> | undefined;
  readonly changes: readonly Change[];
  readonly redefined: readonly string[];
}): NextVersion {
  const { publisher, period, previous, changes, redefined } = input;
  if (previous !== undefined && period < previous.period) {
    throw new PortalError("RELEASE_OUT_OF_ORDER", { period, published: previous.period });
  }
  const isFirstOfPeriod = previous === undefined || previous.period !== period;
  const kind = previous === undefined ? "MAJOR" : kindOf(changes, redefined);
  const version = isFirstOfPeriod ? "1.0.0" : raise(previous.version, kind);
  return { id: `${publisher}/${period}/${version}`, number: (previous?.number ?? 0) + 1, version, kind };
}

function kindOf(changes: readonly Change[], redefined: readonly string[]): ReleaseKind {
  if (redefined.length > 0 || changes.some(({ reason }) => reason === "withdrawn")) return "MAJOR";
  const isValueChange = ({ reason, before, after }: Change): boolean =>
    reason === "new-period" || before?.decimal !== after.decimal || before?.status !== after.status;
  return changes.some(isValueChange) ? "MINOR" : "PATCH";
}

function raise(version: string, kind: ReleaseKind): string {
  const [major, minor, patch] = version.split(".").map(Number) as [number, number, number];
  switch (kind) {
    case "MAJOR":
      return `${major + 1}.0.0`;
    case "MINOR":
      return `${major}.${minor + 1}.0`;
    case "PATCH":
      return `${major}.${minor}.${patch + 1}`;
  }
}
