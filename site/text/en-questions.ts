import type { Catalogue } from "./catalogue.ts";

/** Words of the page for questions and corrections, in English. */
export const questions: Catalogue["questions"] = {
  title: "Ask, complain, or report a wrong number",
  lede: "Name the page's address and the release, which is {release}. Both stand in the foot of every page. Do not send identity numbers (NIK), names, or anybody's illness: this portal never asks for them.",
  report: "Ask, or report an error on this page",
  reportBy: "Report it by {way}",
  unknown: "not yet announced by the office",
  channels: {
    heading: "Where to ask",
    filled:
      "The message is filled in with the portal's address and the release; add the page's address and your question.",
    copy: "When you write it yourself, copy this sentence:",
    kinds: {
      whatsapp: "WhatsApp of the office",
      email: "E-mail of the office",
      lapor: "LAPOR! (national complaints service)",
      ppid: "PPID (the officer who answers requests for information)",
    },
  },
  subject: "Question about the portal's numbers, release {release}",
  message: "{portal} {place}, release {release}. Page: {address}. My question: ",
  page: "(address of the page)",
  periods: {
    heading: "Asking for information through the PPID",
    lede: "Anyone may ask for public information in writing. The law sets periods:",
    answer: "The public body answers within {answer} working days after it received the request.",
    longer: "That time may be extended by {longer} working days, with a reason in writing.",
    objection:
      "Where it is refused or not answered, an objection is filed within {objection} working days after its reason is known; the officer's superior answers within {reply} working days.",
    source: "Source: {source}.",
  },
  corrections: {
    heading: "What happens when a number is wrong indeed",
    list: [
      "The office checks. The old number is not quietly replaced.",
      "The correction comes out as a new release, which names the old number, the new one, and why.",
      "Updates that are planned are no corrections: provisional numbers whose data come late, sums since January that grow, and the closing of a year.",
      "The old release can still be opened, marked as replaced.",
    ],
    where: "All corrections: {releases}, or by the Atom feed {feed}.",
    releases: "the page of releases",
  },
  not: {
    heading: "What cannot be answered here",
    text: "Whether somebody is registered, and how a claim stands: only BPJS Ketenagakerjaan knows. {citizens}",
    link: "How to ask them",
  },
};
