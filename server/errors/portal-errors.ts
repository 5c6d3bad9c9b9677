import type { ErrorRule } from "./error-rule.ts";

/** What the command, its settings and its databases may meet. */
export const portalErrors = {
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
      id: "Hentikan program itu atau jalankan perintah yang sama dengan port lain: PORT={next}",
      en: "Stop that program or run the same command with another port: PORT={next}",
    },
  },
  HOST_UNUSABLE: {
    exit: 4,
    message: {
      id: "Server tidak dapat mendengarkan pada HOST dan PORT itu ({reason}).",
      en: "The server cannot listen on that HOST and PORT ({reason}).",
    },
    remedy: {
      id: "HOST harus alamat komputer ini, misalnya 127.0.0.1 atau 0.0.0.0; PORT di bawah 1024 perlu hak khusus.",
      en: "HOST has to be an address of this computer, as 127.0.0.1 or 0.0.0.0; a PORT below 1024 needs special rights.",
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
  OPTION_MISSING: {
    exit: 2,
    message: {
      id: "{option} belum diisi; contoh: {option} {example}.",
      en: "{option} is missing; for example: {option} {example}.",
    },
    remedy: { id: "Lihat npx terang {command} --help", en: "See npx terang {command} --help" },
  },
  OPTION_INVALID: {
    exit: 2,
    message: {
      id: "{option}: bukan {form} yang benar; contoh: {option} {example}.",
      en: "{option}: not a real {form}; for example: {option} {example}.",
    },
    remedy: { id: "Lihat npx terang {command} --help", en: "See npx terang {command} --help" },
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
} as const satisfies Record<string, ErrorRule>;
