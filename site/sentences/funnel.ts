import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const funnelFamilies: Families = {
  "usulan-orang": {
    subject: text("jumlah orang yang diusulkan", "the number of people proposed"),
    some: text("{n} orang diusulkan {at} {when}.", "{n|person was|people were} proposed {at} {when}."),
    none: text(
      "Tidak ada orang yang diusulkan {at} {when}: {n} orang.",
      "Nobody was proposed {at} {when}: {n} people.",
    ),
  },
  "usulan-sk": step(
    ["masuk keputusan (SK)", "yang masuk keputusan (SK)"],
    ["made it into the decree", "who made it into the decree"],
  ),
  "usulan-verifikasi": step(
    ["lolos verifikasi", "yang lolos verifikasi"],
    ["passed verification", "who passed verification"],
  ),
  "usulan-terdaftar": step(
    ["terdaftar di BPJS Ketenagakerjaan", "yang terdaftar"],
    ["got registered with BPJS Ketenagakerjaan", "who got registered"],
  ),
  "usulan-aktif": step(
    ["akhirnya terlindungi", "yang akhirnya terlindungi"],
    ["got cover in the end", "who got cover"],
  ),
  "gugur-sebelum-sk": step(
    ["gugur sebelum keputusan (SK)", "yang gugur sebelum keputusan (SK)"],
    ["dropped out before the decree", "who dropped out before the decree"],
  ),
  "gugur-verifikasi": step(
    ["gugur pada verifikasi", "yang gugur pada verifikasi"],
    ["dropped out at verification", "who dropped out at verification"],
  ),
  "gugur-daftar": step(
    ["gugur pada pendaftaran", "yang gugur pada pendaftaran"],
    ["dropped out at registration", "who dropped out at registration"],
  ),
  "gugur-belum-aktif": step(
    ["terdaftar, tetapi iurannya belum pernah dibayar", "yang terdaftar tetapi belum pernah dibayari"],
    ["got registered without a paid month", "who got registered without a paid month"],
  ),
  "usulan-gugur": step(["gugur", "yang gugur"], ["dropped out", "who dropped out"]),
};

/** From proposal to cover, step by step. */
export const throughFunnel = defineStory({
  id: "throughFunnel",
  roles: {
    proposed: "usulan-orang",
    decree: "usulan-sk",
    verified: "usulan-verifikasi",
    registered: "usulan-terdaftar",
    active: "usulan-aktif",
  },
  choose: () =>
    text(
      "Dari {proposed} orang yang diusulkan {at} {when}, {decree} masuk keputusan (SK), {verified} lolos verifikasi, {registered} terdaftar, dan {active} akhirnya terlindungi.",
      "Of {proposed|person|people} proposed {at} {when}, {decree} made it into the decree, {verified} passed verification, {registered} got registered and {active} got cover in the end.",
    ),
});

function step(id: readonly [verb: string, which: string], en: readonly [verb: string, which: string]) {
  return {
    subject: text(`jumlah orang ${id[1]}`, `the number of people ${en[1]}`),
    some: text(`{n} orang usulan {period} ${id[0]}.`, `{n|person|people} proposed {at} {when} ${en[0]}.`),
    none: text(
      `Tidak ada orang usulan {period} ${id[1]}: {n} orang.`,
      `Nobody proposed {at} {when} ${en[0]}: {n} people.`,
    ),
  };
}
