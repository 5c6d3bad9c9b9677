import "reflect-metadata";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { CellType, NoteType } from "./cell.ts";
import { describe } from "./describe.ts";
import { CellVersionType } from "./history.ts";
import { IndicatorType } from "./indicator.ts";
import { PageInfo } from "./page-info.ts";
import { PeriodType } from "./period.ts";
import { RegionType } from "./region.ts";
import { ReleaseType } from "./release.ts";
import { DateScalar, Url } from "./scalars.ts";

@ObjectType("Source", {
  simpleResolvers: true,
  ...describe("Dokumen atau daftar asal sebuah angka.", "The document or register a number comes from."),
})
export class SourceType {
  @Field(() => ID, describe("Pengenal sumber pada penerbit ini.", "The source's id within the publisher."))
  id!: string;

  @Field(() => String, describe("Lembaga yang mengeluarkannya.", "The institution that issued it."))
  institution!: string;

  @Field(() => String, describe("Nama dokumen atau daftar.", "Name of the document or register."))
  document!: string;

  @Field(() => DateScalar, {
    nullable: true,
    ...describe("Tanggal dokumen atau tanggal acuan.", "Date of the document, or reference date."),
  })
  date!: string | null;

  @Field(() => String, describe("Apa yang dihitung menurut sumber itu.", "What the source says it counts."))
  definition!: string;
}

@ObjectType("DimensionValue", {
  simpleResolvers: true,
  ...describe("Rincian sebuah sel, misalnya kelompok umur.", "A breakdown coordinate of a cell, e.g. an age band."),
})
export class DimensionValue {
  @Field(() => ID, describe("Nama dimensi.", "Name of the dimension."))
  dimension!: string;

  @Field(() => String, describe("Nama dimensi untuk dibaca.", "The dimension's name to read."))
  label!: string;

  @Field(() => ID, describe("Kode dalam daftar kode.", "Code in the code list."))
  code!: string;

  @Field(() => String, describe("Nama kode untuk dibaca.", "The code's name to read."))
  name!: string;
}

@ObjectType("Observation", {
  simpleResolvers: true,
  ...describe(
    "Satu angka (atau ketiadaannya) pada satu wilayah, periode, dan indikator, dengan sumber dan rilisnya.",
    "One number (or its absence) at one region, period and indicator, with its source and release.",
  ),
})
export class ObservationType {
  @Field(
    () => ID,
    describe(
      "Alamat sel: indikator/wilayah/periode[/rincian].",
      "The cell's address: indicator/region/period[/breakdown].",
    ),
  )
  id!: string;

  @Field(() => RegionType, describe("Wilayah.", "Region."))
  region!: RegionType;

  @Field(() => PeriodType, describe("Periode.", "Period."))
  period!: PeriodType;

  @Field(() => IndicatorType, describe("Indikator.", "Indicator."))
  indicator!: IndicatorType;

  @Field(
    () => [DimensionValue],
    describe("Rincian; kosong berarti jumlah seluruhnya.", "Breakdown; empty means the total."),
  )
  dimensions!: DimensionValue[];

  @Field(() => CellType, describe("Nilai dengan statusnya.", "The value with its status."))
  cell!: CellType;

  @Field(() => ReleaseType, describe("Rilis yang dibaca.", "The release that was read."))
  release!: ReleaseType;

  @Field(() => ReleaseType, {
    nullable: true,
    ...describe(
      "Rilis tempat isi sel ini pertama kali muncul; kosong bila sel ini tidak ada dalam rilis.",
      "The release in which this content of the cell first appeared; null where the release does not hold the cell.",
    ),
  })
  since!: ReleaseType | null;

  @Field(() => SourceType, {
    nullable: true,
    ...describe(
      "Sumber angka; kosong bila sel ini tidak ada dalam rilis.",
      "Source of the number; null where the release does not hold the cell.",
    ),
  })
  source!: SourceType | null;

  @Field(() => Url, {
    nullable: true,
    ...describe(
      "Alamat tetap sel ini dalam berkas rilisnya; kosong bila sel ini tidak ada dalam rilis.",
      "Permanent address of this cell in its release's file; null where the release does not hold the cell.",
    ),
  })
  permalink!: string | null;

  @Field(() => String, {
    nullable: true,
    ...describe(
      "Cap angka untuk media cetak. Belum ada cap, jadi masih kosong.",
      "The number's stamp for print. There are no stamps yet, so it is null.",
    ),
  })
  stamp!: string | null;

  @Field(
    () => [CellVersionType],
    describe(
      "Semua isi yang pernah dimiliki sel ini, terlama dahulu, sampai rilis yang dibaca: satu entri untuk tiap rilis yang mengubahnya. Kosong bila sel ini tidak ada dalam rilis.",
      "Every content this cell has had, oldest first, up to the release read: one entry for each release that changed it. Empty where the release does not hold the cell.",
    ),
  )
  history!: CellVersionType[];

  @Field(
    () => String,
    describe(
      "Kutipan angka ini dengan rilisnya. Untuk data contoh kutipannya berkata begitu, dan bahwa ia tidak boleh dikutip.",
      "How to cite this number with its release. For sample data the citation says so, and that it must not be cited.",
    ),
  )
  citation!: string;
}

@ObjectType("ObservationEdge", {
  simpleResolvers: true,
  ...describe("Sebuah pengamatan dengan kursornya.", "An observation with its cursor."),
})
export class ObservationEdge {
  @Field(() => String, describe("Kursor untuk `after`.", "Cursor for `after`."))
  cursor!: string;

  @Field(() => ObservationType, describe("Pengamatannya.", "The observation."))
  node!: ObservationType;
}

@ObjectType("ObservationConnection", {
  simpleResolvers: true,
  ...describe(
    "Sehalaman pengamatan dari satu rilis, urut indikator, wilayah, periode, rincian.",
    "A page of observations of one release, ordered by indicator, region, period, breakdown.",
  ),
})
export class ObservationConnection {
  @Field(() => [ObservationEdge], describe("Pengamatan dengan kursor.", "Observations with cursors."))
  edges!: ObservationEdge[];

  @Field(() => [ObservationType], describe("Pengamatan saja.", "Observations only."))
  nodes!: ObservationType[];

  @Field(() => PageInfo, describe("Letak halaman ini.", "Where this page stands."))
  pageInfo!: PageInfo;

  @Field(() => Int, describe("Banyaknya sel pada semua halaman.", "Number of cells over all pages."))
  totalCount!: number;

  @Field(
    () => Int,
    describe("Di antaranya yang disembunyikan, pada semua halaman.", "How many of them are hidden, over all pages."),
  )
  suppressedCount!: number;

  @Field(
    () => [NoteType],
    describe(
      "Catatan yang harus dibaca bersama angka halaman ini, masing-masing sekali: data contoh, sementara, ditahan, disembunyikan, dan tiap jenis ketiadaan.",
      "Remarks that must be read with the numbers of this page, each once: sample data, provisional, held, hidden, and every kind of absence.",
    ),
  )
  mandatoryNotes!: NoteType[];

  @Field(() => Url, {
    nullable: true,
    ...describe(
      "Semua halaman jawaban ini sebagai CSV, dari rilis yang sama: alamat yang isinya tidak berubah. Kosong bila jawabannya terlalu besar; pakailah berkas rilisnya (`release.files`).",
      "All pages of this answer as CSV, of the same release: an address whose content does not change. Null where the answer is too large; use the release's files then (`release.files`).",
    ),
  })
  csvUrl!: string | null;

  @Field(
    () => String,
    describe(
      "Kutipan jawaban ini seutuhnya, dengan rilisnya dan `csvUrl`.",
      "How to cite this answer as a whole, with its release and `csvUrl`.",
    ),
  )
  citation!: string;

  @Field(() => ReleaseType, describe("Rilis yang dibaca.", "The release that was read."))
  release!: ReleaseType;
}
