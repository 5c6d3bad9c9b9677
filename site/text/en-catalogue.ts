import type { Catalogue } from "./catalogue.ts";

export const catalogue: Catalogue["catalogue"] = {
  description:
    "Open numbers on vulnerable workers covered: enrolment, budget, coverage, benefits and the quality of the data.",
  releases: "releases",
  corrections: "corrections",
  releaseTitle: "Release {month}, version {version}",
  correctionTitle: "Correction in release {month}, version {version}",
  entry: "Data to {date}. Release code {release}.",
  heading: "Follow and catalogue",
  feeds: "News as Atom: {releases}, {corrections}.",
  releasesFeed: "all releases",
  correctionsFeed: "corrections only",
  files: "Catalogue for other data portals: {dcat} (DCAT-AP) and {dataJson}.",
  sheets:
    "Metadata sheets of the statistics office BPS (activity, indicators, variables, in Indonesian) for Excel: {sheets}.",
  sheetsJson: "The same sheets for programs (JSON): {sheets}.",
  none: "Sample data stands in no catalogue.",
  ask: "{explorer}: ready questions that you can change. {contract}: everything that can be asked, its limits, and how it may change.",
};
