import type { Profile } from "./profile.ts";
import { tiles } from "./tiles-35.75.ts";

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
      kind: "lapor",
      label: { id: "Tanya dan adukan lewat SP4N-LAPOR!", en: "Ask and complain through SP4N-LAPOR!" },
      address: "lapor.go.id",
      href: "https://www.lapor.go.id/",
    },
  ],
  insurer: {
    phone: "175",
    address: "www.bpjsketenagakerjaan.go.id",
    href: "https://www.bpjsketenagakerjaan.go.id/",
  },
  citizens: {
    eligible: [
      {
        text: {
          id: "Wali Kota Pasuruan: aturan dana cukai tembakau membolehkan kota membayar bagi buruh pabrik rokok, pekerja rentan, dan warga miskin.",
          en: "The Mayor of Pasuruan City: the rule on tobacco excise money lets the city pay for cigarette-factory labourers, vulnerable workers and poor residents.",
        },
        source: "pantura7.com",
        dated: "2025-11-27",
      },
      {
        text: {
          id: "Yang disebut saat program diluncurkan: pedagang kecil, pemilik warung, marbot masjid, dan tukang kayu.",
          en: "Named when the programme was launched: small traders, stall owners, mosque keepers and carpenters.",
        },
        source: "radarbangsa.com, bangsaonline.com, wartabromo.com",
        dated: "2025-05-22",
      },
      {
        text: {
          id: "Saat didaftarkan, umurnya harus di bawah 65 tahun. Yang sudah terdaftar boleh terus ikut.",
          en: "On the day of registration one has to be younger than 65. Those already in may go on.",
        },
        source: "hariandialog.co.id; buku proses kepesertaan BPJS Ketenagakerjaan",
        dated: "2024-11-28",
      },
    ],
    criteria: [],
    apply: [],
    documents: [],
    otherFees: [],
    start: [
      {
        text: {
          id: "Perlindungan mulai pada hari data pendaftarannya diterima lengkap.",
          en: "Cover starts on the day on which the complete registration is accepted.",
        },
        source: "buku proses kepesertaan BPJS Ketenagakerjaan, mengutip Perdir 22/PERDIR.02/072022",
      },
    ],
    deadline: [],
  },
  minimum: { enrolment: 5, claims: 10 },
  unattributedTotals: {
    regions: ["35.75", "35.75.01", "35.75.02", "35.75.03", "35.75.04"],
    basis: { id: "Penduduk tercatat 2013 (Dispendukcapil)", en: "Registered residents 2013 (civil registry)" },
  },
  turnover: 40,
  tiles,
  languages: ["id", "en"],
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  calendar: { dueDay: 15, provisionalMonths: 3, closingMonth: 3 },
};
