import type { Catalogue } from "./catalogue.ts";

/** Words about hidden and held numbers on the page about methods and privacy, in English. */
export const hidden: Catalogue["hidden"] = {
  heading: "Why some numbers are hidden",
  promise:
    "Every number you see is the true number for its date. Where fewer than {k} people in a group would be visible, or could be worked out from other numbers, we hide the figure. Before each release a program tries to work the hidden figures out from everything ever published; if it can get closer than a range of {k} possible values, nothing is published.",
  why: "Say that only two fishers of one kelurahan take part. The neighbours know who the fishers are. If the number were shown, they would also know who takes part and who has stopped. That is none of their business.",
  rules: [
    "Where the number would be, it says “hidden”: not zero and not a blank. Zero is written as zero, because it points at nobody.",
    "Hiding one number alone is not enough: it can be worked out from its total. So some other numbers are hidden with it. All of them carry the same sign. Which one is small we do not say, for that would be a hint too.",
    "When everybody in a group is the same, for example all participants of a kelurahan are fishers, that gives each of them away as well. Such a number is treated like a small one.",
    "The people still count. Near every hidden number stands the nearest published total that holds it.",
    "Not even a member of the group may be able to work out the rest from knowing about himself.",
    "Numbers are neither scrambled nor rounded. What is shown is always exact.",
  ],
  totalsHeading: "Totals of the city and its districts always appear",
  totals:
    "The totals of {regions}, without any breakdown, appear every month, however little has changed. Each has at least ten thousand residents. Three people more or fewer among tens of thousands, with no age, work or kelurahan, point at nobody. Such a total is hidden only when there are fewer than {k} participants in it. Basis: {basis}.",
  printingHeading: "Why breakdowns do not appear every month",
  printing:
    "Breakdowns by group of people or by kelurahan appear again only when, since the last breakdown, at least {turnover} people came in and at least {turnover} people stopped in the whole city. When only a few come or go, comparing two breakdowns would point at them. The rule uses published totals of the city only, so whether a breakdown appears tells nothing more.",
  heldHeading: "Numbers that are held",
  held: "Sometimes a number has changed so little that the change would point at people. It is then held: what you see is the number last published, with its month and the word “held”. It never counts as this month's number, and it does not mean that something has changed.",
  attackHeading: "A program that tries to break in",
  attack: [
    "Before each release a second program reads everything ever published: pages, files and API hold the same numbers. It uses none of the methods of the program that hides, so that the two do not err together.",
    "For every hidden number it looks for the smallest and the largest value still possible. It knows all totals, all older releases, how many people came in and stopped, and public documents such as targets.",
    "For each of them at least {k} values must be possible. Where they are not, or where time runs out first, the release is refused.",
    "People who came in and people who stopped between two breakdowns are protected in the same way.",
    "The result is a public certificate: the threshold, how many numbers are published and hidden, which attacks were tried, and the program's version. Anyone may try it with the published files.",
  ],
  certificate: "This release's certificate: {file}.",
  correctionsHeading: "When there is a correction",
  corrections:
    "A correction is a new release. People still know the old numbers, so the new release is tested together with all older ones. A number once hidden is protected for ever. A hidden number that stays hidden is never said to have changed.",
  exampleHeading: "An example with invented numbers",
  exampleIntro:
    "This table is invented, nobody's data: participants of three neighbourhoods by kind of work. Everyone knows from the rules that a hidden number is at least one.",
  exampleCaption: "Invented. {title}",
  exampleHeads: ["Place", "Fishers", "Traders", "Total"],
  exampleRows: ["Upper", "Middle", "Lower", "Total"],
  exampleSteps: [
    {
      title: "The true table",
      text: "Only {small} fishers in the upper neighbourhood: fewer than {k}, so it must not be seen.",
    },
    {
      title: "If only that small number is hidden",
      text: "Not safe yet. The upper neighbourhood's total less its traders gives {small} again.",
    },
    {
      title: "Three other numbers are hidden with it",
      text: "Now every row and every column has two hidden numbers or none at all. All totals still appear and are still true.",
    },
    {
      title: "What an attacker can still work out",
      text: "The fishers of the upper neighbourhood may be {least}, may be {most}, or anything between. So may the others. Nobody knows.",
    },
  ],
  exampleRange: "{least} to {most}",
  exampleLooks: {
    small: "small number",
    hidden: "hidden",
    found: "worked out",
    range: "possible",
  },
  cutsHeading: "All tables that are published",
  cutsIntro:
    "There is no number outside this list, and none can be asked for with another filter. Under each table stands what it adds.",
  cutsCaption: "Tables of the release plan, and what this release holds of them",
  cutsHeads: { table: "Table", published: "Shown", hidden: "Hidden", held: "Held" },
  cutsCadence: {
    MONTH: "every month at most",
    QUARTER: "every quarter at most",
    YEAR: "every year at most",
    HALF: "every half year at most",
    TRIENNIUM: "every three years at most",
  },
  cutsMonths: "{cadence}; last in {month}, appeared {count} times",
  cutsNever: "{cadence}; has not appeared yet",
};
