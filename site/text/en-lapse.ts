import type { Catalogue } from "./catalogue.ts";

/** Words of the page about when cover ends and who stays, in English. */
export const lapse: Catalogue["lapse"] = {
  title: "{count} of {active} people lose cover from {month} on unless their contributions go on",
  titleNone: "When cover ends",
  lede: "Cover holds only for months that have been paid. This page shows how many people lose cover in each coming month unless money is added, and what it costs to go on.",
  calendar: {
    finding: "Cover of the {active} active participants of {month}, by the month in which it ends",
    none: "Cover that will end, month by month",
    subtitle:
      "Active participants of {month} by the month in which they lose cover unless it goes on, people, {place}.",
    caption: "Bars are as long as there are people.",
    month: "Lost from",
    people: "People",
    all: "Active participants",
    merged: "Months with too few people are merged with their neighbour, so that they point at no one.",
  },
  grace: {
    heading: "The grace period is no cover",
    text: "Late contributions may be made up for three months after cover has ended. This portal does not count that grace period as cover. After more than three months in a row without a contribution, membership ends.",
    last: "For those who lose cover from {month} on, the grace period lasts until {until}.",
    source: "Source: booklet of BPJS Ketenagakerjaan on its membership process, which cites {rule}.",
  },
  cost: {
    finding: "Going on for every participant for twelve months: {cost}",
    none: "What it costs to go on",
    subtitle: "Contributions for the next one to twelve months, rupiah, {place}, as things stood in {month}.",
    caption: "A calculation, not a budget and not a promise.",
    duration: "How long",
    goOn: "All active participants",
    more: "A thousand more people",
    formula: "Formula: people × months × tariff.",
    inputs:
      "People: {active} active participants in {month}, or a thousand new people. Tariff: {tariff} per person and month ({payer}).",
    fixed: "The number of people and the tariff are taken to stay the same.",
  },
  years: {
    finding: "{stayed} people stayed from the year before, {lost} lost cover, {year}",
    none: "Who stays from year to year",
    subtitle: "People with at least one month of cover in a year, people, {place}.",
    caption: "Everyone counts once a year. Stayed, new and returned add up to all the people of the year.",
    first:
      "{year} is the first year of data. The year before is not known, so everybody of that year counts as new, and nobody as having stayed, returned or left.",
    note: "A year's numbers appear once the year is complete. Person-months run from January on.",
  },
  meaning: {
    heading: "What a break means to a person",
    text: "Someone whose cover breaks may lose more than a month of it. It is explained here: {benefits}.",
    link: "the first three months and what a break costs",
  },
  statusNone: "This number has not been reported for this release. It is not zero.",
};
