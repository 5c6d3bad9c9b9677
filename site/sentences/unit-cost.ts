import { type Families, text } from "./family.ts";
import { defineStory } from "./story.ts";

export const unitCostFamilies: Families = {
  "biaya-orang-bulan": {
    subject: text("iuran untuk satu orang sebulan", "the monthly contribution for one person"),
    some: text(
      "Iuran untuk satu orang sebulan rata-rata {n} {when}.",
      "One person's contributions came to {n} a month on average {when}.",
    ),
    none: text(
      "Iuran untuk satu orang sebulan rata-rata nol {when}: {n}.",
      "One person's contributions came to nothing a month {when}: {n}.",
    ),
  },
  "biaya-orang-tahun": {
    subject: text("biaya melindungi satu orang setahun", "the cost of covering one person for a year"),
    some: text(
      "Melindungi satu orang selama setahun perlu {n}, menurut iuran {period}.",
      "Covering one person for a year takes {n}, by the contributions of {period}.",
    ),
    none: text(
      "Menurut iuran {period}, biaya melindungi satu orang setahun nol: {n}.",
      "By the contributions of {period}, covering one person for a year takes nothing: {n}.",
    ),
  },
  "biaya-program": {
    subject: text("biaya program untuk satu orang sebulan", "the programme's monthly cost for one person"),
    some: text(
      "Dengan pendataan dan sosialisasi, biaya untuk satu orang sebulan rata-rata {n} {when}.",
      "With registration and outreach, one person cost {n} a month on average {when}.",
    ),
    none: text(
      "Biaya program untuk satu orang sebulan nol {when}: {n}.",
      "One person cost the programme nothing a month {when}: {n}.",
    ),
  },
  tarif: {
    subject: text("tarif untuk satu orang sebulan", "the monthly tariff for one person"),
    some: text("Tarif untuk satu orang sebulan ialah {n} {when}.", "The monthly tariff for one person was {n} {when}."),
    none: text(
      "Tarif untuk satu orang sebulan nol {when}: {n}.",
      "The monthly tariff for one person was zero {when}: {n}.",
    ),
  },
};

/** What one person and month cost, beside the tariff. */
export const costBesideTariff = defineStory({
  id: "costBesideTariff",
  roles: { cost: "biaya-orang-bulan", tariff: "tarif" },
  choose: ({ cost, tariff }) => {
    const [id, en] =
      cost === tariff
        ? ["sama dengan", "the same as"]
        : cost > tariff
          ? ["lebih dari", "more than"]
          : ["kurang dari", "less than"];
    return text(
      `Iuran untuk satu orang sebulan {when} rata-rata {cost}, ${id} tarif {tariff} {tariff.when}.`,
      `One person's contributions {when} came to {cost} a month on average, ${en} the tariff of {tariff} {tariff.when}.`,
    );
  },
});
