import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const enrolmentFamilies: Families = {
  "peserta-aktif": {
    subject: text("jumlah orang yang terlindungi", "the number of people covered"),
    some: text("{n} orang terlindungi {at} {when}.", "{n|person was|people were} covered {at} {when}."),
    none: text(
      "Tidak ada orang yang terlindungi {at} {when}: {n} orang.",
      "Nobody was covered {at} {when}: {n} people.",
    ),
  },
  "peserta-baru": {
    subject: text("jumlah orang yang baru masuk", "the number of people who joined"),
    some: text("{n} orang baru masuk {at} {when}.", "{n|person|people} joined for the first time {at} {when}."),
    none: text("Tidak ada orang yang baru masuk {at} {when}: {n} orang.", "Nobody joined {at} {when}: {n} people."),
  },
  "peserta-kembali": {
    subject: text("jumlah orang yang kembali terlindungi", "the number of people who came back"),
    some: text("{n} orang kembali terlindungi {at} {when}.", "{n|person|people} came back {at} {when} after a break."),
    none: text(
      "Tidak ada orang yang kembali terlindungi {at} {when}: {n} orang.",
      "Nobody came back {at} {when}: {n} people.",
    ),
  },
  "peserta-berakhir": {
    subject: text("jumlah orang yang berhenti terlindungi", "the number of people who lost cover"),
    some: text("{n} orang berhenti terlindungi {at} {when}.", "{n|person|people} lost cover {at} {when}."),
    none: text(
      "Tidak ada orang yang berhenti terlindungi {at} {when}: {n} orang.",
      "Nobody lost cover {at} {when}: {n} people.",
    ),
  },
};

/** Who came and who went in a month. */
export const peopleFlow = defineStory({
  id: "peopleFlow",
  roles: { joined: "peserta-baru", back: "peserta-kembali", ended: "peserta-berakhir" },
  choose: () =>
    text(
      "{joined} orang baru masuk, {back} orang kembali, dan {ended} orang berhenti {at} {when}.",
      "{joined|person|people} joined, {back|person|people} came back and {ended|person|people} lost cover {at} {when}.",
    ),
});
