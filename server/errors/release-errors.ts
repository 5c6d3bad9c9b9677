import type { ErrorRule } from "./error-rule.ts";

/** What tabulation, preparing and publishing a release may meet. */
export const releaseErrors = {
  CONTENT_MISMATCH: {
    exit: 3,
    message: {
      id: "Isi portal tidak sama dengan rilis {release}; tidak ada yang diterbitkan.",
      en: "The portal's content does not match release {release}; nothing was published.",
    },
    remedy: {
      id: "Siapkan rilis itu sekali lagi dari basis data ini: terang release prepare",
      en: "Prepare the release once more from this database: terang release prepare",
    },
  },
  DIFFERENCE_UNEXPLAINED: {
    exit: 3,
    message: {
      id: "Uang dan orang belum cocok pada {count} baris, dan belum ada penjelasannya; tidak ada yang dibuat: {lines}.",
      en: "Money and people differ on {count} lines, and nothing explains it yet; nothing was made: {lines}.",
    },
    remedy: {
      id: "Betulkan berkas realisasi atau iuran bulan itu, atau masukkan penjelasan kantor: npx terang template penjelasan (pembayar {payer}, bulan {month}; dokumennya tidak boleh bertanggal sesudah hari rilis). Sebab yang belum diketahui ditulis sedang-ditelusuri dengan tanggal jawaban.",
      en: "Correct that month's payments or contributions, or take in the office's explanation: npx terang template penjelasan (payer {payer}, month {month}; its document must not be dated after the day of the release). A cause not known yet is written as sedang-ditelusuri, with the date of the answer.",
    },
  },
  DRAFT_CHANGED: {
    exit: 3,
    message: {
      id: "Konsep rilis {release} berubah sejak disiapkan: {file}",
      en: "The draft of release {release} has changed since it was prepared: {file}",
    },
    remedy: {
      id: "Siapkan rilis itu sekali lagi: terang release prepare",
      en: "Prepare the release once more: terang release prepare",
    },
  },
  DRAFT_MISSING: {
    exit: 2,
    message: { id: "Konsep rilis tidak ada di {folder}.", en: "There is no release draft in {folder}." },
    remedy: {
      id: "Siapkan rilis lebih dulu: terang release prepare",
      en: "Prepare a release first: terang release prepare",
    },
  },
  DRAFT_NOT_REVIEWED: {
    exit: 3,
    message: {
      id: "Konsep rilis {release} belum ditinjau; tidak ada yang diterbitkan.",
      en: "The draft of release {release} has not been reviewed; nothing was published.",
    },
    remedy: {
      id: "Tinjau dahulu: npx terang release review",
      en: "Review it first: npx terang release review",
    },
  },
  LOST_RACE: {
    exit: 3,
    message: {
      id: "Rilis {release} tidak diterbitkan: rilis {current} sudah terbit lebih dulu.",
      en: "Release {release} was not published: release {current} was published first.",
    },
    remedy: {
      id: "Siapkan rilis lagi di atas rilis yang berlaku: terang release prepare",
      en: "Prepare again on top of the current release: terang release prepare",
    },
  },
  MISSING_NOTE: {
    exit: 2,
    message: {
      id: "{count} perubahan atas yang sudah terbit belum dijelaskan.",
      en: "{count} changes to what was published are not explained.",
    },
    remedy: {
      id: 'Tulis sebabnya bagi pembaca: --note "…"',
      en: 'Write the reason for readers: --note "…"',
    },
  },
  NOTHING_CHANGED: {
    exit: 3,
    message: {
      id: "Tidak ada perubahan sejak rilis {release}; rilis baru tidak dibuat.",
      en: "Nothing has changed since release {release}; no new release was made.",
    },
    remedy: {
      id: "Masukkan berkas baru lebih dulu atau pilih bulan berikutnya.",
      en: "Take in new files first or choose the next month.",
    },
  },
  ODDITIES_NOT_ACCEPTED: {
    exit: 3,
    message: {
      id: "Konsep rilis {release} punya {count} hal janggal; tidak ada yang diterbitkan.",
      en: "Things that look odd in the draft of release {release}: {count}; nothing was published.",
    },
    remedy: {
      id: "Periksa: npx terang release review. Bila memang benar: npx terang release publish --accept-odd",
      en: "Look at them: npx terang release review. If they are right: npx terang release publish --accept-odd",
    },
  },
  PERIOD_WITHOUT_DATA: {
    exit: 3,
    message: {
      id: "Belum ada iuran sah untuk bulan {period}; bulan terbaru yang iurannya tampak lengkap: {newest}.",
      en: "There is no valid contribution for {period} yet; the newest month whose contributions look complete is {newest}.",
    },
    remedy: {
      id: "Pilih bulan {newest}, atau masukkan dahulu daftar iuran bulan {period}: npx terang intake BERKAS",
      en: "Choose {newest}, or first take in the contribution list of {period}: npx terang intake FILE",
    },
  },
  PLAN_TOO_LARGE: {
    exit: 3,
    message: {
      id: "Rilis {release} terlalu besar untuk diperiksa dalam batas waktu; tidak ada yang dibuat atau diterbitkan.",
      en: "Release {release} is too large to be checked within the time limit; nothing was made or published.",
    },
    remedy: {
      id: "Buat rencana terbitan lebih kasar: tabel ini lebih jarang atau tidak sama sekali: {tables}",
      en: "Make the release plan coarser: these tables less often or not at all: {tables}",
    },
  },
  RELEASE_DISCLOSES: {
    exit: 3,
    message: {
      id: "Rilis {release} akan membuka {count} angka yang harus tertutup; tidak ada yang dibuat atau diterbitkan: {cells}.",
      en: "Release {release} would give away {count} figures that must stay hidden; nothing was made or published: {cells}.",
    },
    remedy: {
      id: "Periksa berkas bulan itu. Bila benar, buat rencana terbitan lebih kasar: tabel ini lebih jarang atau tidak sama sekali: {tables}",
      en: "Check that month's files. If they are right, make the release plan coarser: these tables less often or not at all: {tables}",
    },
  },
  RELEASE_NOT_ATTACKED: {
    exit: 3,
    message: {
      id: "Rilis {release} belum lolos pemeriksaan kerahasiaan: {reason}",
      en: "Release {release} has not passed the confidentiality check: {reason}",
    },
    remedy: {
      id: "Jangan terbitkan dengan cara lain. Siapkan rilis itu sekali lagi: terang release prepare",
      en: "Do not publish it another way. Prepare the release once more: terang release prepare",
    },
  },
  RELEASE_NOT_JUDGED: {
    exit: 3,
    message: {
      id: "Rilis {release} tidak dapat diperiksa kerahasiaannya: {reason}; tidak ada yang dibuat atau diterbitkan.",
      en: "The confidentiality of release {release} could not be checked: {reason}; nothing was made or published.",
    },
    remedy: {
      id: "Jalankan sekali lagi; bila tetap begitu, laporkan kepada pengembang portal.",
      en: "Run it once more; if it stays so, report it to the portal's developers.",
    },
  },
  RELEASE_OUT_OF_ORDER: {
    exit: 2,
    message: {
      id: "Bulan {period} lebih lama dari bulan yang sudah terbit, {published}.",
      en: "Month {period} is older than the published one, {published}.",
    },
    remedy: {
      id: "Pilih bulan {published} atau sesudahnya; bulan lama diperbarui di dalam rilis baru.",
      en: "Choose {published} or a later month; older months are updated inside a new release.",
    },
  },
  NO_CONTRIBUTIONS: {
    exit: 2,
    message: { id: "Belum ada iuran sampai bulan {period}.", en: "There are no contributions up to {period}." },
    remedy: {
      id: "Masukkan daftar iuran dahulu: terang intake BERKAS",
      en: "Take in a contribution list first: terang intake FILE",
    },
  },
  PEOPLE_WITHOUT_CODE: {
    exit: 3,
    message: {
      id: "{months} orang-bulan tidak punya kode untuk {column}: umur di bawah kelompok umur termuda, atau isian di luar daftar kode.",
      en: "{months} person-months have no code for {column}: an age below the youngest age group, or an entry outside the code list.",
    },
    remedy: {
      id: "Perbaiki daftar peserta (tanggal lahir, pekerjaan) atau daftar iuran (pembayar), lalu masukkan lagi.",
      en: "Correct the participant list (birth date, occupation) or the contribution list (payer), then take it in again.",
    },
  },
  PEOPLE_WITHOUT_REGION: {
    exit: 3,
    message: {
      id: "{months} orang-bulan tidak dapat ditempatkan di kelurahan mana pun.",
      en: "{months} person-months cannot be placed in any kelurahan.",
    },
    remedy: {
      id: "Lengkapi daftar peserta: setiap orang yang iurannya dibayar perlu kelurahan dari daftar kode wilayah.",
      en: "Complete the participant list: everybody whose contribution is paid needs a kelurahan of the region code list.",
    },
  },
  TARIFF_MISSING: {
    exit: 3,
    message: {
      id: "Iuran {payer} untuk bulan {month} ditagih, tetapi tarif bulan itu tidak ada dalam daftar kode; tidak ada yang dibuat.",
      en: "Contributions of {payer} are billed for {month}, but the code list has no tariff for that month; nothing was made.",
    },
    remedy: {
      id: "Tambahkan tarif yang berlaku dengan dasar hukumnya ke daftar kode tarif, lalu siapkan rilis itu lagi.",
      en: "Add the tariff in force with its legal basis to the code list of tariffs, then prepare the release again.",
    },
  },
} as const satisfies Record<string, ErrorRule>;
