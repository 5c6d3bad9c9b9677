import { formats } from "./en-formats.ts";

/** Words of the page of files, in English. */
export const download = {
  title: "Download every number of release {release}",
  lede: "Free, without registration. XLSX is for Excel and LibreOffice; CSV (;) is for Excel in Indonesian; the others are for programs. What stands at a file's address never changes.",
  sampleNote: "Files of sample data are marked in their name and in their first column.",
  file: "File",
  rows: "Rows",
  size: "Size",
  digest: "Digest",
  address: "Permanent address",
  caption: "{dataset} files",
  others: "Other files",
  whole: "Everything in one archive: {zip}.",
  table: "Table",
  formats,
  latest: "The address that always leads to the newest release's file: {address}, such as {example}.",
  apiHeading: "Ask the API directly",
  apiText:
    "Send a GraphQL question to {address}. This is a real question; its answer was made together with this page.",
  question: "Question",
  variables: "Variables",
  curl: "With curl",
  answer: "Answer",
  apiNote:
    "Every answer names its release. Use the argument asOf so that an answer stays the same when a new release comes out.",
  allNumbers: "Would you rather read the numbers here? {data}.",
  checkHeading: "Checking a file",
  check:
    "Work out the {digest} of the file you downloaded, for example with the command {command}. It must equal what {list} says.",
};
