import type { Catalogue } from "./catalogue.ts";

/** Words of pages and sections that break participants down, in English. */
export const who: Catalogue["who"] = {
  title: "Who is covered in {place}",
  lede: "Active participants by group of people and by kelurahan. Numbers that could point at people are hidden.",
  why: "Why some are hidden",
  latest: "Latest breakdown: {month}; it appears again when enough people have come in and gone out.",
  by: "By {dimension}",
  and: "{first} and {second}",
  most: "Most: {name}, {count} people",
  subtitle: "Active participants by {dimension}, people, {place}.",
  barCaption: "Bars are as long as there are people.",
  crossCaption: "Active participants, people. Rows: {rows}. Columns: {columns}.",
  never: "This breakdown has not appeared yet. It appears when enough people have come in and gone out.",
  neverAny:
    "Breakdowns by group of people have not appeared here yet. They appear when enough people have come in and gone out.",
  people: "People",
  held: "held, number of {month}",
  hiddenIn: "What is hidden is not zero. The people still count in a published total: {totals}. {why}",
  hiddenAlone: "What is hidden is not zero. {why}",
  whyHidden: "Why is it hidden?",
  heldNote: "A held number is that of the month named, not of this month. {why}",
  whyHeld: "Why is it held?",
  more: "{name} District by group of people",
  placeTitle: "Who is covered in {name} District",
  villages: "Kelurahan of {name} District",
  villagesMost: "Kelurahan {village} has most in {name} District: {count} people",
  villagesSubtitle: "Active participants by kelurahan, people, {name} District.",
  village: {
    crumb: "Kelurahan {name}",
    title: "{active} people were covered in Kelurahan {name} in {month}",
    titleHeld: "People covered in Kelurahan {name}: {active}, the number of {month}",
    titleHidden: "The number of people covered in Kelurahan {name} is hidden to protect them",
    titleNone: "People covered in Kelurahan {name}",
    lede: "Active participants who lived in this kelurahan at the end of {month}.",
    older:
      "Newer numbers of kelurahan are not shown yet: they appear again when enough people have come in and gone out.",
    hiddenMonth: "Newest numbers of kelurahan: {month}.",
    ledeHidden:
      "This is not zero and not missing data. If a small number were shown, people could guess who is enrolled. So this number, or one from which it could be worked out, is not shown.",
    ledeNone:
      "Numbers of this kelurahan have not appeared yet. They appear when enough people have come in and gone out.",
    known: "What is known all the same",
    knownNote: "people, {place}, {month}",
    district: "{name} District",
    districtNote: "people covered, {month}",
    neighbours: "Other kelurahan of this district",
  },
  table: {
    totals: "totals",
    cut: "{level}, by {dimension}",
    cutTotals: "{level}, totals",
    heading: "Breakdowns",
    title: "{dataset}: {cut}",
    lede: "Every number of this table ever published, as it stands in this release. {adds}",
    caption: "{place}, people",
    tooMany:
      "This table holds {count} numbers, too many for one page. All of them are in the files below. The newest numbers of each kelurahan also stand on its own page: {list}.",
    list: "list of kelurahan",
    more: "{cut}: {count} numbers",
    changed: "Numbers that are new, have grown with the year or have become final, on their own pages",
    dataPer:
      "In CSV and JSON files every breakdown has a column of codes and a column of names. A hidden number is empty, with the status SUPPRESSED. The column {column} holds the month of the number where it is held; where it is empty, the number is that of its own month.",
  },
};
