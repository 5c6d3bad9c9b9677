import { Arg, registerEnumType } from "type-graphql";
import { cellQualities, cellStatuses } from "../cell.ts";
import { periodKinds } from "../period.ts";
import type { FileFormat as Format } from "../release.ts";
import { describe } from "./describe.ts";

function sameNames<const Name extends string>(names: readonly Name[]): { readonly [Key in Name]: Key } {
  return Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };
}

export const CellStatus = sameNames(cellStatuses);
registerEnumType(CellStatus, {
  name: "CellStatus",
  ...describe("Mengapa sebuah sel berisi angka atau tidak.", "Why a cell has a number or has none."),
  valuesConfig: {
    PUBLISHED: describe("Angkanya terbit.", "The number is published."),
    SUPPRESSED: describe("Disembunyikan untuk melindungi warga.", "Hidden to protect people."),
    NOT_APPLICABLE: describe(
      "Ukuran atau rincian ini tidak disajikan pada tingkat wilayah atau periode itu; yang ada: `Query.cuts`.",
      "This measure or breakdown is not given at that region level or for that period; what there is: `Query.cuts`.",
    ),
    NOT_COLLECTED: describe("Datanya tidak dikumpulkan untuk sel ini.", "The data was not collected for this cell."),
    NOT_YET_REPORTED: describe(
      "Belum dilaporkan: periodenya sesudah atau belum genap pada rilis ini, atau kantor belum melaporkannya. Sebabnya ada di `notes`.",
      "Not reported yet: the period is after this release or not complete in it, or the office has not reported. `notes` says which.",
    ),
    WITHDRAWN: describe("Pernah terbit, lalu ditarik.", "Was published, then withdrawn."),
  },
});

export const CellQuality = sameNames(cellQualities);
registerEnumType(CellQuality, {
  name: "CellQuality",
  ...describe("Seberapa tetap sebuah angka.", "How settled a number is."),
  valuesConfig: {
    PROVISIONAL: describe(
      "Sementara: masih dapat berubah oleh data yang masuk kemudian.",
      "May still change by data that comes in later.",
    ),
    FINAL: describe("Tetap: hanya berubah oleh koreksi.", "Changes only by a correction."),
    AUDITED: describe("Sudah diperiksa BPK.", "Checked by the audit board (BPK)."),
  },
});

export const ReleaseState = sameNames(["PUBLISHED", "SUPERSEDED", "WITHDRAWN"]);
registerEnumType(ReleaseState, {
  name: "ReleaseState",
  ...describe("Keadaan sebuah rilis.", "State of a release."),
  valuesConfig: {
    PUBLISHED: describe("Rilis yang berlaku sekarang.", "The release in force now."),
    SUPERSEDED: describe("Sudah ada rilis yang lebih baru.", "A newer release exists."),
    WITHDRAWN: describe("Ditarik.", "Withdrawn."),
  },
});

export const ReleaseKind = sameNames(["MAJOR", "MINOR", "PATCH"]);
registerEnumType(ReleaseKind, {
  name: "ReleaseKind",
  ...describe("Seberapa jauh sebuah rilis mengubah yang sebelumnya.", "How far a release changes what came before."),
  valuesConfig: {
    MAJOR: describe("Isi atau makna data berubah susunannya.", "The structure or meaning of the data changes."),
    MINOR: describe("Periode baru atau angka yang direvisi.", "New periods or revised numbers."),
    PATCH: describe(
      "Tidak ada nilai yang berubah; hanya keterangannya (sementara atau tetap, sumber).",
      "No value changes; only what is said about it (provisional or final, source).",
    ),
  },
});

export const ChangeReason = {
  NEW_PERIOD: "new-period",
  REVISED: "revised",
  BECAME_FINAL: "became-final",
  WITHDRAWN: "withdrawn",
} as const;
registerEnumType(ChangeReason, {
  name: "ChangeReason",
  ...describe("Mengapa sebuah sel berbeda dari rilis sebelumnya.", "Why a cell differs from the release before."),
  valuesConfig: {
    NEW_PERIOD: describe("Sel baru, umumnya karena periode baru.", "A new cell, usually because of a new period."),
    REVISED: describe("Angkanya direvisi.", "The number was revised."),
    BECAME_FINAL: describe("Angkanya menjadi tetap.", "The number became final."),
    WITHDRAWN: describe("Selnya ditarik.", "The cell was withdrawn."),
  },
});

export const RegionLevel = { KOTA: "kota", KECAMATAN: "kecamatan", KELURAHAN: "kelurahan" } as const;
registerEnumType(RegionLevel, {
  name: "RegionLevel",
  ...describe("Tingkat wilayah.", "Level of a region."),
  valuesConfig: {
    KOTA: describe("Kota.", "City."),
    KECAMATAN: describe("Kecamatan.", "District."),
    KELURAHAN: describe("Kelurahan.", "Subdistrict."),
  },
});

export const PeriodKind = sameNames(periodKinds);
registerEnumType(PeriodKind, {
  name: "PeriodKind",
  ...describe("Jenis periode.", "Kind of a period."),
  valuesConfig: {
    TRIENNIUM: describe("Tiga tahun kalender.", "Three calendar years."),
    YEAR: describe("Tahun kalender.", "Calendar year."),
    HALF: describe("Setengah tahun.", "Half a year."),
    QUARTER: describe("Triwulan.", "Quarter."),
    MONTH: describe("Bulan iuran.", "Contribution month."),
  },
});

export const IndicatorKind = {
  PERSON_COUNT: "person-count",
  DOCUMENT_COUNT: "document-count",
  SHARE: "share",
  EVENT_COUNT: "event-count",
  AMOUNT: "amount",
  STATED: "stated",
  RATIO: "ratio",
  DURATION: "duration",
  DERIVED: "derived",
} as const;
registerEnumType(IndicatorKind, {
  name: "IndicatorKind",
  ...describe("Dari mana angka sebuah indikator datang.", "Where an indicator's numbers come from."),
  valuesConfig: {
    PERSON_COUNT: describe(
      "Menghitung orang; pengamanan angka kecil berlaku.",
      "Counts people; small counts are protected.",
    ),
    DOCUMENT_COUNT: describe("Jumlah yang disebut sebuah dokumen.", "A count named by a document."),
    SHARE: describe("Pembilang dibagi penyebut.", "Numerator divided by denominator."),
    EVENT_COUNT: describe(
      "Menghitung kejadian selama satu periode, misalnya klaim; pengamanan angka kecil berlaku.",
      "Counts events over a period, e.g. claims; small counts are protected.",
    ),
    AMOUNT: describe("Rupiah dari dokumen atau pembayaran.", "Rupiah from documents or payments."),
    STATED: describe(
      "Angka yang disebut dokumen pihak lain, apa adanya.",
      "A figure stated by another party's document, as it stands.",
    ),
    RATIO: describe(
      "Rupiah dibagi jumlah, misalnya per orang per bulan.",
      "Rupiah divided by a count, e.g. per person and month.",
    ),
    DURATION: describe("Lama waktu, median.", "A length of time, the median."),
    DERIVED: describe(
      "Dihitung dari angka yang terbit saja; rumusnya ada di `basis`.",
      "Worked out from published numbers alone; `basis` has the formula.",
    ),
  },
});

export const ValueKind = { COUNT: "count", SHARE: "share", MONEY: "money", DURATION: "duration" } as const;
registerEnumType(ValueKind, {
  name: "ValueKind",
  ...describe("Bagaimana angka sebuah indikator ditulis.", "How an indicator's numbers are written."),
  valuesConfig: {
    COUNT: describe("Jumlah: 7.775.", "A count: 7,775."),
    SHARE: describe("Bagian: 86,4 %.", "A share: 86.4 %."),
    MONEY: describe(
      "Rupiah: Rp16.800, atau Rp16.832,50 per orang per bulan.",
      "Rupiah: Rp16,800, or Rp16,832.50 per person and month.",
    ),
    DURATION: describe("Lama waktu: 3 minggu.", "A length of time: 3 weeks."),
  },
});

export const DurationUnit = { WEEKS: "minggu", DAYS: "hari" } as const;
registerEnumType(DurationUnit, {
  name: "DurationUnit",
  ...describe("Satuan lama waktu.", "Unit of a length of time."),
  valuesConfig: { WEEKS: describe("Minggu.", "Weeks."), DAYS: describe("Hari.", "Days.") },
});

export const StatementState = { EXPLAINED: "explained", PROMISED: "promised", LATE: "late" } as const;
registerEnumType(StatementState, {
  name: "StatementState",
  ...describe(
    "Keadaan sebuah penjelasan kantor pada hari rilis.",
    "State of an office's statement on the day of the release.",
  ),
  valuesConfig: {
    EXPLAINED: describe("Sebabnya sudah diketahui.", "The cause is known."),
    PROMISED: describe(
      "Masih ditelusuri, belum lewat tanggal janji.",
      "Being looked into, the promised day not yet past.",
    ),
    LATE: describe("Tanggal janjinya sudah lewat tanpa jawaban.", "The promised day has passed without an answer."),
  },
});

export const TariffPayer = { PUBLIC_BUDGET: "publik", OTHERS: "lain" } as const;
registerEnumType(TariffPayer, {
  name: "TariffPayer",
  ...describe("Siapa yang membayar menurut aturan tarif.", "Who pays, as the tariff rules tell payers apart."),
  valuesConfig: {
    PUBLIC_BUDGET: describe("APBN atau APBD.", "A public budget (APBN or APBD)."),
    OTHERS: describe("Pihak lain, termasuk peserta sendiri.", "Others, participants themselves included."),
  },
});

export const Additivity = { REGIONS: "regions", MONTHS: "months", ATTRIBUTES: "attributes" } as const;
registerEnumType(Additivity, {
  name: "Additivity",
  ...describe("Atas apa sel-sel sebuah indikator boleh dijumlahkan.", "Over what an indicator's cells may be summed."),
  valuesConfig: {
    REGIONS: describe("Antarwilayah setingkat.", "Across regions of one level."),
    MONTHS: describe("Antarbulan.", "Across months."),
    ATTRIBUTES: describe("Antarkelompok, misalnya umur atau pekerjaan.", "Across groups such as age or occupation."),
  },
});

export const FileFormat = {
  CSV: "csv",
  CSV_SEMICOLON: "csv-semicolon",
  XLSX: "xlsx",
  JSON: "json",
  JSON_STAT: "json-stat",
  PARQUET: "parquet",
  README: "readme",
  DATA_PACKAGE: "data-package",
  CHECKSUMS: "checksums",
  ZIP: "zip",
} as const satisfies Record<string, Format>;
registerEnumType(FileFormat, {
  name: "FileFormat",
  ...describe("Format berkas rilis.", "Format of a release file."),
  valuesConfig: {
    CSV: describe("Tabel CSV, UTF-8, koma pemisah, titik desimal.", "CSV table, UTF-8, comma, decimal point."),
    CSV_SEMICOLON: describe(
      "Tabel CSV untuk Excel berbahasa Indonesia: titik koma pemisah, koma desimal, penanda UTF-8.",
      "CSV table for Excel in Indonesian: semicolon, decimal comma, UTF-8 mark.",
    ),
    XLSX: describe(
      "Buku kerja Excel dengan lembar penjelasan; kode dan periode tetap teks.",
      "Excel workbook with a sheet of explanations; codes and periods stay text.",
    ),
    JSON: describe("Objek JSON.", "JSON object."),
    JSON_STAT: describe("JSON-stat 2: satu kubus per potongan data.", "JSON-stat 2: one cube per cut."),
    PARQUET: describe("Tabel Parquet untuk program analisis.", "Parquet table for analysis programs."),
    README: describe(
      "Penjelasan: arti angka, sumber, lisensi, cara mengutip, catatan.",
      "Explanations: definitions, sources, licence, how to cite, notes.",
    ),
    DATA_PACKAGE: describe(
      "`datapackage.json`: kolom tiap tabel menurut Table Schema.",
      "`datapackage.json`: the columns of every table by Table Schema.",
    ),
    CHECKSUMS: describe("Daftar SHA-256 berkas rilis.", "List of SHA-256 digests of the release's files."),
    ZIP: describe("Semua berkas rilis dalam satu arsip.", "All files of the release in one archive."),
  },
});

export const CitationStyle = sameNames(["PRESS_LINE", "FULL", "BIBTEX"]);
registerEnumType(CitationStyle, {
  name: "CitationStyle",
  ...describe("Bentuk sebuah kutipan.", "Form of a citation."),
  valuesConfig: {
    PRESS_LINE: describe("Satu baris untuk berita.", "One line for a news story."),
    FULL: describe("Lengkap dengan alamat tetap dan lisensi.", "In full, with permanent address and licence."),
    BIBTEX: describe("Entri BibTeX untuk karya tulis.", "BibTeX entry for a paper."),
  },
});

export const CitationState = sameNames(["STANDS", "REVISED", "WITHDRAWN"]);
registerEnumType(CitationState, {
  name: "CitationState",
  ...describe("Apakah angka yang dikutip masih berlaku.", "Whether a cited number still stands."),
  valuesConfig: {
    STANDS: describe(
      "Rilis yang berlaku sekarang memuat angka (atau ketiadaan) yang sama.",
      "The release in force now holds the same number (or absence).",
    ),
    REVISED: describe(
      "Rilis yang berlaku sekarang memuat isi lain.",
      "The release in force now holds another content.",
    ),
    WITHDRAWN: describe("Angka itu ditarik.", "The number was withdrawn."),
  },
});

export const LocaleName = { ID: "id", EN: "en" } as const;
registerEnumType(LocaleName, {
  name: "Locale",
  ...describe("Bahasa teks.", "Language of a text."),
  valuesConfig: {
    ID: describe("Bahasa Indonesia.", "Indonesian."),
    EN: describe("Bahasa Inggris.", "English."),
  },
});

/** The argument `locale: Locale! = ID` that every text for people takes. */
export function InLocale(): ParameterDecorator {
  return Arg("locale", () => LocaleName, {
    defaultValue: LocaleName.ID,
    ...describe("Bahasa; bila tidak diisi, Indonesia.", "Language; Indonesian unless given."),
  }) as ParameterDecorator;
}
