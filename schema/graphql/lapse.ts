import "reflect-metadata";
import { Field, Int, ObjectType } from "type-graphql";
import { describe } from "./describe.ts";
import { CodeType } from "./indicator.ts";
import { ObservationType } from "./observation.ts";
import { PeriodType } from "./period.ts";

@ObjectType("LapseGroup", {
  simpleResolvers: true,
  ...describe(
    "Peserta aktif dengan bulan terakhir terbayar yang sama; bulan yang terlalu sedikit orangnya digabung dengan sebelahnya.",
    "Active participants with the same last paid month; months with too few people are merged with their neighbour.",
  ),
})
export class LapseGroup {
  @Field(() => CodeType, describe("Bulan atau bulan-bulan terakhir yang terbayar.", "Last paid month or months."))
  group!: CodeType;

  @Field(() => PeriodType, {
    nullable: true,
    ...describe(
      "Bulan pertama tanpa perlindungan; pada gabungan bulan yang paling awal.",
      "First month without cover; of merged months the earliest.",
    ),
  })
  losesCover!: PeriodType | null;

  @Field(() => PeriodType, {
    nullable: true,
    ...describe(
      "Bulan terakhir iuran masih dapat disusulkan; masa tenggang bukan perlindungan.",
      "Last month in which contributions may be made up; the grace period is no cover.",
    ),
  })
  graceEnds!: PeriodType | null;

  @Field(() => ObservationType, describe("Orangnya (berakhir).", "The people (berakhir)."))
  persons!: ObservationType;
}

@ObjectType("LapseCost", {
  simpleResolvers: true,
  ...describe("Biaya sekian bulan perlindungan.", "Cost of so many months of cover."),
})
export class LapseCost {
  @Field(() => Int, describe("Berapa bulan.", "How many months."))
  months!: number;

  @Field(
    () => ObservationType,
    describe("Melanjutkan semua peserta (biaya-lanjut).", "Going on for everybody (biaya-lanjut)."),
  )
  goOn!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Menambah 1.000 orang (biaya-tambah-1000).", "1,000 more people (biaya-tambah-1000)."),
  )
  addThousand!: ObservationType;
}

@ObjectType("Lapse", {
  simpleResolvers: true,
  ...describe(
    "Kapan perlindungan berakhir bila tidak ada uang tambahan, dan berapa biaya melanjutkannya.",
    "When cover ends unless money is added, and what it costs to go on.",
  ),
})
export class Lapse {
  @Field(() => PeriodType, describe("Bulan yang dilihat.", "The month it is seen from."))
  period!: PeriodType;

  @Field(
    () => ObservationType,
    describe("Semua yang perlindungannya akan berakhir (berakhir).", "Everybody whose cover will end (berakhir)."),
  )
  total!: ObservationType;

  @Field(
    () => [LapseGroup],
    describe("Menurut bulan terakhir terbayar, terdekat dahulu.", "By last paid month, nearest first."),
  )
  groups!: LapseGroup[];

  @Field(() => [LapseCost], describe("Biaya satu sampai dua belas bulan.", "Cost of one to twelve months."))
  costs!: LapseCost[];
}
