import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const dbhchtFamilies: Families = {
  "dbhcht-alokasi": {
    subject: text("jatah cukai tembakau (DBHCHT)", "the allotment of tobacco excise (DBHCHT)"),
    some: text(
      "{place} mendapat jatah {n} dari cukai tembakau (DBHCHT) {when}.",
      "{place} was allotted {n} of tobacco excise (DBHCHT) {when}.",
    ),
    none: text(
      "{place} tidak mendapat jatah dari cukai tembakau (DBHCHT) {when}: {n}.",
      "{place} was allotted no tobacco excise (DBHCHT) {when}: {n}.",
    ),
  },
  "dbhcht-sisa-lalu": {
    subject: text(
      "sisa cukai tembakau (DBHCHT) tahun sebelumnya",
      "the tobacco excise (DBHCHT) left from the year before",
    ),
    some: text(
      "{place} membawa sisa cukai tembakau (DBHCHT) {n} ke {period}.",
      "{place} brought {n} of unspent tobacco excise (DBHCHT) into {period}.",
    ),
    none: text(
      "{place} tidak membawa sisa cukai tembakau (DBHCHT) ke {period}: {n}.",
      "{place} brought no unspent tobacco excise (DBHCHT) into {period}: {n}.",
    ),
  },
  "dbhcht-pagu": {
    subject: text("pagu dari cukai tembakau (DBHCHT)", "the ceiling from tobacco excise (DBHCHT)"),
    some: text(
      "{place} menganggarkan {n} dari cukai tembakau (DBHCHT) {when}.",
      "{place} budgeted {n} of tobacco excise (DBHCHT) {when}.",
    ),
    none: text(
      "{place} tidak menganggarkan apa pun dari cukai tembakau (DBHCHT) {when}: {n}.",
      "{place} budgeted no tobacco excise (DBHCHT) {when}: {n}.",
    ),
  },
  "dbhcht-realisasi": {
    subject: text("jumlah cukai tembakau (DBHCHT) yang dibayarkan", "the amount of tobacco excise (DBHCHT) paid"),
    some: text(
      "{place} sudah membayarkan {n} dari cukai tembakau (DBHCHT) {when}.",
      "{place} paid {n} of tobacco excise (DBHCHT) {when}.",
    ),
    none: text(
      "{place} belum membayarkan apa pun dari cukai tembakau (DBHCHT) {when}: {n}.",
      "{place} paid no tobacco excise (DBHCHT) {when}: {n}.",
    ),
  },
  "dbhcht-bagian": {
    subject: text("bagian menurut aturan", "the share set by the rules"),
    some: text(
      "Menurut aturan, {n} dari cukai tembakau (DBHCHT) dipakai untuk bidang ini {when}.",
      "By the rules {n} of tobacco excise (DBHCHT) was for this field {when}.",
    ),
    none: text(
      "Menurut aturan, bidang ini tidak mendapat bagian dari cukai tembakau (DBHCHT) {when}: {n}.",
      "By the rules this field had no share of tobacco excise (DBHCHT) {when}: {n}.",
    ),
  },
  "dbhcht-jamsostek-pagu": {
    subject: text(
      "pagu iuran pekerja rentan dari cukai tembakau (DBHCHT)",
      "the ceiling for vulnerable workers' cover from tobacco excise (DBHCHT)",
    ),
    some: text(
      "{place} menganggarkan {n} dari cukai tembakau (DBHCHT) untuk iuran pekerja rentan dan pendukungnya {when}.",
      "{place} budgeted {n} of tobacco excise (DBHCHT) for vulnerable workers' cover {when}.",
    ),
    none: text(
      "{place} tidak menganggarkan cukai tembakau (DBHCHT) untuk iuran pekerja rentan {when}: {n}.",
      "{place} budgeted no tobacco excise (DBHCHT) for vulnerable workers' cover {when}: {n}.",
    ),
  },
  "dbhcht-jamsostek-realisasi": {
    subject: text(
      "cukai tembakau (DBHCHT) yang dibayarkan untuk iuran pekerja rentan",
      "the tobacco excise (DBHCHT) paid for vulnerable workers' cover",
    ),
    some: text(
      "{place} sudah membayarkan {n} dari cukai tembakau (DBHCHT) untuk iuran pekerja rentan dan pendukungnya {when}.",
      "{place} paid {n} of tobacco excise (DBHCHT) for vulnerable workers' cover {when}.",
    ),
    none: text(
      "{place} belum membayarkan cukai tembakau (DBHCHT) untuk iuran pekerja rentan {when}: {n}.",
      "{place} paid no tobacco excise (DBHCHT) for vulnerable workers' cover {when}: {n}.",
    ),
    below: text(
      "Untuk iuran pekerja rentan, lebih banyak cukai tembakau (DBHCHT) kembali daripada yang dibayarkan {when}: {n}.",
      "For vulnerable workers' cover more tobacco excise (DBHCHT) came back than was paid {when}: {n}.",
    ),
  },
};

/** The excise share of a year: budgeted and paid, for the whole or for one field. */
export const exciseYear = defineStory({
  id: "exciseYear",
  roles: { ceiling: "dbhcht-pagu", paid: "dbhcht-realisasi" },
  choose: () =>
    text(
      "{place} menganggarkan {ceiling} dari cukai tembakau (DBHCHT) {when} dan sudah membayarkan {paid}.",
      "{place} budgeted {ceiling} of tobacco excise (DBHCHT) {when} and paid {paid}.",
    ),
});

/** One field's money beside the share that the rules set for it. */
export const fieldBesideRule = defineStory({
  id: "fieldBesideRule",
  roles: { rule: "dbhcht-bagian", ceiling: "dbhcht-pagu" },
  choose: () =>
    text(
      "Menurut aturan, bidang ini mendapat {rule} dari cukai tembakau (DBHCHT) {when}; {place} menganggarkan {ceiling}.",
      "By the rules this field had {rule} of tobacco excise (DBHCHT) {when}; {place} budgeted {ceiling}.",
    ),
});

/** How much of the whole excise share is for vulnerable workers' cover. */
export const jamsostekPart = defineStory({
  id: "jamsostekPart",
  roles: { part: "dbhcht-jamsostek-pagu", whole: "dbhcht-pagu" },
  choose: () =>
    text(
      "Dari {whole} cukai tembakau (DBHCHT) yang dianggarkan {place} {when}, {part} untuk iuran pekerja rentan dan pendukungnya.",
      "Of {whole} of tobacco excise (DBHCHT) that {place} budgeted {when}, {part} was for vulnerable workers' cover.",
    ),
});
