import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const targetsFamilies: Families = {
  "sasaran-dokumen": {
    subject: text("sasaran", "the target"),
    some: text(
      "{code} menetapkan sasaran {n} orang {at} {when}.",
      "{code} set a target of {n|person|people} {at} {when}.",
    ),
    none: text(
      "{code} menetapkan sasaran nol {at} {when}: {n} orang.",
      "{code} set a target of zero {at} {when}: {n} people.",
    ),
  },
  "capaian-dokumen": {
    subject: text("capaian sasaran", "the share of the target reached"),
    some: text(
      "{n} dari sasaran menurut {code} tercapai {at} {when}.",
      "{n} of the target set by {code} was reached {at} {when}.",
    ),
    none: text(
      "Sasaran menurut {code} belum tercapai sedikit pun {at} {when}: {n}.",
      "Nothing of the target set by {code} was reached {at} {when}: {n}.",
    ),
  },
  kekurangan: {
    subject: text("kekurangan dari sasaran", "what is missing to the target"),
    some: text(
      "Masih kurang {n} orang {at} dari sasaran menurut {code} {when}.",
      "The target set by {code} still lacked {n|person|people} {at} {when}.",
    ),
    none: text(
      "Sasaran menurut {code} sudah tercapai {at} {when}: kurang {n} orang.",
      "The target set by {code} was reached {at} {when}: it lacks {n} people.",
    ),
  },
  "laju-perlu": {
    subject: text("tambahan orang yang perlu tiap bulan", "the pace needed to reach the target"),
    some: text(
      "Agar sasaran menurut {code} tercapai, {n} orang lagi perlu dilindungi {at} tiap bulan (data {period}).",
      "To reach the target set by {code}, {n|more person needs|more people need} cover {at} every month (data for {period}).",
    ),
    none: text(
      "Sasaran menurut {code} tidak perlu tambahan orang {at} (data {period}): {n} orang.",
      "The target set by {code} needs no more people {at} (data for {period}): {n} people.",
    ),
  },
};

/** How far a document's target is, and the pace it takes. */
export const towardsTarget = defineStory({
  id: "towardsTarget",
  roles: { target: "sasaran-dokumen", share: "capaian-dokumen", gap: "kekurangan", pace: "laju-perlu" },
  choose: ({ gap }) =>
    gap > 0
      ? text(
          "{share} dari sasaran {target} orang menurut {code} tercapai {at} {when}. Masih kurang {gap} orang: {pace} orang lagi tiap bulan.",
          "{share} of the target of {target|person|people} set by {code} was reached {at} {when}. Still missing: {gap|person|people}, or {pace} more every month.",
        )
      : text(
          "Sasaran {target} orang menurut {code} sudah tercapai {at} {when}: {share}. Masih kurang {gap} orang: {pace} orang lagi tiap bulan.",
          "The target of {target|person|people} set by {code} was reached {at} {when}: {share}. Still missing: {gap} people, or {pace} more every month.",
        ),
});

/** Two documents that name a target for the same place and month, both with their names. */
export const twoTargets = defineStory({
  id: "twoTargets",
  roles: { one: "sasaran-dokumen", other: "sasaran-dokumen" },
  choose: ({ one, other }) =>
    one === other
      ? text(
          "Dua dokumen menetapkan sasaran yang sama {at} {when}: {one} orang menurut {one.code}, {other} orang menurut {other.code}.",
          "Two documents set the same target {at} {when}: {one|person|people} by {one.code}, {other|person|people} by {other.code}.",
        )
      : text(
          "Dua dokumen menetapkan sasaran yang berbeda {at} {when}: {one} orang menurut {one.code}, {other} orang menurut {other.code}.",
          "Two documents set different targets {at} {when}: {one|person|people} by {one.code}, {other|person|people} by {other.code}.",
        ),
});
