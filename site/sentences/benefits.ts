import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const benefitsFamilies: Families = {
  "klaim-diajukan": {
    subject: text("jumlah klaim yang diajukan", "the number of claims filed"),
    some: text("{n} klaim diajukan {at} {when}.", "{n|claim was|claims were} filed {at} {when}."),
    none: text(
      "Tidak ada klaim yang diajukan {at} {when}: {n} klaim.",
      "No claims were filed {at} {when}: {n} claims.",
    ),
  },
  "klaim-dibayar": {
    subject: text("jumlah klaim yang dibayar", "the number of claims paid"),
    some: text(
      "Dari klaim yang diajukan {at} {when}, {n} sudah dibayar.",
      "Of the claims filed {at} {when}, {n|was|were} paid.",
    ),
    none: text(
      "Dari klaim yang diajukan {at} {when}, belum ada yang dibayar: {n} klaim.",
      "Of the claims filed {at} {when}, none was paid: {n} claims.",
    ),
  },
  "klaim-ditolak": {
    subject: text("jumlah klaim yang ditolak", "the number of claims refused"),
    some: text(
      "Dari klaim yang diajukan {at} {when}, {n} ditolak.",
      "Of the claims filed {at} {when}, {n|was|were} refused.",
    ),
    none: text(
      "Dari klaim yang diajukan {at} {when}, tidak ada yang ditolak: {n} klaim.",
      "Of the claims filed {at} {when}, none was refused: {n} claims.",
    ),
  },
  "klaim-belum-diputus": {
    subject: text("jumlah klaim yang masih diproses", "the number of claims under way"),
    some: text(
      "Dari klaim yang diajukan {at} {when}, {n} masih diproses.",
      "Of the claims filed {at} {when}, {n|is|are} still under way.",
    ),
    none: text(
      "Dari klaim yang diajukan {at} {when}, tidak ada yang masih diproses: {n} klaim.",
      "Of the claims filed {at} {when}, none is still under way: {n} claims.",
    ),
  },
  "manfaat-dibayar": {
    subject: text("manfaat yang dibayar", "the amount of benefits paid"),
    some: text(
      "Peserta atau ahli warisnya menerima {n} dari klaim {period}.",
      "Participants or their heirs received {n} on claims of {period}.",
    ),
    none: text(
      "Belum ada manfaat yang dibayar dari klaim {period}: {n}.",
      "No benefits were paid on claims of {period}: {n}.",
    ),
  },
  "penerima-komponen": {
    subject: text("jumlah klaim dengan manfaat ini", "the number of claims with this benefit"),
    some: text("{n} klaim {period} memuat manfaat ini.", "{n|claim|claims} of {period} included this benefit."),
    none: text(
      "Tidak ada klaim {period} yang memuat manfaat ini: {n} klaim.",
      "No claims of {period} included this benefit: {n} claims.",
    ),
  },
  "manfaat-komponen": {
    subject: text("rupiah untuk manfaat ini", "the amount paid for this benefit"),
    some: text(
      "Peserta atau ahli warisnya menerima {n} untuk manfaat ini dari klaim {period}.",
      "Participants or their heirs received {n} for this benefit on claims of {period}.",
    ),
    none: text(
      "Belum ada yang dibayar untuk manfaat ini dari klaim {period}: {n}.",
      "Nothing was paid for this benefit on claims of {period}: {n}.",
    ),
  },
  "lama-klaim": {
    subject: text("lama klaim sampai dibayar", "the time from filing to payment"),
    some: text(
      "Separuh klaim {period} dibayar dalam {n} atau lebih cepat.",
      "Half of the claims of {period} were paid within {n}.",
    ),
    none: text(
      "Separuh klaim {period} dibayar pada hari yang sama: {n}.",
      "Half of the claims of {period} were paid on the same day: {n}.",
    ),
  },
  "manfaat-per-iuran": {
    subject: text("manfaat dibanding iuran", "the share of benefits in contributions"),
    some: text(
      "Manfaat yang dibayar sama dengan {n} dari iuran {period}.",
      "Benefits paid equal {n} of the contributions of {period}.",
    ),
    none: text(
      "Belum ada manfaat yang dibayar dari iuran {period}: {n}.",
      "No benefits were paid out of the contributions of {period}: {n}.",
    ),
  },
};

/** What became of a period's claims. */
export const claimsOfYear = defineStory({
  id: "claimsOfYear",
  roles: { filed: "klaim-diajukan", paid: "klaim-dibayar", refused: "klaim-ditolak", open: "klaim-belum-diputus" },
  choose: () =>
    text(
      "{filed} klaim diajukan {at} {when}: {paid} sudah dibayar, {refused} ditolak, dan {open} masih diproses.",
      "{filed|claim was|claims were} filed {at} {when}: {paid} paid, {refused} refused and {open} still under way.",
    ),
});

/** Benefits and contributions side by side; a low share is how insurance works, and the sentence says so. */
export const benefitsBesideContributions = defineStory({
  id: "benefitsBesideContributions",
  roles: { benefits: "manfaat-dibayar", contributions: "iuran-tercatat", share: "manfaat-per-iuran" },
  choose: () =>
    text(
      "Peserta atau ahli warisnya menerima {benefits} dari klaim {period}; iurannya {contributions}. Manfaat sama dengan {share} dari iuran; selebihnya bukan uang hilang, asuransi menanggung risiko.",
      "Participants or their heirs received {benefits} on claims of {period}; contributions were {contributions}. Benefits equal {share} of contributions; the rest is not lost, insurance carries risk.",
    ),
});
