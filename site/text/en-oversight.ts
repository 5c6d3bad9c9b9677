import type { Catalogue } from "./catalogue.ts";

/** Words of the pages about the way into the programme and about data quality, in English. */
export const funnel: Catalogue["funnel"] = {
  title: "{active} of {proposed} people proposed in {year} were covered in the end",
  titleNone: "From proposal to cover",
  lede: "Before someone is covered, they are proposed, named in a decree, their data is checked, and they are registered with BPJS Ketenagakerjaan. At every stage some drop out. The numbers appear once the year is complete.",
  stages: {
    finding: "Of {proposed} people, {active} were ever active",
    none: "Stage by stage",
    subtitle: "People proposed in {year} by the stage they reached, people, {place}.",
    caption: "Bars are as long as there are people who came to the stage.",
    stage: "Stage",
    reached: "Came this far",
    dropped: "Not this far",
    note: "Not this far: reached the stage before, not this one. Those registered but never paid for do not count as dropped.",
  },
  reasons: {
    finding: "Most common reason: {name}, {count} people",
    none: "Dropped, by main reason",
    subtitle: "People proposed in {year} but not registered, by main reason, people, {place}.",
    caption: "One reason for each person.",
    reason: "Main reason",
    people: "People",
    note: "Reasons that are too rare are counted under other, so that they point at no one.",
  },
  years: "All years",
};

export const dataQuality: Catalogue["dataQuality"] = {
  title: "{refused} of {received} rows of office files were refused in {period}",
  titleNone: "Data quality and figures of others",
  lede: "Every row of an office's file is checked before it counts. This page shows how many were received and refused, what was found, and the figures that others state about the same thing.",
  rows: {
    heading: "Rows received and rows refused",
    subtitle: "Rows of office files by the quarter in which they came in, rows, {place}.",
    caption: "Kept and refused add up to received.",
    note: "A refused row goes back to the office with the reason. Days to fix: until the next delivery of the same kind.",
  },
  findings: {
    heading: "What the checks found",
    subtitle: "Rows flagged, by check, {place}.",
    caption: "One row may be flagged by several checks, so do not add them up.",
    check: "Check",
    rows: "Rows",
    others: "The numbers of {count} other checks are hidden; they are listed under {data}.",
    rules: "What each check means: {method}.",
  },
  rivals: {
    heading: "Figures of others",
    lede: "Where the mayor's report (LKPJ), the audit board (BPK), BPJS or the press state a figure about the same thing, both stand side by side. Figures of others never take the place of this portal's.",
    theirs: "By {issuer}",
    ours: "By this portal",
    document: "Document",
    definition: "What it counts",
    reason: "What the office says about the difference",
    noReason: "The office has not explained the difference yet.",
    none: "No figure of others is recorded in this release yet.",
  },
};
