import type { Catalogue } from "./catalogue.ts";

/** Words around the glossary, in English; the terms themselves stand in `site/glossary/`. */
export const glossary: Catalogue["glossary"] = {
  title: "Glossary: what the words on this portal mean",
  lede: "Words of budgets, social insurance and statistics in everyday language. On other pages they are underlined thinly where they are first used.",
  groups: {
    people: "People and the programme",
    cover: "Cover and benefits",
    money: "Money and the budget",
    numbers: "Numbers and releases",
  },
  measure: "Its measure: {measure}.",
  source: "Source: {source}.",
};
