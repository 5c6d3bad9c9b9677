import type { Profile } from "./profile.ts";

/** Kota Pasuruan. Contacts the city has not named yet are left out, not invented. */
export const kotaPasuruan: Profile = {
  publisher: "35.75",
  name: { id: "Kota Pasuruan", en: "Pasuruan City" },
  programme: {
    id: "Perlindungan pekerja rentan Kota Pasuruan",
    en: "Protection of vulnerable workers, Pasuruan City",
  },
  office: { id: "Dinas Tenaga Kerja Kota Pasuruan", en: "Manpower Office, Pasuruan City" },
  contact: [
    {
      label: { id: "Tanya dan adukan lewat SP4N-LAPOR!", en: "Ask and complain through SP4N-LAPOR!" },
      address: "lapor.go.id",
      href: "https://www.lapor.go.id/",
    },
  ],
  minimum: { enrolment: 5, claims: 10 },
  unattributedTotals: {
    regions: ["35.75", "35.75.01", "35.75.02", "35.75.03", "35.75.04"],
    basis: { id: "Penduduk tercatat 2013 (Dispendukcapil)", en: "Registered residents 2013 (civil registry)" },
  },
  turnover: 40,
  languages: ["id", "en"],
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  calendar: { dueDay: 15, provisionalMonths: 3, closingMonth: 3 },
};
