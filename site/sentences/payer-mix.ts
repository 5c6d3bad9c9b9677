import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const payerMixFamilies: Families = {
  "orang-rangkap": {
    subject: text("jumlah orang yang dibayari dua pihak", "the number of people with two payers"),
    some: text(
      "{n} orang {at} dibayari dua pihak untuk bulan yang sama {when}.",
      "{n|person|people} {at} had the same month paid by two payers {when}.",
    ),
    none: text(
      "Tidak ada orang {at} yang dibayari dua pihak untuk bulan yang sama {when}: {n} orang.",
      "Nobody {at} had the same month paid by two payers {when}: {n} people.",
    ),
  },
  "bulan-rangkap": {
    subject: text("jumlah bulan iuran yang dibayar rangkap", "the number of months paid twice"),
    some: text("{n} bulan iuran {at} dibayar rangkap {when}.", "{n|month was|months were} paid twice {at} {when}."),
    none: text(
      "Tidak ada bulan iuran {at} yang dibayar rangkap {when}: {n} bulan.",
      "No months were paid twice {at} {when}: {n} months.",
    ),
  },
};

/** People with two payers and the months it makes; it can be lawful, and the sentence says so. */
export const paidTwice = defineStory({
  id: "paidTwice",
  roles: { people: "orang-rangkap", months: "bulan-rangkap" },
  choose: ({ people }) =>
    people === 0
      ? text(
          "Tidak ada orang {at} yang dibayari dua pihak untuk bulan yang sama {when}: {people} orang, {months} bulan iuran.",
          "Nobody {at} had the same month paid by two payers {when}: {people} people, {months|month|months}.",
        )
      : text(
          "{people} orang {at} dibayari dua pihak untuk bulan yang sama {when}: {months} bulan iuran rangkap. Ini bisa sah; kota memadankannya.",
          "{people|person|people} {at} had the same month paid by two payers {when}: {months|month|months} paid twice. It can be lawful; the city settles it.",
        ),
});
