import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const membershipFamilies: Families = {
  anggota: {
    subject: text("jumlah anggota BPJS Ketenagakerjaan", "the number of members of BPJS Ketenagakerjaan"),
    some: text(
      "{n} orang {at} menjadi anggota BPJS Ketenagakerjaan {when}, siapa pun yang membayar.",
      "{n|person|people} {at} belonged to BPJS Ketenagakerjaan {when}, whoever pays.",
    ),
    none: text(
      "Tidak ada orang {at} yang menjadi anggota BPJS Ketenagakerjaan {when}: {n} orang.",
      "Nobody {at} belonged to BPJS Ketenagakerjaan {when}: {n} people.",
    ),
  },
  "pekerja-segmen": {
    subject: text("jumlah pekerja segmen ini", "the number of workers of this segment"),
    some: text(
      "{n} orang {at} bekerja dalam segmen ini {when}.",
      "{n|person|people} {at} worked in this segment {when}.",
    ),
    none: text(
      "Tidak ada orang {at} yang bekerja dalam segmen ini {when}: {n} orang.",
      "Nobody {at} worked in this segment {when}: {n} people.",
    ),
  },
  "cakupan-segmen": {
    subject: text(
      "bagian pekerja segmen ini yang menjadi anggota",
      "the share of this segment's workers who are members",
    ),
    some: text(
      "{n} dari pekerja segmen ini {at} menjadi anggota BPJS Ketenagakerjaan {when}.",
      "{n} of this segment's workers {at} belonged to BPJS Ketenagakerjaan {when}.",
    ),
    none: text(
      "Tidak ada pekerja segmen ini {at} yang menjadi anggota BPJS Ketenagakerjaan {when}: {n}.",
      "No workers of this segment {at} belonged to BPJS Ketenagakerjaan {when}: {n}.",
    ),
  },
};

/** The coverage of one segment, with both its parts. */
export const segmentCoverage = defineStory({
  id: "segmentCoverage",
  roles: { members: "anggota", workers: "pekerja-segmen", share: "cakupan-segmen" },
  choose: () =>
    text(
      "{members} dari {workers} pekerja {at} menjadi anggota BPJS Ketenagakerjaan {when}: {share}.",
      "Of {workers|worker|workers} {at}, {members} belonged to BPJS Ketenagakerjaan {when}: {share}.",
    ),
});
