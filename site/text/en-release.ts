import type { Catalogue } from "./catalogue.ts";

/** Words of the pages about releases, in English. */
export const releases: Catalogue["releases"] = {
  title: "All releases; the next one {date}",
  lede: "Each release holds every number up to its month and is never changed. If something was wrong, a new release comes out that names what changed.",
  calendarHeading: "Calendar",
  calendar: "The next release is due on {date}. Releases come out on day {day} of the following month.",
  caption: "All releases, newest first",
  release: "Release",
  dataUntil: "Data to",
  published: "Published",
  changed: "Numbers changed",
  current: "latest",
  state: { PUBLISHED: "in force", SUPERSEDED: "superseded", WITHDRAWN: "withdrawn" },
  monthly: "monthly release",
  kind: { MAJOR: "major change", MINOR: "new or updated numbers", PATCH: "correction" },
};

export const release: Catalogue["release"] = {
  title: "Release {month} ({version}): {count} numbers new or changed",
  first: "The first release: every number is new.",
  facts: "About this release",
  id: "Release code",
  number: "Order",
  kind: "Kind",
  published: "Published",
  scheduled: "Scheduled",
  previous: "Release before",
  digest: "Content digest",
  note: "Note",
  software: "Software",
  isCurrent: "This is the latest release.",
  isOld: "There is a newer release: {current}.",
  changesHeading: "What changed",
  changesLede: "Every number that is new or has changed since the release before.",
  changesNone: "No number changed.",
  changesCaption: "{indicator}: {reason}",
  reason: { NEW_PERIOD: "new period", REVISED: "updated", BECAME_FINAL: "became final", WITHDRAWN: "withdrawn" },
  region: "Area",
  before: "Before",
  after: "After",
  statementsHeading: "What offices say about differences",
  statementsLede:
    "Where the money recorded differs from what was expected, the office explains it here in its own words. A difference is a question, not an accusation.",
  statement: "{payer}, {month}: {cause}",
  statementBy: "{office}, {date}. Document: {document}",
  statementState: {
    EXPLAINED: "the cause is known",
    PROMISED: "being looked into; an answer is promised by {date}",
    LATE: "late: an answer was promised by {date}",
  },
  files: "Files of this release",
};
