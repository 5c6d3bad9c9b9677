import { Arg, registerEnumType } from "type-graphql";
import { cellQualities, cellStatuses } from "../cell.ts";
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
      "Belum dilaporkan: periodenya sesudah periode terakhir rilis ini.",
      "Not reported yet: the period is after this release's newest one.",
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
      "Sementara: masih dapat berubah oleh iuran yang terlambat.",
      "May still change by late contributions.",
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
    PATCH: describe("Koreksi di dalam rilis yang sama.", "A correction within the same release."),
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

export const PeriodKind = sameNames(["YEAR", "QUARTER", "MONTH"]);
registerEnumType(PeriodKind, {
  name: "PeriodKind",
  ...describe("Jenis periode.", "Kind of a period."),
  valuesConfig: {
    YEAR: describe("Tahun kalender.", "Calendar year."),
    QUARTER: describe("Triwulan.", "Quarter."),
    MONTH: describe("Bulan iuran.", "Contribution month."),
  },
});

export const IndicatorKind = {
  PERSON_COUNT: "person-count",
  DOCUMENT_COUNT: "document-count",
  SHARE: "share",
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

export const FileFormat = { CSV: "csv", JSON: "json" } as const;
registerEnumType(FileFormat, {
  name: "FileFormat",
  ...describe("Format berkas rilis.", "Format of a release file."),
  valuesConfig: {
    CSV: describe("Tabel CSV, UTF-8, titik desimal.", "CSV table, UTF-8, decimal point."),
    JSON: describe("Objek JSON.", "JSON object."),
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
