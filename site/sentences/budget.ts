import type { Text } from "../../schema/text.ts";
import { type Families, type Family, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const budgetFamilies: Families = {
  "pagu-murni": {
    subject: text("batas belanja awal (pagu murni)", "the first spending limit (original ceiling)"),
    some: text(
      "Batas belanja awal (pagu murni) {when} ialah {n}.",
      "The first spending limit (original ceiling) {when} was {n}.",
    ),
    none: text(
      "Batas belanja awal (pagu murni) {when} nol: {n}.",
      "The first spending limit (original ceiling) {when} was zero: {n}.",
    ),
  },
  "pagu-perubahan": {
    subject: text(
      "batas belanja sesudah perubahan (pagu perubahan)",
      "the spending limit after the amendment (amended ceiling)",
    ),
    some: text(
      "Batas belanja sesudah perubahan (pagu perubahan) {when} ialah {n}.",
      "The spending limit after the amendment (amended ceiling) {when} was {n}.",
    ),
    none: text(
      "Batas belanja sesudah perubahan (pagu perubahan) {when} nol: {n}.",
      "The spending limit after the amendment (amended ceiling) {when} was zero: {n}.",
    ),
  },
  pagu: {
    subject: text("batas belanja (pagu)", "the spending limit (ceiling)"),
    some: text("Batas belanja (pagu) {when} ialah {n}.", "The spending limit (ceiling) {when} was {n}."),
    none: text("Batas belanja (pagu) {when} nol: {n}.", "The spending limit (ceiling) {when} was zero: {n}."),
  },
  realisasi: paid("jumlah yang sudah dibayarkan (realisasi)", "the amount paid", {
    some: text("{place} sudah membayarkan {n} {when}.", "{place} paid {n} {when}."),
    none: text("{place} belum membayarkan apa pun {when}: {n}.", "{place} paid nothing {when}: {n}."),
    partSome: text("{n} sudah dibayarkan {when}.", "{n} was paid {when}."),
    partNone: text("Belum ada yang dibayarkan {when}: {n}.", "Nothing was paid {when}: {n}."),
    below: text(
      "Lebih banyak uang kembali daripada yang dibayarkan {when}: {n}.",
      "More money came back than was paid {when}: {n}.",
    ),
  }),
  sisa: {
    subject: text("sisa pagu", "the amount left"),
    some: text("{n} dari pagu belum dibayarkan {when}.", "{n} of the ceiling was left {when}."),
    none: text("Tidak ada sisa pagu {when}: {n}.", "Nothing of the ceiling was left {when}: {n}."),
    below: text(
      "Yang dibayarkan lebih besar dari pagu {when}: sisanya {n}.",
      "More was paid than the ceiling {when}: {n} left.",
    ),
  },
  serapan: {
    subject: text("bagian pagu yang dibayarkan (serapan)", "the share of the ceiling spent"),
    some: text("{n} dari pagu sudah dibayarkan {when}.", "{n} of the ceiling was spent {when}."),
    none: text("Pagu belum terpakai sedikit pun {when}: {n}.", "Nothing of the ceiling was spent {when}: {n}."),
  },
  "serapan-murni": {
    subject: text("bagian pagu murni yang dibayarkan", "the share of the original ceiling spent"),
    some: text("{n} dari pagu murni sudah dibayarkan {when}.", "{n} of the original ceiling was spent {when}."),
    none: text(
      "Pagu murni belum terpakai sedikit pun {when}: {n}.",
      "Nothing of the original ceiling was spent {when}: {n}.",
    ),
  },
  "realisasi-bulan": paid("jumlah yang dibayarkan", "the amount paid", {
    some: text("{place} membayarkan {n} {when}.", "{place} paid {n} {when}."),
    none: text("{place} tidak membayarkan apa pun {when}: {n}.", "{place} paid nothing {when}: {n}."),
    partSome: text("{n} dibayarkan {when}.", "{n} was paid {when}."),
    partNone: text("Tidak ada yang dibayarkan {when}: {n}.", "Nothing was paid {when}: {n}."),
    below: text(
      "Lebih banyak uang kembali daripada yang dibayarkan {when}: {n}.",
      "More money came back than was paid {when}: {n}.",
    ),
  }),
  "realisasi-kumulatif": paid("jumlah yang dibayarkan sejak Januari", "the amount paid since January", {
    some: text(
      "Sejak Januari sampai akhir {period}, {place} membayarkan {n}.",
      "From January to the end of {period}, {place} paid {n}.",
    ),
    none: text(
      "Sejak Januari sampai akhir {period}, {place} belum membayarkan apa pun: {n}.",
      "From January to the end of {period}, {place} paid nothing: {n}.",
    ),
    partSome: text(
      "Sejak Januari sampai akhir {period}, {n} dibayarkan.",
      "From January to the end of {period}, {n} was paid.",
    ),
    partNone: text(
      "Sejak Januari sampai akhir {period}, belum ada yang dibayarkan: {n}.",
      "From January to the end of {period}, nothing was paid: {n}.",
    ),
    below: text(
      "Sejak Januari sampai akhir {period}, lebih banyak uang kembali daripada yang dibayarkan: {n}.",
      "From January to the end of {period}, more money came back than was paid: {n}.",
    ),
  }),
  "rencana-kumulatif": {
    subject: text("rencana pembayaran sejak Januari", "the amount planned since January"),
    some: text(
      "Rencananya, {n} dibayarkan sejak Januari sampai akhir {period}.",
      "The plan was to pay {n} from January to the end of {period}.",
    ),
    none: text(
      "Rencananya, belum ada yang dibayarkan sampai akhir {period}: {n}.",
      "The plan was to pay nothing up to the end of {period}: {n}.",
    ),
  },
  "proyeksi-rendah": estimate("bawah", "low", "Paling sedikit kira-kira", "At least about"),
  "proyeksi-tengah": estimate("tengah", "middle", "Kira-kira", "About"),
  "proyeksi-tinggi": estimate("atas", "high", "Paling banyak kira-kira", "At most about"),
};

/** Ceiling, paid and left of a year, for the whole or for one line. */
export const budgetYear = defineStory({
  id: "budgetYear",
  roles: { ceiling: "pagu", paid: "realisasi", left: "sisa", share: "serapan" },
  choose: ({ paid, left }, isPart) => {
    const rest = text("{share}. Sisanya {left}.", "{share}. {left} is left.");
    if (paid < 0) {
      return text(
        `Lebih banyak uang kembali daripada yang dibayarkan {when}: {paid} dari pagu {ceiling}, ${rest.id}`,
        `More money came back than was paid {when}: {paid} of a ceiling of {ceiling}, ${rest.en}`,
      );
    }
    if (paid === 0) {
      return text(
        `${isPart ? "Belum ada yang dibayarkan" : "{place} belum membayarkan apa pun"} dari pagu {ceiling} {when}: {paid}, ${rest.id}`,
        `${isPart ? "Nothing was paid" : "{place} paid nothing"} of a ceiling of {ceiling} {when}: {paid}, ${rest.en}`,
      );
    }
    if (left < 0) {
      return text(
        `${isPart ? "{paid} dibayarkan" : "{place} membayarkan {paid}"} {when}, lebih besar dari pagu {ceiling}: ${rest.id}`,
        `${isPart ? "{paid} was paid" : "{place} paid {paid}"} {when}, more than the ceiling of {ceiling}: ${rest.en}`,
      );
    }
    return text(
      `${isPart ? "{paid} sudah dibayarkan" : "{place} sudah membayarkan {paid}"} dari pagu {ceiling} {when}: ${rest.id}`,
      `${isPart ? "{paid} was paid" : "{place} paid {paid}"} of a ceiling of {ceiling} {when}: ${rest.en}`,
    );
  },
});

/** What the mid-year amendment changed. */
export const ceilings = defineStory({
  id: "ceilings",
  roles: { first: "pagu-murni", amended: "pagu-perubahan" },
  choose: ({ first, amended }) => {
    if (amended > first) {
      return text(
        "Perubahan anggaran {when} menaikkan pagu dari {first} menjadi {amended}.",
        "The amended budget {when} raised the ceiling from {first} to {amended}.",
      );
    }
    if (amended < first) {
      return text(
        "Perubahan anggaran {when} menurunkan pagu dari {first} menjadi {amended}.",
        "The amended budget {when} lowered the ceiling from {first} to {amended}.",
      );
    }
    return text(
      "Perubahan anggaran {when} tidak mengubah pagu: semula {first}, tetap {amended}.",
      "The amended budget {when} left the ceiling as it was: {first} first, {amended} after.",
    );
  },
});

/** Plan and reality up to the end of a quarter. */
export const planAndPaid = defineStory({
  id: "planAndPaid",
  roles: { paid: "realisasi-kumulatif", plan: "rencana-kumulatif" },
  choose: ({ paid, plan }, isPart) => {
    const [id, en] =
      paid < plan
        ? ["kurang dari rencana {plan}", "less than the {plan} planned"]
        : paid > plan
          ? ["lebih dari rencana {plan}", "more than the {plan} planned"]
          : ["sama dengan rencana {plan}", "the same as the {plan} planned"];
    return text(
      `Sejak Januari sampai akhir {period}, ${isPart ? "{paid} dibayarkan" : "{place} membayarkan {paid}"}, ${id}.`,
      `From January to the end of {period}, ${isPart ? "{paid} was paid" : "{place} paid {paid}"}, ${en}.`,
    );
  },
});

/** About how much will be spent by the end of the year. */
export const yearEnd = defineStory({
  id: "yearEnd",
  roles: { middle: "proyeksi-tengah", low: "proyeksi-rendah", high: "proyeksi-tinggi" },
  choose: () =>
    text(
      "Kira-kira {middle} akan dibayarkan sampai akhir {period}: paling sedikit {low}, paling banyak {high}.",
      "About {middle} will be paid by the end of {period}: at least {low}, at most {high}.",
    ),
});

/** Of the whole, the city pays; a line, an account or a fund is paid from, so there the sentence names no payer. */
function paid(
  id: string,
  en: string,
  {
    some,
    none,
    partSome,
    partNone,
    below,
  }: Readonly<Record<"some" | "none" | "partSome" | "partNone" | "below", Text>>,
): Family {
  const subject = text(id, en);
  return { subject, some, none, below, coded: { subject, some: partSome, none: partNone, below } };
}

function estimate(id: string, en: string, startId: string, startEn: string) {
  return {
    subject: text(`perkiraan ${id} belanja setahun`, `the ${en} estimate of the year's spending`),
    some: text(
      `${startId} {n} akan dibayarkan sampai akhir {period}.`,
      `${startEn} {n} will be paid by the end of {period}.`,
    ),
    none: text(
      `Menurut perkiraan ${id}, tidak ada yang dibayarkan sampai akhir {period}: {n}.`,
      `By the ${en} estimate nothing will be paid by the end of {period}: {n}.`,
    ),
  };
}
