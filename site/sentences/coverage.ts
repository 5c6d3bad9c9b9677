import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const coverageFamilies: Families = {
  sasaran: {
    subject: text("sasaran", "the target"),
    some: text("Sasaran {at} {when} ialah {n} orang.", "The target {at} {when} was {n|person|people}."),
    none: text("Sasaran {at} {when} nol: {n} orang.", "The target {at} {when} was zero: {n} people."),
  },
  "capaian-sasaran": {
    subject: text("bagian sasaran yang tercapai", "the share of the target reached"),
    some: text("{n} dari sasaran {at} tercapai {when}.", "{n} of the target {at} was reached {when}."),
    none: text(
      "Sasaran {at} belum tercapai sedikit pun {when}: {n}.",
      "Nothing of the target {at} was reached {when}: {n}.",
    ),
  },
  "pekerja-kota": {
    subject: text("perkiraan jumlah seluruh pekerja", "the estimated number of all workers"),
    some: text(
      "Seluruh pekerja {at} diperkirakan {n} orang {when}.",
      "An estimated {n|person|people} worked {at} {when}.",
    ),
    none: text(
      "Seluruh pekerja {at} diperkirakan nol {when}: {n} orang.",
      "The estimate of all workers {at} {when} was zero: {n} people.",
    ),
  },
  cakupan: {
    subject: text("bagian seluruh pekerja yang terlindungi", "the share of all workers covered"),
    some: text(
      "{n} dari seluruh pekerja {at} terlindungi lewat program ini {when}.",
      "{n} of all workers {at} had cover through this programme {when}.",
    ),
    none: text(
      "Tidak ada pekerja {at} yang terlindungi lewat program ini {when}: {n}.",
      "No workers {at} had cover through this programme {when}: {n}.",
    ),
  },
};

/** The share of the target, with both its parts. */
export const shareOfTarget = defineStory({
  id: "shareOfTarget",
  roles: { active: "peserta-aktif", target: "sasaran", share: "capaian-sasaran" },
  choose: ({ active, target }) =>
    active < target
      ? text(
          "{active} dari sasaran {target} pekerja rentan {at} terlindungi {when}: {share}.",
          "Of the target of {target|vulnerable worker|vulnerable workers} {at}, {active|was|were} covered {when}: {share}.",
        )
      : text(
          "Sasaran {at} tercapai {when}: {active} orang terlindungi, sasarannya {target}. Itu {share}.",
          "The target {at} was reached {when}: {active|person|people} covered, the target being {target}. That is {share}.",
        ),
});

/** The share of all workers, with both its parts; never mixed up with the share of the target. */
export const shareOfWorkers = defineStory({
  id: "shareOfWorkers",
  roles: { active: "peserta-aktif", workers: "pekerja-kota", share: "cakupan" },
  choose: () =>
    text(
      "{active} dari seluruh pekerja {at}, kira-kira {workers} orang, terlindungi lewat program ini {when}: {share}.",
      "Of all workers {at}, an estimated {workers|person|people}, {active|was|were} covered through this programme {when}: {share}.",
    ),
});
