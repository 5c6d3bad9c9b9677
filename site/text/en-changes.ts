/** Words of the pages that compare a release with the one before it, in English. */
export const changes = {
  title: "{count} numbers differ between release {from} and release {to}",
  titleNone: "Release {to} is the same as release {from}",
  lede: "Compared: release {from} (data up to {fromDate}) and release {to} (data up to {toDate}). Old numbers are not deleted; they still stand in the old release.",
  crumb: "changes",
  link: "Changes since the release before, number by number",
  countsHeading: "How many changed, and why",
  countsCaption: "Numbers by dataset and reason",
  dataset: "Dataset",
  total: "All",
  none: "none",
  heading: {
    WITHDRAWN: "Withdrawn: numbers that turned out to be wrong",
    REVISED: "Revised: old numbers replaced",
    BECAME_FINAL: "Became final: they change again only by a correction",
    NEW_PERIOD: "New period: numbers that the old release did not have",
  },
  about: {
    WITHDRAWN: "These numbers had been published and were then withdrawn.",
    REVISED:
      "Contributions or documents that came late, corrections by the office, or sums since January that grow with the month. Numbers that stayed while their document is a newer one are counted, not listed.",
    BECAME_FINAL: "These numbers are no longer provisional.",
    NEW_PERIOD: "This release brings a new month, quarter, half year or year.",
  },
  caption: "{dataset}: {reason}",
  cell: "Number",
  before: "Release {release}",
  notBefore: "not there yet",
  rest: "And {count} more. {link}",
  restLink: "All numbers of this dataset",
  order: "The largest change first.",
} as const;
