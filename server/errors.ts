import type { Text } from "../schema/text.ts";

/** Exit codes of the command: what a script that calls it may rely on. */
export const exitCodes = { done: 0, bug: 1, badInput: 2, refused: 3, environment: 4, interrupted: 130 } as const;

interface ErrorRule {
  readonly exit: (typeof exitCodes)[keyof typeof exitCodes];
  /** HTTP status where the API can raise it */
  readonly http?: 400 | 404 | 405 | 406 | 408 | 413 | 415 | 422 | 429 | 503;
  /** `{name}` is filled from the error's details */
  readonly message: Text;
  readonly remedy: Text;
}

/**
 * Every error meant for a person, by its stable code. Anything else is a bug and shows as `UNEXPECTED`.
 * Details must never hold personal data, document text or variable values.
 */
export const errorRules = {
  UNEXPECTED: {
    exit: 1,
    message: { id: "Terjadi kesalahan yang tidak terduga.", en: "Unexpected error." },
    remedy: {
      id: "Coba lagi; bila terulang, kirimkan kode permintaan kepada pengelola.",
      en: "Try again; if it happens again, send the request code to the operator.",
    },
  },
  SETTING_MISSING: {
    exit: 4,
    message: { id: "Pengaturan {setting} belum diisi.", en: "Setting {setting} is missing." },
    remedy: { id: "Isi variabel lingkungan {setting}.", en: "Set the environment variable {setting}." },
  },
  SETTING_INVALID: {
    exit: 4,
    message: { id: "Isi pengaturan {setting} tidak dikenal.", en: "The value of setting {setting} is not understood." },
    remedy: { id: "Contoh yang benar: {example}", en: "A correct example: {example}" },
  },
  UNKNOWN_PROFILE: {
    exit: 4,
    message: { id: "Profil {profile} tidak ada.", en: "There is no profile {profile}." },
    remedy: { id: "Pilih salah satu: {known}", en: "Choose one of: {known}" },
  },
  PORT_TAKEN: {
    exit: 4,
    message: { id: "Port {port} sudah dipakai program lain.", en: "Port {port} is in use by another program." },
    remedy: {
      id: "Hentikan program itu atau pilih port lain: PORT={next} npm start",
      en: "Stop that program or choose another port: PORT={next} npm start",
    },
  },
  FOLDER_NOT_WRITABLE: {
    exit: 4,
    message: { id: "Folder {folder} tidak dapat ditulisi.", en: "Folder {folder} cannot be written." },
    remedy: {
      id: "Beri hak tulis pada folder itu atau ganti TERANG_VAR.",
      en: "Give write permission on that folder or change TERANG_VAR.",
    },
  },
  DATABASE_UNREACHABLE: {
    exit: 4,
    http: 503,
    message: { id: "Basis data {database} tidak dapat dihubungi.", en: "Database {database} cannot be reached." },
    remedy: {
      id: "Periksa apakah server PostgreSQL berjalan dan alamatnya benar.",
      en: "Check that the PostgreSQL server runs and its address is right.",
    },
  },
  ALREADY_RUNNING: {
    exit: 4,
    message: {
      id: "Portal ini sudah berjalan dari folder {folder} (proses {pid}).",
      en: "This portal already runs from folder {folder} (process {pid}).",
    },
    remedy: {
      id: "Pakai yang sudah berjalan, hentikan dengan Ctrl-C, atau pilih folder lain dengan TERANG_VAR.",
      en: "Use the one that runs, stop it with Ctrl-C, or choose another folder with TERANG_VAR.",
    },
  },
  COMMAND_USAGE: {
    exit: 2,
    message: { id: "Perintah tidak dipahami: {part}.", en: "The command is not understood: {part}." },
    remedy: { id: "Lihat npx terang --help", en: "See npx terang --help" },
  },
  SAMPLE_REFUSED: {
    exit: 3,
    message: {
      id: "Berkas kota contoh {file} ditolak sebagian.",
      en: "Rows of the sample town's file {file} were refused.",
    },
    remedy: {
      id: "Basis data ini berisi data contoh lain; pakai folder baru dengan TERANG_VAR.",
      en: "This database holds other sample data; use a new folder with TERANG_VAR.",
    },
  },
  NO_DATABASE_USER: {
    exit: 4,
    message: {
      id: "PostgreSQL tidak mau berjalan sebagai root dan pengguna sistem postgres tidak ada.",
      en: "PostgreSQL does not run as root and there is no system user postgres.",
    },
    remedy: {
      id: "Buat dengan: useradd -r postgres; atau jalankan sebagai pengguna biasa.",
      en: "Make one with: useradd -r postgres; or run as an ordinary user.",
    },
  },
  DATABASE_START: {
    exit: 4,
    message: {
      id: "PostgreSQL bawaan tidak dapat dijalankan ({reason}).",
      en: "The embedded PostgreSQL cannot be started ({reason}).",
    },
    remedy: {
      id: "Lihat berkas itu bila sebuah berkas disebut, atau pakai server sendiri lewat DATABASE_URL dan REGISTRY_URL.",
      en: "Look at that file where one is named, or use a server of your own through DATABASE_URL and REGISTRY_URL.",
    },
  },
  DATABASE_RIGHTS: {
    exit: 4,
    message: {
      id: "Pengguna basis data {database} tidak berhak menyiapkan basis data itu.",
      en: "The user of database {database} has no right to set that database up.",
    },
    remedy: {
      id: "Pakai pemilik basis data itu dengan hak CREATEROLE.",
      en: "Use the owner of that database, with the right CREATEROLE.",
    },
  },
  MIGRATION_CHANGED: {
    exit: 4,
    message: {
      id: "Migrasi {name} di basis data {database} lain dari berkas schema/sql.",
      en: "Migration {name} in database {database} differs from its file in schema/sql.",
    },
    remedy: {
      id: "Kembalikan berkas itu; perubahan tabel selalu berupa berkas migrasi baru.",
      en: "Restore that file; a change of tables is always a new migration file.",
    },
  },
  DATABASE_MARK: {
    exit: 3,
    message: {
      id: "Basis data {database} dibuat untuk data {marked}, bukan data {wanted}.",
      en: "Database {database} was made for {marked} data, not for {wanted} data.",
    },
    remedy: {
      id: "Data contoh dan data sungguhan tidak boleh bercampur; pakai basis data lain atau ganti TERANG_DATA.",
      en: "Sample and real data must not mix; use another database or change TERANG_DATA.",
    },
  },
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
  DRAFT_CHANGED: {
    exit: 3,
    message: {
      id: "Draf rilis {release} berubah sejak disiapkan: {file}",
      en: "The draft of release {release} has changed since it was prepared: {file}",
    },
    remedy: {
      id: "Siapkan rilis itu sekali lagi: terang release prepare",
      en: "Prepare the release once more: terang release prepare",
    },
  },
  DRAFT_MISSING: {
    exit: 2,
    message: { id: "Draf rilis tidak ada di {folder}.", en: "There is no release draft in {folder}." },
    remedy: {
      id: "Siapkan rilis lebih dulu: terang release prepare",
      en: "Prepare a release first: terang release prepare",
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
  RELEASE_NOT_ATTACKED: {
    exit: 3,
    message: {
      id: "Rilis {release} belum lolos pemeriksaan kerahasiaan: {reason}",
      en: "Release {release} has not passed the confidentiality check: {reason}",
    },
    remedy: {
      id: "Jangan terbitkan dengan cara lain; hanya data contoh yang boleh terbit tanpa pemeriksaan itu.",
      en: "Do not publish it another way; only sample data may be published without that check.",
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
  SMALL_COUNT: {
    exit: 3,
    message: {
      id: "{count} angka menyangkut kurang dari {minimum} orang: {cells}",
      en: "{count} figures concern fewer than {minimum} people: {cells}",
    },
    remedy: {
      id: "Rilis tidak dibuat. Periksa berkas bulan itu; bila benar, tunggu sampai angka itu dapat disembunyikan.",
      en: "No release was made. Check that month's files; if they are right, wait until such figures can be hidden.",
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
  SITE_BUILD_FAILED: {
    exit: 3,
    message: {
      id: "Situs tidak dapat dibangun: halaman {page}, bagian {field}. Situs lama tetap tayang.",
      en: "The site cannot be built: page {page}, field {field}. The old site stays up.",
    },
    remedy: {
      id: "Betulkan bagian yang disebut, lalu jalankan lagi: terang site build",
      en: "Mend the part that is named, then run again: terang site build",
    },
  },
  // — what a question to the API may meet —
  AMBIGUOUS_REGION: {
    exit: 2,
    http: 400,
    message: { id: "Nama itu dipakai beberapa wilayah: {matches}.", en: "Several regions have that name: {matches}." },
    remedy: { id: "Sebut kodenya atau tambahkan level.", en: "Give the code or add a level." },
  },
  AS_OF_NOT_ONE: {
    exit: 2,
    http: 400,
    message: { id: "asOf berisi tepat satu: release atau instant.", en: "asOf holds exactly one: release or instant." },
    remedy: { id: 'Contoh: asOf: {release: "{example}"}', en: 'For example: asOf: {release: "{example}"}' },
  },
  BODY_NOT_JSON: {
    exit: 2,
    http: 400,
    message: { id: "Isi permintaan bukan objek JSON dengan query.", en: "The body is not a JSON object with a query." },
    remedy: {
      id: 'Kirim seperti {"query": "{ __typename }"}.',
      en: 'Send something like {"query": "{ __typename }"}.',
    },
  },
  BODY_TOO_LARGE: {
    exit: 2,
    http: 413,
    message: { id: "Isi permintaan lebih dari {limit} bita.", en: "The request body is larger than {limit} bytes." },
    remedy: { id: "Bagi menjadi beberapa permintaan.", en: "Split it into several requests." },
  },
  CURSOR_INVALID: {
    exit: 2,
    http: 400,
    message: { id: "Kursor after tidak dikenal.", en: "The cursor given as after is not understood." },
    remedy: {
      id: "Pakai endCursor dari halaman sebelumnya, apa adanya.",
      en: "Use the endCursor of the previous page as it is.",
    },
  },
  INDICATOR_NOT_NAMED: {
    exit: 2,
    http: 400,
    message: { id: "Belum ada indikator yang disebut.", en: "No indicator is named." },
    remedy: { id: "Pilih di antara: {known}", en: "Choose among: {known}" },
  },
  MEDIA_TYPE: {
    exit: 2,
    http: 415,
    message: { id: "Jenis isi permintaan ini tidak diterima.", en: "This content type is not accepted." },
    remedy: {
      id: "Kirim JSON UTF-8 tanpa kompresi dengan Content-Type: application/json.",
      en: "Send uncompressed UTF-8 JSON with Content-Type: application/json.",
    },
  },
  METHOD_NOT_ALLOWED: {
    exit: 2,
    http: 405,
    message: { id: "Metode HTTP ini tidak dilayani di alamat ini.", en: "This HTTP method is not served here." },
    remedy: { id: "Pakai: {allowed}", en: "Use: {allowed}" },
  },
  NO_RELEASE: {
    exit: 4,
    http: 503,
    message: { id: "Belum ada rilis yang terbit.", en: "No release has been published yet." },
    remedy: {
      id: "Coba lagi sesudah rilis pertama terbit.",
      en: "Try again after the first release has been published.",
    },
  },
  NO_RELEASE_YET_AT: {
    exit: 2,
    http: 400,
    message: { id: "Pada saat itu belum ada rilis.", en: "There was no release at that moment." },
    remedy: { id: "Rilis pertama: {first}", en: "The first release: {first}" },
  },
  PAGE_SIZE: {
    exit: 2,
    http: 400,
    message: { id: "first harus 1 sampai {limit}.", en: "first must be 1 to {limit}." },
    remedy: {
      id: "Ambil halaman berikutnya dengan after: endCursor.",
      en: "Fetch the next page with after: endCursor.",
    },
  },
  PORTAL_BUSY: {
    exit: 4,
    http: 503,
    message: { id: "Portal sedang sibuk.", en: "The portal is busy." },
    remedy: { id: "Coba lagi beberapa saat lagi.", en: "Try again in a moment." },
  },
  QUERY_ALIASES: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan memakai {found} alias; paling banyak {limit}.",
      en: "The query uses {found} aliases; at most {limit}.",
    },
    remedy: { id: "Bagi menjadi beberapa permintaan.", en: "Split it into several requests." },
  },
  QUERY_DEFINITIONS: {
    exit: 2,
    http: 400,
    message: {
      id: "Dokumen memuat {found} operasi dan fragmen; paling banyak {limit}.",
      en: "The document holds {found} operations and fragments; at most {limit}.",
    },
    remedy: { id: "Kirim hanya yang dipakai.", en: "Send only what is used." },
  },
  QUERY_DEPTH: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan bertingkat {found}; paling banyak {limit}.",
      en: "The query is {found} levels deep; at most {limit}.",
    },
    remedy: { id: "Kurangi tingkatnya.", en: "Nest less." },
  },
  QUERY_DIRECTIVES: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan memakai {found} direktif; paling banyak {limit}.",
      en: "The query uses {found} directives; at most {limit}.",
    },
    remedy: { id: "Kurangi direktifnya.", en: "Use fewer directives." },
  },
  QUERY_FIELDS: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan menyebut {found} bidang, termasuk lewat fragmen; paling banyak {limit}.",
      en: "The query names {found} fields, fragments included; at most {limit}.",
    },
    remedy: { id: "Bagi menjadi beberapa permintaan.", en: "Split it into several requests." },
  },
  QUERY_ONLY: {
    exit: 2,
    http: 400,
    message: { id: "API ini hanya dapat ditanyai (query).", en: "This API can only be asked (query)." },
    remedy: { id: "Hapus mutation dan subscription.", en: "Remove mutation and subscription." },
  },
  QUERY_SYNTAX: {
    exit: 2,
    http: 400,
    message: {
      id: "Dokumen GraphQL tidak dapat dibaca, baris {line} kolom {column}.",
      en: "The GraphQL document cannot be read, line {line} column {column}.",
    },
    remedy: { id: "Bandingkan dengan /schema.graphql.", en: "Compare with /schema.graphql." },
  },
  QUERY_TOKENS: {
    exit: 2,
    http: 400,
    message: {
      id: "Dokumen GraphQL lebih dari {limit} kata dan tanda.",
      en: "The GraphQL document has more than {limit} tokens.",
    },
    remedy: { id: "Bagi menjadi beberapa permintaan.", en: "Split it into several requests." },
  },
  REGION_NOT_NAMED: {
    exit: 2,
    http: 400,
    message: { id: "Sebut tepat satu: code atau name.", en: "Give exactly one: code or name." },
    remedy: { id: 'Contoh: region(code: "{example}")', en: 'For example: region(code: "{example}")' },
  },
  RELEASES_MIXED: {
    exit: 2,
    http: 400,
    message: {
      id: "Satu permintaan membaca satu rilis; asOf atau after di sini menunjuk beberapa.",
      en: "One request reads one release; asOf or after point to several here.",
    },
    remedy: { id: "Kirim satu permintaan untuk tiap rilis.", en: "Send one request for each release." },
  },
  TEXT_NUL: {
    exit: 2,
    http: 400,
    message: { id: "Teks memuat karakter NUL.", en: "A text holds a NUL character." },
    remedy: { id: "Hapus karakter itu.", en: "Remove that character." },
  },
  TOO_MANY_CELLS: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan menyebut {found} sel satu per satu; paling banyak {limit}.",
      en: "The request names {found} cells one by one; at most {limit}.",
    },
    remedy: {
      id: "Pakai from dan to, atau kurangi wilayah atau periode.",
      en: "Use from and to, or name fewer regions or periods.",
    },
  },
  UNKNOWN_DATASET: {
    exit: 2,
    http: 400,
    message: {
      id: "Pokok data itu tidak ada; maksud Anda {nearest}?",
      en: "There is no such dataset; did you mean {nearest}?",
    },
    remedy: { id: "Pilih di antara: {known}", en: "Choose among: {known}" },
  },
  UNKNOWN_INDICATOR: {
    exit: 2,
    http: 400,
    message: {
      id: "Indikator itu tidak ada; maksud Anda {nearest}?",
      en: "There is no such indicator; did you mean {nearest}?",
    },
    remedy: { id: "Pilih di antara: {known}", en: "Choose among: {known}" },
  },
  UNKNOWN_PERIOD: {
    exit: 2,
    http: 400,
    message: {
      id: "Periode {typed} tidak ada; maksud Anda {nearest}?",
      en: "There is no period {typed}; did you mean {nearest}?",
    },
    remedy: { id: "Rilis ini memuat {first} sampai {last}.", en: "This release holds {first} to {last}." },
  },
  UNKNOWN_REGION: {
    exit: 2,
    http: 400,
    message: { id: "{typed} tidak ada; maksud Anda {nearest}?", en: "There is no {typed}; did you mean {nearest}?" },
    remedy: {
      id: "Daftar wilayah: regions di API ini.",
      en: "For all regions ask this API for regions.",
    },
  },
  UNKNOWN_RELEASE: {
    exit: 2,
    http: 400,
    message: {
      id: "Rilis itu tidak ada; maksud Anda {nearest}?",
      en: "There is no such release; did you mean {nearest}?",
    },
    remedy: { id: "Daftar rilis: releases di API ini.", en: "For all releases ask this API for releases." },
  },
  ADDRESS_NOT_READ: {
    exit: 2,
    http: 400,
    message: { id: "Alamat permintaan tidak dapat dibaca.", en: "The address of the request cannot be read." },
    remedy: { id: "Periksa alamat dan kepala Host.", en: "Check the address and the Host header." },
  },
  NOT_FOUND: {
    exit: 2,
    http: 404,
    message: { id: "Halaman atau berkas itu tidak ada.", en: "There is no such page or file." },
    remedy: { id: "Mulai dari beranda: /", en: "Start at the home page: /en/" },
  },
  // — end of the API's errors —
  // — the intake's and the sample town's errors —
  INTAKE_FILE_UNREADABLE: {
    exit: 2,
    message: { id: "Berkas {file} tidak dapat dibaca.", en: "File {file} cannot be read." },
    remedy: {
      id: "Periksa nama berkas dan hak baca.",
      en: "Check the file's name and the permission to read it.",
    },
  },
  INTAKE_NOT_SAMPLE: {
    exit: 3,
    message: {
      id: "Berkas {file} tidak ditandai sebagai data contoh, padahal basis data ini hanya untuk data contoh.",
      en: "File {file} is not marked as sample data, but this database is for sample data only.",
    },
    remedy: {
      id: "Data sungguhan masuk dengan TERANG_DATA=real. Berkas contoh punya kolom data_contoh berisi true di setiap baris.",
      en: "Real data goes in with TERANG_DATA=real. A sample file has a column data_contoh that holds true in every row.",
    },
  },
  INTAKE_SAMPLE: {
    exit: 3,
    message: {
      id: "Berkas {file} berisi data contoh, padahal basis data ini untuk data sungguhan.",
      en: "File {file} holds sample data, but this database is for real data.",
    },
    remedy: {
      id: "Jangan campurkan keduanya; masukkan berkas contoh dengan TERANG_DATA=sample.",
      en: "Do not mix the two; take sample files in with TERANG_DATA=sample.",
    },
  },
  TOWN_OPTION: {
    exit: 2,
    message: {
      id: "Pilihan {option} harus bilangan bulat dari {least} sampai {most}.",
      en: "Option {option} must be a whole number from {least} to {most}.",
    },
    remedy: {
      id: "Contoh: terang demo --people 9000 --months 24 --seed 7 --out contoh",
      en: "For example: terang demo --people 9000 --months 24 --seed 7 --out sample",
    },
  },
  // — end of the intake's and the sample town's errors —
} as const satisfies Record<string, ErrorRule>;

export type ErrorCode = keyof typeof errorRules;
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error meant for the person who reads it: a stable code, both languages, what to do, and no stack trace. */
export class PortalError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(fill(errorRules[code].message.en, details));
    this.name = "PortalError";
    this.code = code;
    this.details = details;
  }

  /** What went wrong, in both languages. */
  get text(): Text {
    return fillText(errorRules[this.code].message, this.details);
  }

  /** What to do about it, in both languages. */
  get remedy(): Text {
    return fillText(errorRules[this.code].remedy, this.details);
  }

  get exitCode(): number {
    return errorRules[this.code].exit;
  }

  /** HTTP status of the answer, 500 where the API never raises this error. */
  get httpStatus(): number {
    const rule: ErrorRule = errorRules[this.code];
    return rule.http ?? 500;
  }
}

function fillText(text: Text, details: ErrorDetails): Text {
  return { id: fill(text.id, details), en: fill(text.en, details) };
}

function fill(template: string, details: ErrorDetails): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? "?"));
}
