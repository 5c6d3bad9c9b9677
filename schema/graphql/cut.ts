import "reflect-metadata";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { PeriodKind, RegionLevel } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { DatasetType, DimensionType, IndicatorType } from "./indicator.ts";
import { PeriodType } from "./period.ts";

@ObjectType("Cut", {
  simpleResolvers: true,
  ...describe(
    "Satu tabel dalam rencana terbit: ukuran apa, pada tingkat wilayah mana, dirinci menurut apa. Tidak ada angka di luar daftar ini.",
    "One table of the release plan: which measures, at which region level, broken down by what. There is no number outside this list.",
  ),
})
export class CutType {
  @Field(
    () => ID,
    describe(
      "Pengenal, misalnya enrolment/kecamatan/usia atau budget/kota/baris/tahun.",
      "Id, e.g. enrolment/kecamatan/usia or budget/kota/baris/tahun.",
    ),
  )
  id!: string;

  @Field(() => DatasetType, describe("Pokok datanya.", "Its dataset."))
  dataset!: DatasetType;

  @Field(() => [IndicatorType], describe("Ukuran-ukurannya.", "Its measures."))
  indicators!: IndicatorType[];

  @Field(() => RegionLevel, describe("Tingkat wilayahnya.", "Its region level."))
  level!: (typeof RegionLevel)[keyof typeof RegionLevel];

  @Field(
    () => [DimensionType],
    describe("Rinciannya; kosong berarti jumlah saja.", "Its breakdown; empty means totals."),
  )
  by!: DimensionType[];

  @Field(
    () => PeriodKind,
    describe(
      "Paling sering muncul tiap bulan, triwulan, atau tahun. Tabel menurut rincian atau kelurahan hanya muncul bila sejak kemunculan terakhirnya cukup banyak orang masuk dan keluar.",
      "Appears at most every month, quarter or year. A table by breakdown or kelurahan appears only when enough people came in and went out since it last did.",
    ),
  )
  cadence!: keyof typeof PeriodKind;

  @Field(() => PeriodKind, describe("Jenis periode sel-selnya.", "Kind of period its cells have."))
  period!: keyof typeof PeriodKind;

  @Field(() => String, describe("Apa yang ditambahkan tabel ini bagi pembaca.", "What this table adds for a reader."))
  adds!: string;

  @Field(
    () => [PeriodType],
    describe(
      "Periode-periode tempat tabel ini muncul dalam rilis yang dibaca (bulan, kecuali `period` menyebut yang lain), terlama dahulu.",
      "Periods in which this table appears in the release that was read (months unless `period` says otherwise), oldest first.",
    ),
  )
  months!: PeriodType[];

  @Field(
    () => Int,
    describe("Banyaknya angka yang terbit, termasuk yang ditahan.", "Numbers published, held ones among them."),
  )
  published!: number;

  @Field(() => Int, describe("Banyaknya angka yang disembunyikan.", "Numbers hidden."))
  hidden!: number;

  @Field(
    () => Int,
    describe(
      "Banyaknya angka yang ditahan: terbit, tetapi dengan angka bulan sebelumnya (`Cell.asOfPeriod`).",
      "Numbers held: published, but with an earlier month's number (`Cell.asOfPeriod`).",
    ),
  )
  held!: number;
}
