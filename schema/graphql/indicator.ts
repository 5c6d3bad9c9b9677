import "reflect-metadata";
import { Field, ID, ObjectType } from "type-graphql";
import { Additivity, IndicatorKind, PeriodKind, RegionLevel } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { PeriodRange } from "./period.ts";

@ObjectType("Code", {
  simpleResolvers: true,
  ...describe("Satu kode dari daftar kode sebuah rincian.", "One code of a dimension's code list."),
})
export class CodeType {
  @Field(() => ID, describe("Kode.", "Code."))
  code!: string;

  @Field(() => String, describe("Nama untuk dibaca.", "Name to read."))
  name!: string;
}

@ObjectType("Dimension", {
  simpleResolvers: true,
  ...describe(
    "Sebuah rincian orang, misalnya kelompok umur.",
    "An attribute of people to break down by, e.g. age group.",
  ),
})
export class DimensionType {
  @Field(() => ID, describe("Nama untuk `by`, misalnya usia.", "Name for `by`, e.g. usia."))
  id!: string;

  @Field(() => String, describe("Nama untuk dibaca.", "Name to read."))
  label!: string;

  @Field(() => [CodeType], describe("Kode-kodenya, dalam urutan daftarnya.", "Its codes, in the order of the list."))
  codes!: CodeType[];
}

@ObjectType("Dataset", {
  simpleResolvers: true,
  ...describe("Sebuah pokok data beserta indikator-indikatornya.", "A subject of data with its indicators."),
})
export class DatasetType {
  @Field(() => ID, describe("Pengenal.", "Id."))
  id!: string;

  @Field(() => String, describe("Judul.", "Title."))
  title!: string;

  @Field(() => String, { name: "description", ...describe("Penjelasan.", "Description.") })
  description!: string;

  @Field(() => String, describe("Asal datanya.", "Where the data comes from."))
  source!: string;

  @Field(() => PeriodKind, describe("Seberapa sering terbit.", "How often it is published."))
  cadence!: keyof typeof PeriodKind;

  @Field(() => [DimensionType], describe("Rincian yang dikenalnya.", "The dimensions it knows."))
  dimensions!: DimensionType[];

  @Field(() => String, describe("Versi metode.", "Method version."))
  methodVersion!: string;
}

@ObjectType("Indicator", {
  simpleResolvers: true,
  ...describe(
    "Satu ukuran dari sebuah pokok data, dengan definisinya.",
    "One measure of a dataset, with its definition.",
  ),
})
export class IndicatorType {
  @Field(() => ID, describe("Pengenal, misalnya peserta-aktif.", "Id, e.g. peserta-aktif."))
  id!: string;

  @Field(() => DatasetType, describe("Pokok datanya.", "Its dataset."))
  dataset!: DatasetType;

  @Field(() => IndicatorKind, describe("Dari mana angkanya datang.", "Where its numbers come from."))
  kind!: (typeof IndicatorKind)[keyof typeof IndicatorKind];

  @Field(() => String, describe("Nama untuk dibaca.", "Name to read."))
  label!: string;

  @Field(() => String, describe("Apa arti angkanya.", "What the number says."))
  definition!: string;

  @Field(() => String, describe("Satuan: orang, orang-bulan, atau bagian.", "Unit: people, person-months or share."))
  unit!: string;

  @Field(() => [String], describe("Kata lain untuk mencarinya.", "Other words to find it by."))
  synonyms!: string[];

  @Field(() => String, describe("Dasar atau rumusnya.", "Its basis or formula."))
  basis!: string;

  @Field(
    () => [RegionLevel],
    describe(
      "Tingkat wilayah tempat ia terbit; pada tingkat lain selnya NOT_APPLICABLE. Rinciannya: `Query.cuts`.",
      "Region levels at which it is published; at any other its cells are NOT_APPLICABLE. Its breakdowns: `Query.cuts`.",
    ),
  )
  levels!: (typeof RegionLevel)[keyof typeof RegionLevel][];

  @Field(() => [Additivity], describe("Atas apa selnya boleh dijumlahkan.", "Over what its cells may be summed."))
  additiveOver!: (typeof Additivity)[keyof typeof Additivity][];

  @Field(() => IndicatorType, {
    nullable: true,
    ...describe("Pembilang, bila indikator ini sebuah bagian.", "Numerator, where this indicator is a share."),
  })
  numerator!: IndicatorType | null;

  @Field(() => IndicatorType, {
    nullable: true,
    ...describe("Penyebut, bila indikator ini sebuah bagian.", "Denominator, where this indicator is a share."),
  })
  denominator!: IndicatorType | null;

  @Field(() => String, describe("Versi metode.", "Method version."))
  methodVersion!: string;

  @Field(() => PeriodRange, {
    nullable: true,
    ...describe(
      "Periode pertama dan terakhir dalam rilis yang dibaca; kosong bila belum ada.",
      "First and last period in the release that was read; null where there is none yet.",
    ),
  })
  periods!: PeriodRange | null;
}
