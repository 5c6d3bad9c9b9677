import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const reconciliationFamilies: Families = {
  "bulan-tertagih": {
    subject: text("jumlah bulan iuran yang ditagih", "the number of contribution months billed"),
    some: text("{n} bulan iuran ditagih {when}.", "{n|contribution month was|contribution months were} billed {when}."),
    none: text(
      "Tidak ada bulan iuran yang ditagih {when}: {n} bulan.",
      "No contribution months were billed {when}: {n} months.",
    ),
  },
  "iuran-diperkirakan": {
    subject: text("iuran yang diperkirakan", "the amount of contributions expected"),
    some: text(
      "Menurut bulan yang ditagih dan tarifnya, iuran {when} mestinya {n}.",
      "By the months billed and the tariff, contributions {when} should come to {n}.",
    ),
    none: text("Tidak ada iuran yang mestinya dibayar {when}: {n}.", "No contributions were due {when}: {n}."),
  },
  "iuran-tercatat": {
    subject: text("iuran yang tercatat dibayar", "the amount of contributions on record"),
    some: text("{n} tercatat dibayar untuk iuran {when}.", "{n} is on record as paid for contributions {when}."),
    none: text(
      "Tidak ada iuran yang tercatat dibayar {when}: {n}.",
      "No contributions are on record as paid {when}: {n}.",
    ),
    below: text(
      "Lebih banyak iuran tercatat kembali daripada yang dibayar {when}: {n}.",
      "More contributions are on record as returned than as paid {when}: {n}.",
    ),
  },
  "iuran-kembali": {
    subject: text("iuran yang kembali", "the amount of contributions returned"),
    some: text(
      "{n} iuran dikembalikan atau dikreditkan {when}.",
      "{n} of contributions came back or was credited {when}.",
    ),
    none: text("Tidak ada iuran yang kembali {when}: {n}.", "No contributions came back {when}: {n}."),
  },
  "iuran-selisih": {
    subject: text("selisih iuran", "the difference in contributions"),
    some: text(
      "Iuran yang tercatat {when} lebih besar dari yang diperkirakan: selisihnya {n}. Ini pertanyaan, bukan tuduhan.",
      "More contributions are on record {when} than expected: the difference is {n}. That is a question, not an accusation.",
    ),
    none: text(
      "Uang menjelaskan orang {when}; selisihnya {n}.",
      "The money explains the people {when}; the difference is {n}.",
    ),
    below: text(
      "Iuran yang tercatat {when} lebih kecil dari yang diperkirakan: selisihnya {n}. Ini pertanyaan, bukan tuduhan.",
      "Fewer contributions are on record {when} than expected: the difference is {n}. That is a question, not an accusation.",
    ),
  },
  "selisih-dijelaskan": {
    subject: text("selisih yang sudah dijelaskan", "the difference explained"),
    some: text("Kantor sudah menjelaskan selisih {n} {when}.", "The office has explained a difference of {n} {when}."),
    none: text("Tidak ada selisih yang sudah dijelaskan {when}: {n}.", "No difference has been explained {when}: {n}."),
  },
  "selisih-belum-dijelaskan": {
    subject: text("selisih yang belum dijelaskan", "the difference not yet explained"),
    some: text(
      "Kantor masih menelusuri selisih {n} {when}.",
      "The office is still looking into a difference of {n} {when}.",
    ),
    none: text(
      "Tidak ada selisih yang masih ditelusuri {when}: {n}.",
      "No difference is left to look into {when}: {n}.",
    ),
  },
};

/** Whether the money explains the people. A difference is told neutrally: a question, never an accusation. */
export const moneyAndPeople = defineStory({
  id: "moneyAndPeople",
  roles: {
    difference: "iuran-selisih",
    months: "bulan-tertagih",
    expected: "iuran-diperkirakan",
    recorded: "iuran-tercatat",
  },
  choose: ({ difference }) =>
    difference === 0
      ? text(
          "Uang menjelaskan orang {when}. {months} bulan iuran mestinya {expected}, yang tercatat {recorded}; selisihnya {difference}.",
          "The money explains the people {when}. {months|contribution month|contribution months} should come to {expected}, and {recorded} is on record; the difference is {difference}.",
        )
      : text(
          "{months} bulan iuran {when} mestinya {expected}, yang tercatat {recorded}. Selisihnya {difference}: ini pertanyaan, bukan tuduhan.",
          "{months|contribution month|contribution months} {when} should come to {expected}, and {recorded} is on record. The difference is {difference}: a question, not an accusation.",
        ),
});

/** What of a difference is explained, and what is still open. */
export const openDifference = defineStory({
  id: "openDifference",
  roles: { difference: "iuran-selisih", explained: "selisih-dijelaskan", open: "selisih-belum-dijelaskan" },
  choose: ({ explained, open }) => {
    if (explained === 0 && open === 0) {
      return text(
        "Tidak ada yang perlu dijelaskan {when}: selisih {difference}, dijelaskan {explained}, ditelusuri {open}.",
        "There is nothing to explain {when}: difference {difference}, explained {explained}, looked into {open}.",
      );
    }
    if (open === 0) {
      return text(
        "Kantor sudah menjelaskan seluruh selisih {difference} {when}: dijelaskan {explained}, masih ditelusuri {open}.",
        "The office has explained all of the difference of {difference} {when}: explained {explained}, still looked into {open}.",
      );
    }
    if (explained === 0) {
      return text(
        "Kantor masih menelusuri seluruh selisih {difference} {when}: dijelaskan {explained}, masih ditelusuri {open}.",
        "The office is still looking into all of the difference of {difference} {when}: explained {explained}, still looked into {open}.",
      );
    }
    return text(
      "Dari selisih {difference} {when}, kantor sudah menjelaskan {explained} dan masih menelusuri {open}.",
      "Of the difference of {difference} {when} the office has explained {explained} and is still looking into {open}.",
    );
  },
});
