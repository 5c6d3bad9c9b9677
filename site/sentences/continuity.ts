import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const continuityFamilies: Families = {
  "peserta-setahun": {
    subject: text("jumlah orang yang terlindungi dalam setahun", "the number of people covered in the year"),
    some: text(
      "{n} orang terlindungi sedikitnya sebulan {at} {when}.",
      "{n|person was|people were} covered for at least a month {at} {when}.",
    ),
    none: text(
      "Tidak ada orang yang terlindungi {at} {when}: {n} orang.",
      "Nobody was covered {at} {when}: {n} people.",
    ),
  },
  "peserta-bertahan": {
    subject: text(
      "jumlah orang yang bertahan dari tahun sebelumnya",
      "the number of people who stayed from the year before",
    ),
    some: text(
      "{n} orang {at} terlindungi {when} dan juga tahun sebelumnya.",
      "{n|person|people} {at} had cover {when} and also the year before.",
    ),
    none: text(
      "Tidak ada orang {at} yang bertahan dari tahun sebelumnya {when}: {n} orang.",
      "Nobody {at} stayed from the year before {when}: {n} people.",
    ),
  },
  "peserta-baru-setahun": {
    subject: text("jumlah orang yang baru terlindungi", "the number of people new in the year"),
    some: text(
      "{n} orang pertama kali terlindungi {at} {when}.",
      "{n|person was|people were} covered for the first time {at} {when}.",
    ),
    none: text("Tidak ada orang baru {at} {when}: {n} orang.", "Nobody was new {at} {when}: {n} people."),
  },
  "peserta-kembali-setahun": {
    subject: text("jumlah orang yang kembali sesudah jeda", "the number of people who came back after a gap"),
    some: text(
      "{n} orang {at} kembali terlindungi {when} sesudah setahun atau lebih tanpa perlindungan.",
      "{n|person|people} {at} came back {when} after a year or more without cover.",
    ),
    none: text(
      "Tidak ada orang {at} yang kembali sesudah jeda {when}: {n} orang.",
      "Nobody {at} came back after a gap {when}: {n} people.",
    ),
  },
  "peserta-lepas": {
    subject: text(
      "jumlah orang yang lepas sejak tahun sebelumnya",
      "the number of people who lost cover since the year before",
    ),
    some: text(
      "{n} orang {at} terlindungi tahun sebelumnya, tetapi tidak lagi {when}.",
      "{n|person|people} {at} had cover the year before, but not {when}.",
    ),
    none: text(
      "Tidak ada orang {at} yang lepas sejak tahun sebelumnya {when}: {n} orang.",
      "Nobody {at} who had cover the year before lost it {when}: {n} people.",
    ),
  },
  "peserta-berjeda": {
    subject: text("jumlah orang yang perlindungannya sempat terputus", "the number of people with a break in cover"),
    some: text(
      "Perlindungan {n} orang {at} sempat terputus {when}.",
      "{n|person|people} {at} had a break in cover {when}.",
    ),
    none: text(
      "Tidak ada orang {at} yang perlindungannya terputus {when}: {n} orang.",
      "Nobody {at} had a break in cover {when}: {n} people.",
    ),
  },
  "orang-bulan-setahun": {
    subject: text("jumlah bulan perlindungan (orang-bulan) sejak Januari", "the number of person-months since January"),
    some: text(
      "{n} bulan perlindungan (orang-bulan) terbayar {at} {when}, dihitung sejak Januari.",
      "{n|person-month of cover was|person-months of cover were} paid {at} {when}, counted from January.",
    ),
    none: text(
      "Tidak ada bulan perlindungan (orang-bulan) yang terbayar {at} {when}: {n} bulan.",
      "No person-months of cover were paid {at} {when}: {n} months.",
    ),
  },
};

/** Who stayed, came and left between two years. */
export const yearOverYear = defineStory({
  id: "yearOverYear",
  roles: {
    people: "peserta-setahun",
    stayed: "peserta-bertahan",
    joined: "peserta-baru-setahun",
    back: "peserta-kembali-setahun",
    lost: "peserta-lepas",
  },
  choose: () =>
    text(
      "{people} orang terlindungi {at} {when}: {stayed} bertahan dari tahun sebelumnya, {joined} baru, dan {back} kembali sesudah jeda. {lost} orang lepas.",
      "{people|person was|people were} covered {at} {when}: {stayed} stayed from the year before, {joined|was|were} new and {back} came back after a gap. {lost|person|people} lost cover.",
    ),
});
