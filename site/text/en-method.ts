import type { Catalogue } from "./catalogue.ts";

/** Words of the page about methods and privacy, in English. */
export const method: Catalogue["method"] = {
  title: "How numbers are counted and how people are protected",
  lede: "This page explains what each number means, how people are counted, and why some numbers are not shown.",
  wayHeading: "The way of one number",
  way: [
    "Offices send the list of participants, the list of contributions, the target documents and the estimate of workers.",
    "Every row is checked. A wrong row is refused with its reason; accepted and refused rows are added up again so that none is lost.",
    "The identity number (NIK) is replaced by a cipher that cannot be read back without a key. Names are never stored.",
    "People are counted by month and area, then the counts are checked so that nobody can be recognised.",
    "The result comes out as a release: pages, files and API hold the same numbers.",
  ],
  intakeHeading: "How office files are checked",
  intakePolicy: {
    levels:
      "A fault of the file (damaged letters, an unknown heading, an open quotation mark) refuses the whole file. A fault of one row refuses that row only, as long as such rows are few.",
    limit:
      "When more than {share} of the rows or more than {rows} rows are wrong, the whole file is refused, after all its faults were listed; so a short file has to be clean. A first list of participants may have up to {first}, only when the operator asks for it; that is recorded and written in the note of the release.",
    forms:
      "What can be read in two ways is never guessed. A date such as {date} or an amount such as {amount} is read like other rows of its column that have one meaning only, or by the operator's word. Where there is neither, the file is refused.",
    nik: "A NIK that lost digits is never repaired. A NIK is not used to guess where somebody lives or how old they are.",
    place:
      "Every fault is told by file, row, column, reason and remedy. What stood there is never told. The office only has to send the corrected file.",
    sum: "Rows kept and rows refused always add up to the rows read.",
    copy: "Office files are not copied. Only their fingerprint (hash) is kept, in the closed database.",
  },
  intakeRules: "All checks, by what they lead to:",
  intakeGroups: {
    file: "The whole file is refused",
    row: "The row is refused",
    warn: "Kept, and the office is asked to look at it",
    reconcile: "Kept, and settled with whoever sent it",
  },
  countHeading: "How people are counted",
  count: [
    "A person counts once, even if two parties pay.",
    "A person is active in a month when at least one contribution for it has been paid. The grace period does not count. This is how people are counted; on which day cover starts is told on the page for citizens, with its source.",
    "The area is where the person lives on the last day of the month.",
    "Moving to another district is neither new nor stopped.",
    "A paid month counts even if the person had died, until the contribution is refunded.",
  ],
  definitionsHeading: "What each measure means",
  definitions: "The meaning, formula and basis of every measure stand on the page of its numbers:",
  stateHeading: "Provisional and final",
  state:
    "The latest {months} months are provisional, because late contributions may yet arrive. After that a number is final and changes only when the year is closed, with the release of {closing}.",
  held: "Contributions that arrive very late, or changes so small that they would point at a person, are held back and appear when the year is closed.",
  moneyHeading: "How money is tied to people",
  money: [
    "Every valid contribution bills one funding line for one person and one month. Their number, the billed months, times the tariff of the month is what was expected to be paid.",
    "Beside it stands the money that payment orders record for those months, less what came back. The difference between the two has a tolerance of zero rupiah.",
    "A difference that no office explains makes a release refused. What is still being looked into is published as not yet explained, with the day promised; once that day has passed it is called late.",
    "Someone with two payers is billed twice but covered once. So there may be more billed months than person-months.",
    "No rupiah is shown below the level of the city: rupiah divided by the tariff is the number of people.",
  ],
  moneyLinks: "The money: {budget}. What the office says: {release}.",
  moneyLink: "the page about the budget",
  moneyRelease: "the page of the release",
  yearHeading: "A year that is not over",
  year: "A year's money is counted from January to the day of the release. Until the year is closed its numbers are provisional: payments, refunds or a budget amendment may still arrive. The year-end estimate is a range, not a promise. Numbers that exist only for a complete year are not yet reported until then.",
  workers: {
    heading: "All workers: which source is used",
    why: [
      "Several documents say how many people work in the city, and they differ. This programme's coverage is divided by the document on the number of workers that the office sent, the one with the newest reference date up to the month. Months before its reference date keep the older document.",
      "The membership report of BPJS Ketenagakerjaan names a number of workers of its own. It is set only against the number of members in the same report, so that both follow one definition. Although its date is newer, the portal does not exchange one for the other: that is for the office to decide, by sending it as a document on the number of workers.",
    ],
    caption: "Documents that name the number of all workers of the city, and what they are used for:",
    asOf: "as of {date}",
    now: "{people} people: denominator of this programme's coverage, now",
    before: "{people} people: denominator of this programme's coverage, earlier months",
    segments: "{people} people: share of members of BPJS Ketenagakerjaan only",
  },
  claimsHeading: "Why claims are given for the whole city only",
  claims:
    "Claims are few, and they are about health and death. By district or by month, small numbers would point at families. So claims are shown by year and half year for the whole city, and by district over three years only. Groups of fewer than {k} claims are hidden, and their rupiah too.",
  rivalsHeading: "When others state another figure",
  rivals:
    "Figures of the mayor's report, the audit board, BPJS or the press stand beside this portal's, with their document, their definition and what the office says about the difference. They never take the place of this portal's. {quality}",
  rivalsLink: "Data quality and figures of others",
  wordsHeading: "Words for numbers that are not there",
  personalHeading: "Personal data",
  personal:
    "There is no identity number (NIK), name, address or birth date on pages, in files or in the API. The database behind these pages holds published numbers only. The portal uses no cookies and keeps no record of who reads.",
};
