/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/**
 * Atas apa sel-sel sebuah indikator boleh dijumlahkan.
 *
 * Over what an indicator's cells may be summed.
 */
export type Additivity =
  /**
   * Antarkelompok, misalnya umur atau pekerjaan.
   *
   * Across groups such as age or occupation.
   */
  | 'ATTRIBUTES'
  /**
   * Antarbulan.
   *
   * Across months.
   */
  | 'MONTHS'
  /**
   * Antarwilayah setingkat.
   *
   * Across regions of one level.
   */
  | 'REGIONS';

/**
 * Seberapa tetap sebuah angka.
 *
 * How settled a number is.
 */
export type CellQuality =
  /**
   * Sudah diperiksa BPK.
   *
   * Checked by the audit board (BPK).
   */
  | 'AUDITED'
  /**
   * Tetap: hanya berubah oleh koreksi.
   *
   * Changes only by a correction.
   */
  | 'FINAL'
  /**
   * Sementara: masih dapat berubah oleh data yang masuk kemudian.
   *
   * May still change by data that comes in later.
   */
  | 'PROVISIONAL';

/**
 * Mengapa sebuah sel berisi angka atau tidak.
 *
 * Why a cell has a number or has none.
 */
export type CellStatus =
  /**
   * Ukuran atau rincian ini tidak disajikan pada tingkat wilayah atau periode itu; yang ada: `Query.cuts`.
   *
   * This measure or breakdown is not given at that region level or for that period; what there is: `Query.cuts`.
   */
  | 'NOT_APPLICABLE'
  /**
   * Datanya tidak dikumpulkan untuk sel ini.
   *
   * The data was not collected for this cell.
   */
  | 'NOT_COLLECTED'
  /**
   * Belum dilaporkan: periodenya sesudah atau belum genap pada rilis ini, atau kantor belum melaporkannya. Sebabnya ada di `notes`.
   *
   * Not reported yet: the period is after this release or not complete in it, or the office has not reported. `notes` says which.
   */
  | 'NOT_YET_REPORTED'
  /**
   * Angkanya terbit.
   *
   * The number is published.
   */
  | 'PUBLISHED'
  /**
   * Disembunyikan untuk melindungi warga.
   *
   * Hidden to protect people.
   */
  | 'SUPPRESSED'
  /**
   * Pernah terbit, lalu ditarik.
   *
   * Was published, then withdrawn.
   */
  | 'WITHDRAWN';

/**
 * Mengapa sebuah sel berbeda dari rilis sebelumnya.
 *
 * Why a cell differs from the release before.
 */
export type ChangeReason =
  /**
   * Angkanya menjadi tetap.
   *
   * The number became final.
   */
  | 'BECAME_FINAL'
  /**
   * Sel baru, umumnya karena periode baru.
   *
   * A new cell, usually because of a new period.
   */
  | 'NEW_PERIOD'
  /**
   * Angkanya direvisi.
   *
   * The number was revised.
   */
  | 'REVISED'
  /**
   * Selnya ditarik.
   *
   * The cell was withdrawn.
   */
  | 'WITHDRAWN';

/**
 * Format berkas rilis.
 *
 * Format of a release file.
 */
export type FileFormat =
  /**
   * Daftar SHA-256 berkas rilis.
   *
   * List of SHA-256 digests of the release's files.
   */
  | 'CHECKSUMS'
  /**
   * Tabel CSV, UTF-8, koma pemisah, titik desimal.
   *
   * CSV table, UTF-8, comma, decimal point.
   */
  | 'CSV'
  /**
   * Tabel CSV untuk Excel berbahasa Indonesia: titik koma pemisah, koma desimal, penanda UTF-8.
   *
   * CSV table for Excel in Indonesian: semicolon, decimal comma, UTF-8 mark.
   */
  | 'CSV_SEMICOLON'
  /**
   * `datapackage.json`: kolom tiap tabel menurut Table Schema.
   *
   * `datapackage.json`: the columns of every table by Table Schema.
   */
  | 'DATA_PACKAGE'
  /**
   * Objek JSON.
   *
   * JSON object.
   */
  | 'JSON'
  /**
   * JSON-stat 2: satu kubus per potongan data.
   *
   * JSON-stat 2: one cube per cut.
   */
  | 'JSON_STAT'
  /**
   * Tabel Parquet untuk program analisis.
   *
   * Parquet table for analysis programs.
   */
  | 'PARQUET'
  /**
   * Penjelasan: arti angka, sumber, lisensi, cara mengutip, catatan.
   *
   * Explanations: definitions, sources, licence, how to cite, notes.
   */
  | 'README'
  /**
   * Buku kerja Excel dengan lembar penjelasan; kode dan periode tetap teks.
   *
   * Excel workbook with a sheet of explanations; codes and periods stay text.
   */
  | 'XLSX'
  /**
   * Semua berkas rilis dalam satu arsip.
   *
   * All files of the release in one archive.
   */
  | 'ZIP';

/**
 * Dari mana angka sebuah indikator datang.
 *
 * Where an indicator's numbers come from.
 */
export type IndicatorKind =
  /**
   * Rupiah dari dokumen atau pembayaran.
   *
   * Rupiah from documents or payments.
   */
  | 'AMOUNT'
  /**
   * Dihitung dari angka yang terbit saja; rumusnya ada di `basis`.
   *
   * Worked out from published numbers alone; `basis` has the formula.
   */
  | 'DERIVED'
  /**
   * Jumlah yang disebut sebuah dokumen.
   *
   * A count named by a document.
   */
  | 'DOCUMENT_COUNT'
  /**
   * Lama waktu, median.
   *
   * A length of time, the median.
   */
  | 'DURATION'
  /**
   * Menghitung kejadian selama satu periode, misalnya klaim; pengamanan angka kecil berlaku.
   *
   * Counts events over a period, e.g. claims; small counts are protected.
   */
  | 'EVENT_COUNT'
  /**
   * Menghitung orang; pengamanan angka kecil berlaku.
   *
   * Counts people; small counts are protected.
   */
  | 'PERSON_COUNT'
  /**
   * Rupiah dibagi jumlah, misalnya per orang per bulan.
   *
   * Rupiah divided by a count, e.g. per person and month.
   */
  | 'RATIO'
  /**
   * Pembilang dibagi penyebut.
   *
   * Numerator divided by denominator.
   */
  | 'SHARE'
  /**
   * Angka yang disebut dokumen pihak lain, apa adanya.
   *
   * A figure stated by another party's document, as it stands.
   */
  | 'STATED';

/**
 * Bahasa teks.
 *
 * Language of a text.
 */
export type Locale =
  /**
   * Bahasa Inggris.
   *
   * English.
   */
  | 'EN'
  /**
   * Bahasa Indonesia.
   *
   * Indonesian.
   */
  | 'ID';

/**
 * Jenis periode.
 *
 * Kind of a period.
 */
export type PeriodKind =
  /**
   * Setengah tahun.
   *
   * Half a year.
   */
  | 'HALF'
  /**
   * Bulan iuran.
   *
   * Contribution month.
   */
  | 'MONTH'
  /**
   * Triwulan.
   *
   * Quarter.
   */
  | 'QUARTER'
  /**
   * Tiga tahun kalender.
   *
   * Three calendar years.
   */
  | 'TRIENNIUM'
  /**
   * Tahun kalender.
   *
   * Calendar year.
   */
  | 'YEAR';

/**
 * Tingkat wilayah.
 *
 * Level of a region.
 */
export type RegionLevel =
  /**
   * Kecamatan.
   *
   * District.
   */
  | 'KECAMATAN'
  /**
   * Kelurahan.
   *
   * Subdistrict.
   */
  | 'KELURAHAN'
  /**
   * Kota.
   *
   * City.
   */
  | 'KOTA';

/**
 * Seberapa jauh sebuah rilis mengubah yang sebelumnya.
 *
 * How far a release changes what came before.
 */
export type ReleaseKind =
  /**
   * Isi atau makna data berubah susunannya.
   *
   * The structure or meaning of the data changes.
   */
  | 'MAJOR'
  /**
   * Periode baru atau angka yang direvisi.
   *
   * New periods or revised numbers.
   */
  | 'MINOR'
  /**
   * Tidak ada nilai yang berubah; hanya keterangannya (sementara atau tetap, sumber).
   *
   * No value changes; only what is said about it (provisional or final, source).
   */
  | 'PATCH';

/**
 * Keadaan sebuah rilis.
 *
 * State of a release.
 */
export type ReleaseState =
  /**
   * Rilis yang berlaku sekarang.
   *
   * The release in force now.
   */
  | 'PUBLISHED'
  /**
   * Sudah ada rilis yang lebih baru.
   *
   * A newer release exists.
   */
  | 'SUPERSEDED'
  /**
   * Ditarik.
   *
   * Withdrawn.
   */
  | 'WITHDRAWN';

/**
 * Keadaan sebuah penjelasan kantor pada hari rilis.
 *
 * State of an office's statement on the day of the release.
 */
export type StatementState =
  /**
   * Sebabnya sudah diketahui.
   *
   * The cause is known.
   */
  | 'EXPLAINED'
  /**
   * Tanggal janjinya sudah lewat tanpa jawaban.
   *
   * The promised day has passed without an answer.
   */
  | 'LATE'
  /**
   * Masih ditelusuri, belum lewat tanggal janji.
   *
   * Being looked into, the promised day not yet past.
   */
  | 'PROMISED';

/**
 * Bagaimana angka sebuah indikator ditulis.
 *
 * How an indicator's numbers are written.
 */
export type ValueKind =
  /**
   * Jumlah: 7.775.
   *
   * A count: 7,775.
   */
  | 'COUNT'
  /**
   * Lama waktu: 3 minggu.
   *
   * A length of time: 3 weeks.
   */
  | 'DURATION'
  /**
   * Rupiah: Rp16.800, atau Rp16.832,50 per orang per bulan.
   *
   * Rupiah: Rp16,800, or Rp16,832.50 per person and month.
   */
  | 'MONEY'
  /**
   * Bagian: 86,4 %.
   *
   * A share: 86.4 %.
   */
  | 'SHARE';

export type AnggaranQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  year: string;
  from: string;
  to: string;
}>;


export type AnggaranQuery = { year: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } }, months: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } }, tariffs: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } } };

export type AngkaQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  indicators: Array<string | number> | string | number;
  city: string;
  level: RegionLevel;
  by: Array<string | number> | string | number;
  after?: string | null | undefined;
}>;


export type AngkaQuery = { cells: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BerakhirQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  month: string;
}>;


export type BerakhirQuery = { region: { lapse: { total: { id: string, cell:
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }, groups: Array<{ group: { code: string, name: string }, losesCover: { id: string } | null, graceEnds: { id: string } | null, persons: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null } }>, costs: Array<{ months: number, goOn: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           }, addThousand: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           } }> } } | null, active: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } }, tariffs: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type BerandaQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  from: string;
  month: string;
  year: string;
}>;


export type BerandaQuery = { months: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } }, latest: { nodes: Array<{ id: string, source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } }, money: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } } };

export type BulanKecamatanQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  from: string;
  month: string;
  after?: string | null | undefined;
}>;


export type BulanKecamatanQuery = { cells: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CakupanQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  from: string;
  month: string;
}>;


export type CakupanQuery = { months: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type CellPartsFragment = { id: string, cell:
    | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
    | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
    | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
    | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
    | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
    | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
   };

export type SourcePartsFragment = { id: string, source: { id: string, institution: string, document: string, date: string | null, definition: string } | null };

export type ContohQueryVariables = Exact<{
  release: string | number;
  kota: string;
  bulan: string;
}>;


export type ContohQuery = { observations: { nodes: Array<{ region: { code: string, name: string }, cell:
        | { status: CellStatus, quality: CellQuality | null, display: string }
        | { status: CellStatus, quality: CellQuality | null, display: string }
        | { status: CellStatus, quality: CellQuality | null, display: string }
        | { status: CellStatus, quality: CellQuality | null, display: string }
        | { decimal: string | null, status: CellStatus, quality: CellQuality | null, display: string, numerator: { cell:
              | { decimal: string | null }
              | { decimal: string | null }
              | { decimal: string | null }
              | { decimal: string | null }
              | { decimal: string | null }
              | { decimal: string | null }
             }, denominator: { cell:
              | { decimal: string | null }
              | { decimal: string | null }
              | { decimal: string | null }
              | { decimal: string | null }
              | { decimal: string | null }
              | { decimal: string | null }
             } }
        | { status: CellStatus, quality: CellQuality | null, display: string }
       }>, release: { id: string, publishedAt: string } } };

export type DataQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  dataset: string | number;
  indicators: Array<string | number> | string | number;
  city: string;
  level: RegionLevel;
  after?: string | null | undefined;
}>;


export type DataQuery = { indicators: Array<{ id: string, kind: IndicatorKind, unit: string, label: string, definition: string, basis: string, additiveOver: Array<Additivity>, nationalCode: string | null, hiddenWith: { id: string, label: string } | null, numerator: { id: string, label: string } | null, denominator: { id: string, label: string } | null, dataset: { id: string, title: string, description: string, source: string, methodVersion: string } }>, cells: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FrameQueryVariables = Exact<{
  release: string | number;
  publisher: string;
  locale: Locale;
}>;


export type FrameQuery = { release: { id: string, version: string, number: number, isSample: boolean, sampleNotice: string | null, publishedAt: string, nextDue: string, citation: string, period: { id: string, end: string }, firstPeriod: { id: string }, certificate: { name: string, url: string } | null, files: Array<{ name: string, format: FileFormat, dataset: string | null, bytes: number, rows: number, sha256: string, url: string }> } | null, region: { code: string, name: string, children: Array<{ code: string, name: string, children: Array<{ code: string, name: string }> }> } | null, indicators: Array<{ id: string, unit: string, label: string, dataset: { id: string, title: string } }>, cuts: Array<{ id: string, level: RegionLevel, period: PeriodKind, cadence: PeriodKind, adds: string, published: number, hidden: number, held: number, dataset: { id: string, title: string }, indicators: Array<{ id: string }>, by: Array<{ id: string, label: string, codes: Array<{ code: string, name: string }> }>, months: Array<{ id: string, end: string }> }> };

export type KamusQueryVariables = Exact<{
  locale: Locale;
  dataset: string | number;
}>;


export type KamusQuery = { indicators: Array<{ id: string, unit: string, label: string, definition: string, basis: string, synonyms: Array<string>, additiveOver: Array<Additivity>, nationalCode: string | null, levels: Array<RegionLevel>, periodKinds: Array<PeriodKind>, hiddenWith: { id: string, label: string, dataset: { id: string } } | null, numerator: { id: string, label: string, dataset: { id: string } } | null, denominator: { id: string, label: string, dataset: { id: string } } | null, dataset: { id: string, title: string, description: string, source: string, methodVersion: string } }> };

export type KatalogQueryVariables = Exact<{
  locale: Locale;
}>;


export type KatalogQuery = { indicators: Array<{ id: string, valueKind: ValueKind, unit: string, label: string, definition: string, basis: string, synonyms: Array<string>, nationalCode: string | null, methodVersion: string, levels: Array<RegionLevel>, periodKinds: Array<PeriodKind>, dataset: { id: string, title: string, description: string, source: string, cadence: PeriodKind, methodVersion: string } }> };

export type KecamatanSemuaQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  month: string;
  after?: string | null | undefined;
}>;


export type KecamatanSemuaQuery = { city: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } }, cells: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type KecamatanQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  region: string;
  from: string;
  month: string;
}>;


export type KecamatanQuery = { months: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } }, latest: { nodes: Array<{ id: string, source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type DaftarKelurahanQueryVariables = Exact<{
  release: string | number;
  city: string;
  locale: Locale;
}>;


export type DaftarKelurahanQuery = { region: { children: Array<{ code: string, name: string, children: Array<{ code: string, name: string, aliases: Array<string> }> }> } | null };

export type CodePartsFragment = { code: string, name: string, facts: Array<{ name: string, value: string }>, formerNames: Array<{ name: string, until: string }> };

export type KeteranganQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
}>;


export type KeteranganQuery = { budget: Array<{ by: Array<{ id: string, label: string, codes: Array<{ code: string, name: string, facts: Array<{ name: string, value: string }>, formerNames: Array<{ name: string, until: string }> }> }> }>, excise: Array<{ by: Array<{ id: string, label: string, codes: Array<{ code: string, name: string, facts: Array<{ name: string, value: string }>, formerNames: Array<{ name: string, until: string }> }> }> }>, targets: Array<{ by: Array<{ id: string, label: string, codes: Array<{ code: string, name: string, facts: Array<{ name: string, value: string }>, formerNames: Array<{ name: string, until: string }> }> }> }>, lapse: Array<{ by: Array<{ id: string, label: string, codes: Array<{ code: string, name: string, facts: Array<{ name: string, value: string }>, formerNames: Array<{ name: string, until: string }> }> }> }>, release: { statements: Array<{ id: string, words: string, office: string, document: string, date: string, answerBy: string | null, state: StatementState, payer: { code: string, name: string }, period: { id: string }, cause: { code: string, name: string } }> } | null, region: { rivalFigures: Array<{ issuer: string, document: string, date: string | null, definition: string, reason: string | null, office: string | null, figure: { code: string, name: string }, kind: { name: string }, indicator: { id: string, label: string, dataset: { id: string } }, observation: { id: string, cell:
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
         }, ours: { id: string, cell:
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
         } }> } | null };

export type LembarLaluQueryVariables = Exact<{
  earlier: string | number;
  locale: Locale;
  city: string;
  year: string;
}>;


export type LembarLaluQuery = { match: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } } };

export type DasarHukumQueryVariables = Exact<{
  earlier: string | number;
}>;


export type DasarHukumQuery = { cuts: Array<{ by: Array<{ id: string, codes: Array<{ code: string, facts: Array<{ name: string, value: string }> }> }> }> };

export type LembarQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  month: string;
  claims: string;
}>;


export type LembarQuery = { ends: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } }, endsInAll: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } }, costs: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } }, targets: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } }, claims: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } } };

export type MutuQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
}>;


export type MutuQuery = { region: { rivalFigures: Array<{ issuer: string, document: string, date: string | null, definition: string, reason: string | null, office: string | null, figure: { code: string, name: string }, kind: { name: string }, indicator: { id: string, label: string }, observation: { id: string, cell:
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
         }, ours: { id: string, cell:
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
         } }> } | null };

export type PembandingQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  month: string;
}>;


export type PembandingQuery = { region: { coverage: { segments: Array<{ segment: { code: string, name: string }, period: { id: string, end: string }, members: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }, workers: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           }, share: { id: string, indicator: { nationalCode: string | null }, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           } }>, targets: Array<{ issuer: string | null, date: string | null, definition: string | null, document: { code: string, name: string, facts: Array<{ name: string, value: string }> }, scope: { code: string, name: string } | null, target: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
          , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }, share: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           }, missing: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           }, pace: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           } }> } } | null };

export type PenyebutQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  from: string;
  month: string;
}>;


export type PenyebutQuery = { workers: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } }, members: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type PerubahanQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  locale: Locale;
  after?: string | null | undefined;
}>;


export type PerubahanQuery = { compareReleases: { from: { id: string, version: string, period: { id: string, end: string } }, to: { id: string, version: string, note: string | null, publishedAt: string, period: { id: string, end: string } }, byDataset: Array<{ dataset: string, reason: ChangeReason, count: number }>, changes: { totalCount: number, nodes: Array<{ key: string, reason: ChangeReason, before: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           } | null, after: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type RilisKunciQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type RilisKunciQuery = { release: { changes: { nodes: Array<{ key: string, reason: ChangeReason }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type RilisSemuaQueryVariables = Exact<{
  publisher: string;
  after?: string | null | undefined;
}>;


export type RilisSemuaQuery = { releases: { nodes: Array<{ id: string, number: number, version: string, kind: ReleaseKind, state: ReleaseState, note: string | null, publishedAt: string, previous: { id: string } | null, period: { id: string, end: string }, changes: { totalCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RilisQueryVariables = Exact<{
  id: string | number;
  locale: Locale;
  after?: string | null | undefined;
}>;


export type RilisQuery = { release: { id: string, number: number, version: string, kind: ReleaseKind, state: ReleaseState, note: string | null, publishedAt: string, scheduledFor: string, contentDigest: string, permalink: string, period: { id: string, end: string }, previous: { id: string, version: string, period: { id: string } } | null, files: Array<{ name: string, format: FileFormat, dataset: string | null, bytes: number, rows: number, sha256: string, url: string }>, statements: Array<{ id: string, words: string, office: string, document: string, date: string, answerBy: string | null, state: StatementState, payer: { name: string }, period: { id: string }, cause: { name: string } }>, changes: { totalCount: number, nodes: Array<{ key: string, reason: ChangeReason, before: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           } | null, after: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type RincianSemuaQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  indicators: Array<string | number> | string | number;
  city: string;
  level: RegionLevel;
  by: Array<string | number> | string | number;
  after?: string | null | undefined;
}>;


export type RincianSemuaQuery = { cells: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RincianQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  indicators: Array<string | number> | string | number;
  city: string;
  level: RegionLevel;
  by: Array<string | number> | string | number;
  month: string;
  after?: string | null | undefined;
}>;


export type RincianQuery = { cells: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, partOf: { id: string, region: { label: string }, dimensions: Array<{ name: string }>, cell:
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
             } | null, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, partOf: { id: string, region: { label: string }, dimensions: Array<{ name: string }>, cell:
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
             } | null, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, partOf: { id: string, region: { label: string }, dimensions: Array<{ name: string }>, cell:
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
             } | null, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, partOf: { id: string, region: { label: string }, dimensions: Array<{ name: string }>, cell:
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
             } | null, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, partOf: { id: string, region: { label: string }, dimensions: Array<{ name: string }>, cell:
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
             } | null, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, partOf: { id: string, region: { label: string }, dimensions: Array<{ name: string }>, cell:
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
             } | null, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WargaQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  month: string;
}>;


export type WargaQuery = { active: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } }, tariffs: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CellPartsFragmentDoc = new TypedDocumentString(`
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
    `, {"fragmentName":"CellParts"}) as unknown as TypedDocumentString<CellPartsFragment, unknown>;
export const SourcePartsFragmentDoc = new TypedDocumentString(`
    fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}
    `, {"fragmentName":"SourceParts"}) as unknown as TypedDocumentString<SourcePartsFragment, unknown>;
export const CodePartsFragmentDoc = new TypedDocumentString(`
    fragment CodeParts on Code {
  code
  name(locale: $locale)
  facts {
    name
    value
  }
  formerNames {
    name(locale: $locale)
    until
  }
}
    `, {"fragmentName":"CodeParts"}) as unknown as TypedDocumentString<CodePartsFragment, unknown>;
export const AnggaranDocument = new TypedDocumentString(`
    query Anggaran($release: ID!, $locale: Locale!, $city: RegionCode!, $year: PeriodId!, $from: PeriodId!, $to: PeriodId!) {
  year: observations(
    where: {indicator: ["pagu-murni", "pagu-perubahan", "pagu", "realisasi", "sisa", "serapan", "serapan-murni", "proyeksi-rendah", "proyeksi-tengah", "proyeksi-tinggi", "bulan-tertagih", "iuran-diperkirakan", "iuran-tercatat", "iuran-kembali", "iuran-selisih", "selisih-dijelaskan", "selisih-belum-dijelaskan", "biaya-orang-bulan", "biaya-orang-tahun", "biaya-program", "peserta-setahun", "orang-bulan-setahun", "dbhcht-alokasi", "dbhcht-sisa-lalu", "dbhcht-pagu", "dbhcht-realisasi", "dbhcht-bagian", "dbhcht-jamsostek-pagu", "dbhcht-jamsostek-realisasi"], region: [$city], period: [$year], everyCut: true}
    asOf: {release: $release}
    first: 1000
  ) {
    nodes {
      ...CellParts
      ...SourceParts
    }
    pageInfo {
      hasNextPage
    }
  }
  months: observations(
    where: {indicator: ["realisasi-bulan", "realisasi-kumulatif", "rencana-kumulatif"], region: [$city], from: $from, to: $to}
    asOf: {release: $release}
    first: 200
  ) {
    nodes {
      ...CellParts
      ...SourceParts
    }
    pageInfo {
      hasNextPage
    }
  }
  tariffs: observations(
    where: {indicator: ["tarif"], region: [$city], by: ["pembayar"], from: $from, to: $to}
    asOf: {release: $release}
    first: 100
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}`) as unknown as TypedDocumentString<AnggaranQuery, AnggaranQueryVariables>;
export const AngkaDocument = new TypedDocumentString(`
    query Angka($release: ID!, $locale: Locale!, $indicators: [ID!]!, $city: RegionCode!, $level: RegionLevel!, $by: [ID!]!, $after: String) {
  cells: observations(
    where: {indicator: $indicators, within: $city, level: $level, by: $by}
    asOf: {release: $release}
    first: 1000
    after: $after
  ) {
    nodes {
      ...CellParts
      ...SourceParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}`) as unknown as TypedDocumentString<AngkaQuery, AngkaQueryVariables>;
export const BerakhirDocument = new TypedDocumentString(`
    query Berakhir($release: ID!, $locale: Locale!, $city: RegionCode!, $month: PeriodId!) {
  region(code: $city, asOf: {release: $release}) {
    lapse(period: $month) {
      total {
        ...CellParts
        ...SourceParts
      }
      groups {
        group {
          code
          name(locale: $locale)
        }
        losesCover {
          id
        }
        graceEnds {
          id
        }
        persons {
          ...CellParts
          ...SourceParts
        }
      }
      costs {
        months
        goOn {
          ...CellParts
        }
        addThousand {
          ...CellParts
        }
      }
    }
  }
  active: observations(
    where: {indicator: ["peserta-aktif"], region: [$city], period: [$month]}
    asOf: {release: $release}
    first: 1
  ) {
    nodes {
      ...CellParts
      ...SourceParts
    }
    pageInfo {
      hasNextPage
    }
  }
  tariffs: observations(
    where: {indicator: ["tarif"], region: [$city], period: [$month], by: ["pembayar"]}
    asOf: {release: $release}
    first: 50
  ) {
    nodes {
      ...CellParts
      ...SourceParts
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}`) as unknown as TypedDocumentString<BerakhirQuery, BerakhirQueryVariables>;
export const BerandaDocument = new TypedDocumentString(`
    query Beranda($release: ID!, $locale: Locale!, $city: RegionCode!, $from: PeriodId!, $month: PeriodId!, $year: PeriodId!) {
  months: observations(
    where: {indicator: ["peserta-aktif", "peserta-baru", "peserta-berakhir", "sasaran", "capaian-sasaran", "pekerja-kota", "cakupan"], region: [$city], from: $from, to: $month}
    asOf: {release: $release}
    first: 300
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
  latest: observations(
    where: {indicator: ["peserta-aktif", "peserta-baru", "peserta-berakhir", "sasaran", "pekerja-kota"], region: [$city], period: [$month]}
    asOf: {release: $release}
    first: 10
  ) {
    nodes {
      ...SourceParts
    }
    pageInfo {
      hasNextPage
    }
  }
  money: observations(
    where: {indicator: ["pagu", "realisasi", "serapan"], region: [$city], period: [$year]}
    asOf: {release: $release}
    first: 10
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}`) as unknown as TypedDocumentString<BerandaQuery, BerandaQueryVariables>;
export const BulanKecamatanDocument = new TypedDocumentString(`
    query BulanKecamatan($release: ID!, $locale: Locale!, $city: RegionCode!, $from: PeriodId!, $month: PeriodId!, $after: String) {
  cells: observations(
    where: {indicator: ["capaian-sasaran"], within: $city, level: KECAMATAN, from: $from, to: $month}
    asOf: {release: $release}
    first: 1000
    after: $after
  ) {
    nodes {
      ...CellParts
      ...SourceParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}`) as unknown as TypedDocumentString<BulanKecamatanQuery, BulanKecamatanQueryVariables>;
export const CakupanDocument = new TypedDocumentString(`
    query Cakupan($release: ID!, $locale: Locale!, $city: RegionCode!, $from: PeriodId!, $month: PeriodId!) {
  months: observations(
    where: {indicator: ["peserta-aktif", "sasaran", "capaian-sasaran", "pekerja-kota", "cakupan"], region: [$city], from: $from, to: $month}
    asOf: {release: $release}
    first: 300
  ) {
    nodes {
      ...CellParts
      ...SourceParts
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}`) as unknown as TypedDocumentString<CakupanQuery, CakupanQueryVariables>;
export const ContohDocument = new TypedDocumentString(`
    query Contoh($release: ID!, $kota: RegionCode!, $bulan: PeriodId!) {
  observations(
    where: {indicator: ["capaian-sasaran"], within: $kota, level: KECAMATAN, period: [$bulan]}
    asOf: {release: $release}
    first: 10
  ) {
    nodes {
      region {
        code
        name
      }
      cell {
        status
        quality
        display
        ... on ShareCell {
          decimal
          numerator {
            cell {
              decimal
            }
          }
          denominator {
            cell {
              decimal
            }
          }
        }
      }
    }
    release {
      id
      publishedAt
    }
  }
}
    `) as unknown as TypedDocumentString<ContohQuery, ContohQueryVariables>;
export const DataDocument = new TypedDocumentString(`
    query Data($release: ID!, $locale: Locale!, $dataset: ID!, $indicators: [ID!]!, $city: RegionCode!, $level: RegionLevel!, $after: String) {
  indicators(dataset: $dataset) {
    id
    kind
    unit
    label(locale: $locale)
    definition(locale: $locale)
    basis(locale: $locale)
    additiveOver
    nationalCode
    hiddenWith {
      id
      label(locale: $locale)
    }
    numerator {
      id
      label(locale: $locale)
    }
    denominator {
      id
      label(locale: $locale)
    }
    dataset {
      id
      title(locale: $locale)
      description(locale: $locale)
      source(locale: $locale)
      methodVersion
    }
  }
  cells: observations(
    where: {indicator: $indicators, within: $city, level: $level}
    asOf: {release: $release}
    first: 1000
    after: $after
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}`) as unknown as TypedDocumentString<DataQuery, DataQueryVariables>;
export const FrameDocument = new TypedDocumentString(`
    query Frame($release: ID!, $publisher: RegionCode!, $locale: Locale!) {
  release(id: $release) {
    id
    version
    number
    isSample
    sampleNotice
    publishedAt
    nextDue
    citation(style: PRESS_LINE, locale: $locale)
    period {
      id
      end
    }
    firstPeriod {
      id
    }
    certificate {
      name
      url
    }
    files {
      name
      format
      dataset
      bytes
      rows
      sha256
      url
    }
  }
  region(code: $publisher, asOf: {release: $release}) {
    code
    name(locale: $locale)
    children {
      code
      name(locale: $locale)
      children {
        code
        name(locale: $locale)
      }
    }
  }
  indicators {
    id
    unit
    label(locale: $locale)
    dataset {
      id
      title(locale: $locale)
    }
  }
  cuts(asOf: {release: $release}) {
    id
    level
    period
    cadence
    adds(locale: $locale)
    published
    hidden
    held
    dataset {
      id
      title(locale: $locale)
    }
    indicators {
      id
    }
    by {
      id
      label(locale: $locale)
      codes {
        code
        name(locale: $locale)
      }
    }
    months {
      id
      end
    }
  }
}
    `) as unknown as TypedDocumentString<FrameQuery, FrameQueryVariables>;
export const KamusDocument = new TypedDocumentString(`
    query Kamus($locale: Locale!, $dataset: ID!) {
  indicators(dataset: $dataset) {
    id
    unit(locale: $locale)
    label(locale: $locale)
    definition(locale: $locale)
    basis(locale: $locale)
    synonyms
    additiveOver
    nationalCode
    levels
    periodKinds
    hiddenWith {
      id
      label(locale: $locale)
      dataset {
        id
      }
    }
    numerator {
      id
      label(locale: $locale)
      dataset {
        id
      }
    }
    denominator {
      id
      label(locale: $locale)
      dataset {
        id
      }
    }
    dataset {
      id
      title(locale: $locale)
      description(locale: $locale)
      source(locale: $locale)
      methodVersion
    }
  }
}
    `) as unknown as TypedDocumentString<KamusQuery, KamusQueryVariables>;
export const KatalogDocument = new TypedDocumentString(`
    query Katalog($locale: Locale!) {
  indicators {
    id
    valueKind
    unit(locale: $locale)
    label(locale: $locale)
    definition(locale: $locale)
    basis(locale: $locale)
    synonyms
    nationalCode
    methodVersion
    levels
    periodKinds
    dataset {
      id
      title(locale: $locale)
      description(locale: $locale)
      source(locale: $locale)
      cadence
      methodVersion
    }
  }
}
    `) as unknown as TypedDocumentString<KatalogQuery, KatalogQueryVariables>;
export const KecamatanSemuaDocument = new TypedDocumentString(`
    query KecamatanSemua($release: ID!, $locale: Locale!, $city: RegionCode!, $month: PeriodId!, $after: String) {
  city: observations(
    where: {indicator: ["peserta-aktif", "sasaran", "capaian-sasaran"], region: [$city], period: [$month]}
    asOf: {release: $release}
    first: 10
  ) {
    nodes {
      ...CellParts
      ...SourceParts
    }
    pageInfo {
      hasNextPage
    }
  }
  cells: observations(
    where: {indicator: ["peserta-aktif", "sasaran", "capaian-sasaran"], within: $city, level: KECAMATAN, period: [$month]}
    asOf: {release: $release}
    first: 300
    after: $after
  ) {
    nodes {
      ...CellParts
      ...SourceParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}`) as unknown as TypedDocumentString<KecamatanSemuaQuery, KecamatanSemuaQueryVariables>;
export const KecamatanDocument = new TypedDocumentString(`
    query Kecamatan($release: ID!, $locale: Locale!, $region: RegionCode!, $from: PeriodId!, $month: PeriodId!) {
  months: observations(
    where: {indicator: ["peserta-aktif", "sasaran", "capaian-sasaran"], region: [$region], from: $from, to: $month}
    asOf: {release: $release}
    first: 300
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
  latest: observations(
    where: {indicator: ["peserta-aktif", "sasaran"], region: [$region], period: [$month]}
    asOf: {release: $release}
    first: 10
  ) {
    nodes {
      ...SourceParts
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}`) as unknown as TypedDocumentString<KecamatanQuery, KecamatanQueryVariables>;
export const DaftarKelurahanDocument = new TypedDocumentString(`
    query DaftarKelurahan($release: ID!, $city: RegionCode!, $locale: Locale!) {
  region(code: $city, asOf: {release: $release}) {
    children {
      code
      name(locale: $locale)
      children {
        code
        name(locale: $locale)
        aliases
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DaftarKelurahanQuery, DaftarKelurahanQueryVariables>;
export const KeteranganDocument = new TypedDocumentString(`
    query Keterangan($release: ID!, $locale: Locale!, $city: RegionCode!) {
  budget: cuts(dataset: "budget", asOf: {release: $release}) {
    by {
      id
      label(locale: $locale)
      codes {
        ...CodeParts
      }
    }
  }
  excise: cuts(dataset: "dbhcht", asOf: {release: $release}) {
    by {
      id
      label(locale: $locale)
      codes {
        ...CodeParts
      }
    }
  }
  targets: cuts(dataset: "targets", asOf: {release: $release}) {
    by {
      id
      label(locale: $locale)
      codes {
        ...CodeParts
      }
    }
  }
  lapse: cuts(dataset: "lapse", asOf: {release: $release}) {
    by {
      id
      label(locale: $locale)
      codes {
        ...CodeParts
      }
    }
  }
  release(id: $release) {
    statements {
      id
      payer {
        code
        name(locale: $locale)
      }
      period {
        id
      }
      cause {
        code
        name(locale: $locale)
      }
      words
      office
      document
      date
      answerBy
      state
    }
  }
  region(code: $city, asOf: {release: $release}) {
    rivalFigures {
      figure {
        code
        name(locale: $locale)
      }
      kind {
        name(locale: $locale)
      }
      issuer
      document
      date
      definition
      reason
      office
      indicator {
        id
        label(locale: $locale)
        dataset {
          id
        }
      }
      observation {
        ...CellParts
      }
      ours {
        ...CellParts
      }
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment CodeParts on Code {
  code
  name(locale: $locale)
  facts {
    name
    value
  }
  formerNames {
    name(locale: $locale)
    until
  }
}`) as unknown as TypedDocumentString<KeteranganQuery, KeteranganQueryVariables>;
export const LembarLaluDocument = new TypedDocumentString(`
    query LembarLalu($earlier: ID!, $locale: Locale!, $city: RegionCode!, $year: PeriodId!) {
  match: observations(
    where: {indicator: ["bulan-tertagih", "iuran-diperkirakan", "iuran-tercatat", "iuran-kembali", "iuran-selisih", "selisih-dijelaskan", "selisih-belum-dijelaskan"], region: [$city], period: [$year], everyCut: true}
    asOf: {release: $earlier}
    first: 200
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}`) as unknown as TypedDocumentString<LembarLaluQuery, LembarLaluQueryVariables>;
export const DasarHukumDocument = new TypedDocumentString(`
    query DasarHukum($earlier: ID!) {
  cuts(dataset: "budget", asOf: {release: $earlier}) {
    by {
      id
      codes {
        code
        facts {
          name
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DasarHukumQuery, DasarHukumQueryVariables>;
export const LembarDocument = new TypedDocumentString(`
    query Lembar($release: ID!, $locale: Locale!, $city: RegionCode!, $month: PeriodId!, $claims: PeriodId!) {
  ends: observations(
    where: {indicator: ["berakhir"], within: $city, by: ["sampai"], period: [$month]}
    asOf: {release: $release}
    first: 50
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
  endsInAll: observations(
    where: {indicator: ["berakhir"], region: [$city], period: [$month]}
    asOf: {release: $release}
    first: 1
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
  costs: observations(
    where: {indicator: ["biaya-lanjut", "biaya-tambah-1000"], within: $city, by: ["lama"], period: [$month]}
    asOf: {release: $release}
    first: 50
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
  targets: observations(
    where: {indicator: ["sasaran-dokumen", "capaian-dokumen", "kekurangan", "laju-perlu"], within: $city, by: ["dokumen"], period: [$month]}
    asOf: {release: $release}
    first: 100
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
  claims: observations(
    where: {indicator: ["klaim-diajukan", "klaim-dibayar", "klaim-ditolak", "klaim-belum-diputus", "manfaat-dibayar", "manfaat-per-iuran"], region: [$city], from: $claims, to: $claims}
    asOf: {release: $release}
    first: 50
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}`) as unknown as TypedDocumentString<LembarQuery, LembarQueryVariables>;
export const MutuDocument = new TypedDocumentString(`
    query Mutu($release: ID!, $locale: Locale!, $city: RegionCode!) {
  region(code: $city, asOf: {release: $release}) {
    rivalFigures {
      figure {
        code
        name(locale: $locale)
      }
      kind {
        name(locale: $locale)
      }
      issuer
      document
      date
      definition
      reason
      office
      indicator {
        id
        label(locale: $locale)
      }
      observation {
        ...CellParts
      }
      ours {
        ...CellParts
      }
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}`) as unknown as TypedDocumentString<MutuQuery, MutuQueryVariables>;
export const PembandingDocument = new TypedDocumentString(`
    query Pembanding($release: ID!, $locale: Locale!, $city: RegionCode!, $month: PeriodId!) {
  region(code: $city, asOf: {release: $release}) {
    coverage(period: $month) {
      segments {
        segment {
          code
          name(locale: $locale)
        }
        period {
          id
          end
        }
        members {
          ...CellParts
          ...SourceParts
        }
        workers {
          ...CellParts
        }
        share {
          ...CellParts
          indicator {
            nationalCode
          }
        }
      }
      targets {
        document {
          code
          name(locale: $locale)
          facts {
            name
            value
          }
        }
        issuer
        date
        definition
        scope {
          code
          name(locale: $locale)
        }
        target {
          ...CellParts
          ...SourceParts
        }
        share {
          ...CellParts
        }
        missing {
          ...CellParts
        }
        pace {
          ...CellParts
        }
      }
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}`) as unknown as TypedDocumentString<PembandingQuery, PembandingQueryVariables>;
export const PenyebutDocument = new TypedDocumentString(`
    query Penyebut($release: ID!, $locale: Locale!, $city: RegionCode!, $from: PeriodId!, $month: PeriodId!) {
  workers: observations(
    where: {indicator: ["pekerja-kota"], region: [$city], from: $from, to: $month}
    asOf: {release: $release}
    first: 1000
  ) {
    nodes {
      ...CellParts
      ...SourceParts
    }
    pageInfo {
      hasNextPage
    }
  }
  members: observations(
    where: {indicator: ["pekerja-segmen"], region: [$city], dimension: [{dimension: "segmen", codes: ["semua"]}], from: $from, to: $month}
    asOf: {release: $release}
    first: 1000
  ) {
    nodes {
      ...CellParts
      ...SourceParts
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}`) as unknown as TypedDocumentString<PenyebutQuery, PenyebutQueryVariables>;
export const PerubahanDocument = new TypedDocumentString(`
    query Perubahan($from: ID!, $to: ID!, $locale: Locale!, $after: String) {
  compareReleases(from: $from, to: $to) {
    from {
      id
      version
      period {
        id
        end
      }
    }
    to {
      id
      version
      note
      publishedAt
      period {
        id
        end
      }
    }
    byDataset {
      dataset
      reason
      count
    }
    changes(first: 250, after: $after) {
      nodes {
        key
        reason
        before {
          ...CellParts
        }
        after {
          ...CellParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}`) as unknown as TypedDocumentString<PerubahanQuery, PerubahanQueryVariables>;
export const RilisKunciDocument = new TypedDocumentString(`
    query RilisKunci($id: ID!, $after: String) {
  release(id: $id) {
    changes(first: 1000, after: $after) {
      nodes {
        key
        reason
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RilisKunciQuery, RilisKunciQueryVariables>;
export const RilisSemuaDocument = new TypedDocumentString(`
    query RilisSemua($publisher: RegionCode!, $after: String) {
  releases(publisher: $publisher, first: 6, after: $after) {
    nodes {
      id
      number
      version
      kind
      state
      note
      previous {
        id
      }
      publishedAt
      period {
        id
        end
      }
      changes(first: 1) {
        totalCount
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RilisSemuaQuery, RilisSemuaQueryVariables>;
export const RilisDocument = new TypedDocumentString(`
    query Rilis($id: ID!, $locale: Locale!, $after: String) {
  release(id: $id) {
    id
    number
    version
    kind
    state
    note
    publishedAt
    scheduledFor
    contentDigest
    permalink
    period {
      id
      end
    }
    previous {
      id
      version
      period {
        id
      }
    }
    files {
      name
      format
      dataset
      bytes
      rows
      sha256
      url
    }
    statements {
      id
      payer {
        name(locale: $locale)
      }
      period {
        id
      }
      cause {
        name(locale: $locale)
      }
      words
      office
      document
      date
      answerBy
      state
    }
    changes(first: 200, after: $after) {
      nodes {
        key
        reason
        before {
          ...CellParts
        }
        after {
          ...CellParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}`) as unknown as TypedDocumentString<RilisQuery, RilisQueryVariables>;
export const RincianSemuaDocument = new TypedDocumentString(`
    query RincianSemua($release: ID!, $locale: Locale!, $indicators: [ID!]!, $city: RegionCode!, $level: RegionLevel!, $by: [ID!]!, $after: String) {
  cells: observations(
    where: {indicator: $indicators, within: $city, level: $level, by: $by}
    asOf: {release: $release}
    first: 1000
    after: $after
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}`) as unknown as TypedDocumentString<RincianSemuaQuery, RincianSemuaQueryVariables>;
export const RincianDocument = new TypedDocumentString(`
    query Rincian($release: ID!, $locale: Locale!, $indicators: [ID!]!, $city: RegionCode!, $level: RegionLevel!, $by: [ID!]!, $month: PeriodId!, $after: String) {
  cells: observations(
    where: {indicator: $indicators, within: $city, level: $level, by: $by, period: [$month]}
    asOf: {release: $release}
    first: 1000
    after: $after
  ) {
    nodes {
      ...CellParts
      ...SourceParts
      cell {
        partOf {
          ...CellParts
          region {
            label(locale: $locale)
          }
          dimensions {
            name(locale: $locale)
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}
fragment SourceParts on Observation {
  id
  source {
    id
    institution
    document
    date
    definition
  }
}`) as unknown as TypedDocumentString<RincianQuery, RincianQueryVariables>;
export const WargaDocument = new TypedDocumentString(`
    query Warga($release: ID!, $locale: Locale!, $city: RegionCode!, $month: PeriodId!) {
  active: observations(
    where: {indicator: ["peserta-aktif"], region: [$city], period: [$month]}
    asOf: {release: $release}
    first: 1
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
  tariffs: observations(
    where: {indicator: ["tarif"], region: [$city], period: [$month], by: ["pembayar"]}
    asOf: {release: $release}
    first: 50
  ) {
    nodes {
      ...CellParts
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment CellParts on Observation {
  id
  cell {
    status
    quality
    decimal
    display(locale: $locale)
    asOfPeriod {
      id
    }
  }
}`) as unknown as TypedDocumentString<WargaQuery, WargaQueryVariables>;