import "reflect-metadata";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { ChangeReason, FileFormat, ReleaseKind, ReleaseState } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { ObservationType } from "./observation.ts";
import { PageInfo } from "./page-info.ts";
import { PeriodType } from "./period.ts";
import { Quality } from "./quality.ts";
import { ReconciliationLine, StatementType } from "./reconciliation.ts";
import { DateScalar, DateTime, Digest, RegionCode, Url } from "./scalars.ts";

@ObjectType("ReleaseFile", {
  simpleResolvers: true,
  ...describe("Sebuah berkas umum dari rilis.", "A public file of a release."),
})
export class ReleaseFileType {
  @Field(() => String, describe("Nama berkas.", "File name."))
  name!: string;

  @Field(() => FileFormat, describe("Format berkas.", "File format."))
  format!: (typeof FileFormat)[keyof typeof FileFormat];

  @Field(() => ID, { nullable: true, ...describe("Pokok data, bila hanya satu.", "Dataset, where it is only one.") })
  dataset!: string | null;

  @Field(() => Int, describe("Ukuran dalam bita.", "Size in bytes."))
  bytes!: number;

  @Field(() => Int, describe("Banyaknya baris data.", "Number of data rows."))
  rows!: number;

  @Field(() => Digest, describe("Sidik jari isinya.", "Fingerprint of its content."))
  sha256!: string;

  @Field(() => Url, describe("Alamat tetap.", "Permanent address."))
  url!: string;
}

@ObjectType("Change", {
  simpleResolvers: true,
  ...describe("Satu sel yang berbeda antara dua rilis.", "One cell that differs between two releases."),
})
export class ChangeType {
  @Field(() => ID, describe("Alamat sel.", "The cell's address."))
  key!: string;

  @Field(() => ChangeReason, describe("Sebabnya.", "The reason."))
  reason!: (typeof ChangeReason)[keyof typeof ChangeReason];

  @Field(() => ObservationType, {
    nullable: true,
    ...describe("Isi sebelumnya; kosong bila selnya baru.", "Content before; null where the cell is new."),
  })
  before!: ObservationType | null;

  @Field(
    () => ObservationType,
    describe("Isi sejak rilis yang lebih baru.", "Content since the newer of the two releases."),
  )
  after!: ObservationType;
}

@ObjectType("ChangeEdge", {
  simpleResolvers: true,
  ...describe("Sebuah perubahan dengan kursornya.", "A change with its cursor."),
})
export class ChangeEdge {
  @Field(() => String, describe("Kursor untuk `after`.", "Cursor for `after`."))
  cursor!: string;

  @Field(() => ChangeType, describe("Perubahannya.", "The change."))
  node!: ChangeType;
}

@ObjectType("ChangeConnection", {
  simpleResolvers: true,
  ...describe("Sehalaman perubahan antara dua rilis.", "A page of the changes between two releases."),
})
export class ChangeConnection {
  @Field(() => [ChangeEdge], describe("Perubahan dengan kursor.", "Changes with cursors."))
  edges!: ChangeEdge[];

  @Field(() => [ChangeType], describe("Perubahan saja.", "Changes only."))
  nodes!: ChangeType[];

  @Field(() => PageInfo, describe("Letak halaman ini.", "Where this page stands."))
  pageInfo!: PageInfo;

  @Field(() => Int, describe("Banyaknya perubahan pada semua halaman.", "Number of changes over all pages."))
  totalCount!: number;
}

@ObjectType("Release", {
  simpleResolvers: true,
  ...describe(
    "Satu penerbitan: tidak pernah diubah, bernomor versi, dan setiap jawaban menyebutnya.",
    "One publication: never changed, versioned, and named by every answer.",
  ),
})
export class ReleaseType {
  @Field(() => ID, describe("Pengenal: penerbit/periode/versi.", "Id: publisher/period/version."))
  id!: string;

  @Field(() => RegionCode, describe("Kode wilayah penerbit.", "Region code of the publisher."))
  publisher!: string;

  @Field(() => Int, describe("Urutan terbit: 1, 2, 3, ….", "Order of publication: 1, 2, 3, …."))
  number!: number;

  @Field(() => PeriodType, describe("Periode terbaru di dalamnya.", "Newest period in it."))
  period!: PeriodType;

  @Field(() => PeriodType, describe("Periode pertama di dalamnya.", "First period in it."))
  firstPeriod!: PeriodType;

  @Field(() => String, describe("Versi, misalnya 1.0.0.", "Version, e.g. 1.0.0."))
  version!: string;

  @Field(
    () => ReleaseKind,
    describe("Seberapa jauh ia mengubah yang sebelumnya.", "How far it changes what came before."),
  )
  kind!: keyof typeof ReleaseKind;

  @Field(() => ReleaseState, describe("Keadaannya sekarang.", "Its state now."))
  state!: keyof typeof ReleaseState;

  @Field(() => DateTime, describe("Saat terbit.", "Moment of publication."))
  publishedAt!: string;

  @Field(() => DateScalar, describe("Tanggal terbit menurut jadwal.", "Date on which it was due."))
  scheduledFor!: string;

  @Field(() => DateScalar, describe("Tanggal rilis berikutnya menurut jadwal.", "Date on which the next one is due."))
  nextDue!: string;

  @Field(() => ReleaseType, { nullable: true, ...describe("Rilis sebelumnya.", "The release before.") })
  previous!: ReleaseType | null;

  @Field(() => ReleaseType, {
    nullable: true,
    ...describe(
      "Rilis yang menggantikannya; kosong selama ia berlaku.",
      "The release that took its place; null while it is in force.",
    ),
  })
  supersededBy!: ReleaseType | null;

  @Field(() => String, {
    nullable: true,
    ...describe(
      "Penjelasan penerbit; ada bila sesuatu yang sudah terbit berubah. Bahasa Indonesia, baris kosong, lalu bahasa Inggris; tanpa baris kosong hanya satu bahasa.",
      "The publisher's explanation; given when something published before has changed. Indonesian, a blank line, then English; without a blank line it is in one language only.",
    ),
  })
  note!: string | null;

  @Field(() => Boolean, describe("Benar bila datanya contoh.", "True where the data is a sample."))
  isSample!: boolean;

  @Field(() => String, {
    nullable: true,
    ...describe(
      "Kalimat peringatan data contoh; kosong bila data sungguhan.",
      "Warning for sample data; null where the data is real.",
    ),
  })
  sampleNotice!: string | null;

  @Field(
    () => Digest,
    describe(
      "Sidik jari semua sel yang berlaku dalam rilis ini.",
      "Fingerprint of all cells in force in this release.",
    ),
  )
  contentDigest!: string;

  @Field(() => [ReleaseFileType], describe("Berkas-berkasnya.", "Its files."))
  files!: ReleaseFileType[];

  @Field(() => ReleaseFileType, {
    nullable: true,
    ...describe(
      "Surat keterangan program penyerang: batasnya, berapa angka terbit dan disembunyikan, serangan yang dicoba. Salah satu dari `files`.",
      "Certificate of the attack program: the threshold, how many numbers are published and hidden, the attacks tried. One of `files`.",
    ),
  })
  certificate!: ReleaseFileType | null;

  @Field(
    () => ChangeConnection,
    describe(
      "Yang berubah sejak rilis tepat sebelumnya (`previous`). Dua rilis mana pun dibandingkan dengan `Query.compareReleases`.",
      "What changed since the release just before (`previous`). `Query.compareReleases` compares any two.",
    ),
  )
  changes!: ChangeConnection;

  @Field(
    () => [ReconciliationLine],
    describe(
      "Uang dan orang satu tahun dalam rilis ini, satu baris untuk tiap jalur dana yang punya angka.",
      "Money and people of one year in this release, one line for every funding line with numbers.",
    ),
  )
  reconciliation!: ReconciliationLine[];

  @Field(
    () => ReconciliationLine,
    describe(
      "Uang dan orang satu tahun, semua jalur dana bersama.",
      "Money and people of one year, all funding lines together.",
    ),
  )
  reconciledTotal!: ReconciliationLine;

  @Field(
    () => [StatementType],
    describe(
      "Apa kata kantor tentang angka rilis ini, dengan kata-katanya sendiri.",
      "What offices say about figures of this release, in their own words.",
    ),
  )
  statements!: StatementType[];

  @Field(
    () => Quality,
    describe("Mutu berkas kantor di balik rilis ini.", "Quality of the office files behind this release."),
  )
  quality!: Quality;

  @Field(
    () => Url,
    describe("Alamat tetap daftar isi rilis ini.", "Permanent address of this release's list of contents."),
  )
  permalink!: string;

  @Field(() => String, describe("Kutipan rilis ini seutuhnya.", "How to cite this release as a whole."))
  citation!: string;
}

@ObjectType("ReleaseEdge", {
  simpleResolvers: true,
  ...describe("Sebuah rilis dengan kursornya.", "A release with its cursor."),
})
export class ReleaseEdge {
  @Field(() => String, describe("Kursor untuk `after`.", "Cursor for `after`."))
  cursor!: string;

  @Field(() => ReleaseType, describe("Rilisnya.", "The release."))
  node!: ReleaseType;
}

@ObjectType("ReleaseConnection", {
  simpleResolvers: true,
  ...describe("Sehalaman rilis, terbaru dahulu.", "A page of releases, newest first."),
})
export class ReleaseConnection {
  @Field(() => [ReleaseEdge], describe("Rilis dengan kursor.", "Releases with cursors."))
  edges!: ReleaseEdge[];

  @Field(() => [ReleaseType], describe("Rilis saja.", "Releases only."))
  nodes!: ReleaseType[];

  @Field(() => PageInfo, describe("Letak halaman ini.", "Where this page stands."))
  pageInfo!: PageInfo;

  @Field(() => Int, describe("Banyaknya rilis pada semua halaman.", "Number of releases over all pages."))
  totalCount!: number;
}
