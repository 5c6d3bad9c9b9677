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
   * Sementara: masih dapat berubah oleh iuran yang terlambat.
   *
   * May still change by late contributions.
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
   * Belum dilaporkan: periodenya sesudah periode terakhir rilis ini.
   *
   * Not reported yet: the period is after this release's newest one.
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
   * Tabel CSV, UTF-8, titik desimal.
   *
   * CSV table, UTF-8, decimal point.
   */
  | 'CSV'
  /**
   * Objek JSON.
   *
   * JSON object.
   */
  | 'JSON';

/**
 * Dari mana angka sebuah indikator datang.
 *
 * Where an indicator's numbers come from.
 */
export type IndicatorKind =
  /**
   * Jumlah yang disebut sebuah dokumen.
   *
   * A count named by a document.
   */
  | 'DOCUMENT_COUNT'
  /**
   * Menghitung orang; pengamanan angka kecil berlaku.
   *
   * Counts people; small counts are protected.
   */
  | 'PERSON_COUNT'
  /**
   * Pembilang dibagi penyebut.
   *
   * Numerator divided by denominator.
   */
  | 'SHARE';

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
   * Koreksi di dalam rilis yang sama.
   *
   * A correction within the same release.
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

export type BerandaQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  from: string;
  month: string;
}>;


export type BerandaQuery = { months: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } }, kecamatan: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } }, latest: { nodes: Array<{ id: string, source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } } };

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
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } }, kecamatan: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type CellPartsFragment = { id: string, cell:
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
        | { decimal: string | null, status: CellStatus, quality: CellQuality | null, display: string, numerator: { cell:
              | { decimal: string | null }
              | { decimal: string | null }
             }, denominator: { cell:
              | { decimal: string | null }
              | { decimal: string | null }
             } }
       }>, release: { id: string, publishedAt: string } } };

export type DataQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  dataset: string | number;
  indicators: Array<string | number> | string | number;
  city: string;
  after?: string | null | undefined;
}>;


export type DataQuery = { indicators: Array<{ id: string, kind: IndicatorKind, unit: string, label: string, definition: string, basis: string, additiveOver: Array<Additivity>, numerator: { id: string, label: string } | null, denominator: { id: string, label: string } | null, dataset: { id: string, title: string, description: string, source: string, methodVersion: string } }>, cells: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FrameQueryVariables = Exact<{
  release: string | number;
  publisher: string;
  locale: Locale;
}>;


export type FrameQuery = { release: { id: string, version: string, number: number, isSample: boolean, sampleNotice: string | null, publishedAt: string, nextDue: string, period: { id: string, end: string }, firstPeriod: { id: string }, certificate: { name: string, url: string } | null, files: Array<{ name: string, format: FileFormat, dataset: string | null, bytes: number, rows: number, sha256: string, url: string }> } | null, region: { code: string, name: string, children: Array<{ code: string, name: string, children: Array<{ code: string, name: string }> }> } | null, indicators: Array<{ id: string, unit: string, label: string, dataset: { id: string, title: string } }>, cuts: Array<{ id: string, level: RegionLevel, cadence: PeriodKind, adds: string, published: number, hidden: number, held: number, dataset: { id: string, title: string }, indicators: Array<{ id: string }>, by: Array<{ id: string, label: string, codes: Array<{ code: string, name: string }> }>, months: Array<{ id: string, end: string }> }> };

export type KecamatanSemuaQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  month: string;
}>;


export type KecamatanSemuaQuery = { cells: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type KecamatanQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  city: string;
  region: string;
  from: string;
  month: string;
}>;


export type KecamatanQuery = { months: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } }, all: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
       }>, pageInfo: { hasNextPage: boolean } }, latest: { nodes: Array<{ id: string, source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type MetodeQueryVariables = Exact<{
  locale: Locale;
}>;


export type MetodeQuery = { indicators: Array<{ id: string, unit: string, label: string, definition: string, basis: string, dataset: { id: string, title: string } }> };

export type RilisSemuaQueryVariables = Exact<{
  publisher: string;
  after?: string | null | undefined;
}>;


export type RilisSemuaQuery = { releases: { nodes: Array<{ id: string, number: number, version: string, kind: ReleaseKind, state: ReleaseState, note: string | null, publishedAt: string, period: { id: string, end: string }, changes: { totalCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RilisQueryVariables = Exact<{
  id: string | number;
  locale: Locale;
  after?: string | null | undefined;
}>;


export type RilisQuery = { release: { id: string, number: number, version: string, kind: ReleaseKind, state: ReleaseState, note: string | null, publishedAt: string, scheduledFor: string, contentDigest: string, permalink: string, period: { id: string, end: string }, previous: { id: string, version: string, period: { id: string } } | null, files: Array<{ name: string, format: FileFormat, dataset: string | null, bytes: number, rows: number, sha256: string, url: string }>, changes: { totalCount: number, nodes: Array<{ key: string, reason: ChangeReason, before: { id: string, cell:
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
            | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
           } | null, after: { id: string, cell:
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
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RincianQueryVariables = Exact<{
  release: string | number;
  locale: Locale;
  indicators: Array<string | number> | string | number;
  city: string;
  level: RegionLevel;
  by: Array<string | number> | string | number;
  month: string;
}>;


export type RincianQuery = { cells: { nodes: Array<{ id: string, cell:
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, partOf: { id: string, region: { label: string }, dimensions: Array<{ name: string }>, cell:
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
             } | null, asOfPeriod: { id: string } | null }
        | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, partOf: { id: string, region: { label: string }, dimensions: Array<{ name: string }>, cell:
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
              | { status: CellStatus, quality: CellQuality | null, decimal: string | null, display: string, asOfPeriod: { id: string } | null }
             } | null, asOfPeriod: { id: string } | null }
      , source: { id: string, institution: string, document: string, date: string | null, definition: string } | null }>, pageInfo: { hasNextPage: boolean } } };

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
export const BerandaDocument = new TypedDocumentString(`
    query Beranda($release: ID!, $locale: Locale!, $city: RegionCode!, $from: PeriodId!, $month: PeriodId!) {
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
  kecamatan: observations(
    where: {indicator: ["peserta-aktif", "sasaran", "capaian-sasaran"], within: $city, level: KECAMATAN, period: [$month]}
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
  kecamatan: observations(
    where: {indicator: ["peserta-aktif", "sasaran", "capaian-sasaran"], within: $city, level: KECAMATAN, period: [$month]}
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
    query Data($release: ID!, $locale: Locale!, $dataset: ID!, $indicators: [ID!]!, $city: RegionCode!, $after: String) {
  indicators(dataset: $dataset) {
    id
    kind
    unit
    label(locale: $locale)
    definition(locale: $locale)
    basis(locale: $locale)
    additiveOver
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
    where: {indicator: $indicators, within: $city}
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
export const KecamatanSemuaDocument = new TypedDocumentString(`
    query KecamatanSemua($release: ID!, $locale: Locale!, $city: RegionCode!, $month: PeriodId!) {
  cells: observations(
    where: {indicator: ["peserta-aktif", "sasaran", "capaian-sasaran"], within: $city, period: [$month]}
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
}`) as unknown as TypedDocumentString<KecamatanSemuaQuery, KecamatanSemuaQueryVariables>;
export const KecamatanDocument = new TypedDocumentString(`
    query Kecamatan($release: ID!, $locale: Locale!, $city: RegionCode!, $region: RegionCode!, $from: PeriodId!, $month: PeriodId!) {
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
  all: observations(
    where: {indicator: ["peserta-aktif", "sasaran", "capaian-sasaran"], within: $city, period: [$month]}
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
export const MetodeDocument = new TypedDocumentString(`
    query Metode($locale: Locale!) {
  indicators {
    id
    unit
    label(locale: $locale)
    definition(locale: $locale)
    basis(locale: $locale)
    dataset {
      id
      title(locale: $locale)
    }
  }
}
    `) as unknown as TypedDocumentString<MetodeQuery, MetodeQueryVariables>;
export const RilisSemuaDocument = new TypedDocumentString(`
    query RilisSemua($publisher: RegionCode!, $after: String) {
  releases(publisher: $publisher, first: 50, after: $after) {
    nodes {
      id
      number
      version
      kind
      state
      note
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
    query Rincian($release: ID!, $locale: Locale!, $indicators: [ID!]!, $city: RegionCode!, $level: RegionLevel!, $by: [ID!]!, $month: PeriodId!) {
  cells: observations(
    where: {indicator: $indicators, within: $city, level: $level, by: $by, period: [$month]}
    asOf: {release: $release}
    first: 1000
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