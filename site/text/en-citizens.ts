import type { Catalogue } from "./catalogue.ts";

/** Words of the page for citizens, in English. */
export const citizens: Catalogue["citizens"] = {
  title: "{place} pays the contributions of vulnerable workers who are registered in its programme",
  lede: "After an accident at work, treatment is paid. After a death, the family receives a benefit. The benefit comes from BPJS Ketenagakerjaan, the workers' social insurance; the city pays the contributions of the people whom it registers. Others pay for some people, and some pay their own.",
  unknownWho: "Who may be registered, and how, has not been announced in full by the office.",
  jumpCheck: "Am I covered?",
  jumpAccident: "Accident or death",
  jumpApply: "How to join",
  covered: "Covered now",
  coveredNote: "people in {place}, {month}, whoever pays their contributions",
  coveredNone: "{place}, {month}",
  tariff: "Contribution paid by the city",
  tariffNote: "for one person and month, by {payer}",
  unknown: "Not yet announced by the office.",
  source: "Source: {source}.",
  sourceDated: "Source: {source}, {date}.",
  checked: "Compared by the office on {date}.",
  unchecked: "Not yet compared by the office; there is no date of a check.",
  check: {
    heading: "Am I covered?",
    text: "Ask BPJS Ketenagakerjaan. They keep the list of participants and answer by:",
    ways: [
      "telephone {phone};",
      "the JMO app on a mobile phone;",
      "a branch office of BPJS Ketenagakerjaan;",
      "the site {site}.",
    ],
    call: "Call {phone}",
    privacy:
      "This portal keeps no personal data and does not know who is registered. It never asks for an identity number (NIK), a photo of an identity card, or money. If anyone asks for them in its name, give nothing.",
  },
  eligible: {
    heading: "Who may be covered",
    text: "Vulnerable workers are people who work for themselves or earn little and unsteadily, such as small traders, fishers, builders and mosque keepers.",
    criteria: "The full criteria, and how people are chosen",
  },
  apply: {
    heading: "How to join",
    how: "Where to register",
    steps:
      "What the office's reports tell: somebody is proposed, named in a decree, checked, and then registered with BPJS Ketenagakerjaan. {funnel}",
    funnel: "How many pass each stage",
    documents: "Papers to bring",
    start: "From when cover holds",
    counted:
      "The portal counts people by months whose contribution is paid. That is how they are counted, not the day on which cover starts.",
  },
  fees: {
    heading: "What it costs",
    text: "People registered by the city pay no contributions. {payer} pays them: {tariff} a month for one person.",
    textOnly: "People registered by the city pay no contributions; the city pays them.",
    outside: "Where somebody else pays",
    others: "Others also pay the contributions of some people. Tariff for one person and month:",
    line: "{payer}: {tariff}",
    self: "Whoever pays their own contributions: {tariff} a month. The tariff may change; ask BPJS Ketenagakerjaan before you pay.",
    other: "Other costs for participants of this programme",
    lapse: "Cover holds only as long as contributions are paid. {lapse}",
    lapseLink: "When cover ends",
  },
  accident: {
    heading: "After an accident at work, or a death",
    steps: [
      "Help the person first: bring them to a health centre or hospital.",
      "Call BPJS Ketenagakerjaan as soon as you can: telephone {phone} or a branch office. Say that the person is a participant of the vulnerable workers' programme of {place}.",
      "Keep all papers: from the hospital, from the police, and the death certificate.",
      "Ask which other papers are needed. After a death, the heirs file the claim.",
    ],
    deadline: "By when it has to be reported",
    gets: "What one receives",
  },
  contact: {
    heading: "Ask the office",
    text: "About the programme, about numbers on this portal, or about what is not announced yet: {questions}",
    link: "questions and corrections",
  },
};
