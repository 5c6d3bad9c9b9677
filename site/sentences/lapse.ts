import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const lapseFamilies: Families = {
  berakhir: {
    subject: text("jumlah orang yang perlindungannya akan berakhir", "the number of people whose cover will end"),
    some: text(
      "Bila tidak ada uang tambahan, perlindungan {n} orang {at} akan berakhir (data {period}).",
      "Unless money is added, cover will end for {n|person|people} {at} (data for {period}).",
    ),
    none: text(
      "Tidak ada orang {at} yang perlindungannya akan berakhir (data {period}): {n} orang.",
      "Nobody's cover will end {at} (data for {period}): {n} people.",
    ),
    coded: {
      subject: text(
        "jumlah orang yang perlindungannya berakhir sesudah {code}",
        "the number of people whose cover ends after {code}",
      ),
      some: text(
        "Bila tidak ada uang tambahan, perlindungan {n} orang {at} berakhir sesudah {code} (data {period}).",
        "Unless money is added, cover ends after {code} for {n|person|people} {at} (data for {period}).",
      ),
      none: text(
        "Tidak ada orang {at} yang perlindungannya berakhir sesudah {code} (data {period}): {n} orang.",
        "Nobody's cover ends after {code} {at} (data for {period}): {n} people.",
      ),
    },
  },
  "biaya-lanjut": {
    subject: text("biaya melanjutkan perlindungan selama {code}", "the cost of keeping people covered for {code}"),
    some: text(
      "Melanjutkan perlindungan semua peserta {at} selama {code} perlu {n} (data {period}).",
      "Keeping everyone {at} covered for {code} takes {n} (data for {period}).",
    ),
    none: text(
      "Melanjutkan perlindungan {at} selama {code} tidak perlu uang (data {period}): {n}.",
      "Keeping people {at} covered for {code} takes no money (data for {period}): {n}.",
    ),
  },
  "biaya-tambah-1000": {
    subject: text(
      "biaya melindungi seribu orang lagi selama {code}",
      "the cost of covering a thousand more people for {code}",
    ),
    some: text(
      "Melindungi seribu orang lagi {at} selama {code} perlu {n} menurut tarif {period}.",
      "Covering a thousand more people {at} for {code} takes {n} at the tariff of {period}.",
    ),
    none: text(
      "Melindungi seribu orang lagi {at} selama {code} tidak perlu uang menurut tarif {period}: {n}.",
      "Covering a thousand more people {at} for {code} takes no money at the tariff of {period}: {n}.",
    ),
  },
};

/** What it costs to go on for some months, for how many people. */
export const costToGoOn = defineStory({
  id: "costToGoOn",
  roles: { cost: "biaya-lanjut", active: "peserta-aktif" },
  choose: () =>
    text(
      "Melanjutkan perlindungan {active} orang {at} selama {code} perlu {cost} (data {period}).",
      "Keeping {active|person|people} {at} covered for {code} takes {cost} (data for {period}).",
    ),
});
