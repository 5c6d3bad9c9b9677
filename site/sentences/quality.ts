import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const qualityFamilies: Families = {
  "baris-diterima": {
    subject: text("jumlah baris data yang diterima", "the number of rows received"),
    some: text("Kantor mengirim {n} baris data {when}.", "Offices sent {n|row|rows} of data {when}."),
    none: text("Kantor tidak mengirim data {when}: {n} baris.", "Offices sent no data {when}: {n} rows."),
  },
  "baris-disimpan": {
    subject: text("jumlah baris data yang lolos pemeriksaan", "the number of rows that passed the checks"),
    some: text("{n} baris data lolos pemeriksaan {when}.", "{n|row|rows} of data passed the checks {when}."),
    none: text(
      "Tidak ada baris data yang lolos pemeriksaan {when}: {n} baris.",
      "No rows of data passed the checks {when}: {n} rows.",
    ),
  },
  "baris-ditolak": {
    subject: text("jumlah baris data yang dikembalikan", "the number of rows sent back"),
    some: text("{n} baris data dikembalikan ke kantor {when}.", "{n|row|rows} of data went back to the office {when}."),
    none: text(
      "Tidak ada baris data yang dikembalikan ke kantor {when}: {n} baris.",
      "No rows of data went back to the office {when}: {n} rows.",
    ),
  },
  "hari-perbaikan": {
    subject: text("lama perbaikan data", "the time until data are mended"),
    some: text(
      "Separuh kiriman yang keliru {when} disusul kiriman baru dalam {n} atau lebih cepat.",
      "Half of the faulty deliveries {when} were followed by a new one within {n}.",
    ),
    none: text(
      "Separuh kiriman yang keliru {when} disusul kiriman baru pada hari yang sama: {n}.",
      "Half of the faulty deliveries {when} were followed by a new one on the same day: {n}.",
    ),
  },
  temuan: {
    subject: text("jumlah temuan pemeriksaan ini", "the number of findings of this check"),
    some: text("Pemeriksaan ini menandai {n} baris data {when}.", "This check flagged {n|row|rows} of data {when}."),
    none: text(
      "Pemeriksaan ini tidak menandai apa pun {when}: {n} baris.",
      "This check flagged nothing {when}: {n} rows.",
    ),
  },
};

/** How tidy the files of a quarter were. */
export const rowsOfQuarter = defineStory({
  id: "rowsOfQuarter",
  roles: { received: "baris-diterima", kept: "baris-disimpan", refused: "baris-ditolak" },
  choose: () =>
    text(
      "Kantor mengirim {received} baris data {when}: {kept} lolos pemeriksaan dan {refused} dikembalikan.",
      "Offices sent {received|row|rows} of data {when}: {kept} passed the checks and {refused} went back.",
    ),
});
