import type { Catalogue } from "./catalogue.ts";

export const explorer: Catalogue["explorer"] = {
  title: "Ask for the numbers yourself",
  lede: "Ready questions with their answers from release {release}. Open one, change it, and save the answer.",
  withoutScript:
    "In a browser without JavaScript every question and its answer still stands below, and the programs run on your own computer.",
  script:
    "This portal stores no names, no NIK (identity number) and no data about persons. No cookies, no trackers. This page runs one script of the portal's own, which asks nothing but this portal's API.",
  readers: { Warga: "For citizens", Wartawan: "For journalists and researchers", Dewan: "For the council" },
  change: "Change and run",
  stands: "still stands",
  question: "Question (GraphQL)",
  variables: "Variables (JSON)",
  asJson: "Answer as JSON",
  programs: "The same question as a program",
  programNote: "R uses the packages {httr} and jsonlite. The others need none.",
  caption: "{question} Release {release}.",
  empty: "This release holds no row for that question.",
  bench: {
    heading: "Your question",
    text: "Do not type identity numbers or names: this portal knows no person. {contract}.",
    contract: "Everything that can be asked",
    graphiql: "Used to GraphQL? {graphiql} completes names as you type.",
    run: "Run",
    runNote: "Ctrl+Enter runs the question.",
    smaller: "Run the smaller question",
    csv: "Save CSV",
    link: "Link to this answer",
    linkNote:
      "The link holds the question, the variables and the release. The question is not sent when the link is opened: the browser asks only once the page is there.",
    caption: "Answer from release",
    running: "Asking …",
    done: "Done. Number of rows:",
    badJson: "The variables are not valid JSON.",
    noAnswer: "The API does not answer. Try again in a moment.",
    otherRelease: "The link was made from another release:",
    held: "held, number of",
    line: "line",
  },
};
