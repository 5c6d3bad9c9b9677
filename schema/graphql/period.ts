import "reflect-metadata";
import { Field, ObjectType } from "type-graphql";
import { PeriodKind } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { DateScalar, PeriodId } from "./scalars.ts";

@ObjectType("Period", { simpleResolvers: true, ...describe("Sebuah periode waktu.", "A period of time.") })
export class PeriodType {
  @Field(() => PeriodId, describe("Ejaan tunggal periode ini, misalnya 2024-09.", "Its one spelling, e.g. 2024-09."))
  id!: string;

  @Field(
    () => PeriodKind,
    describe(
      "Tiga tahun, tahun, setengah tahun, triwulan, atau bulan.",
      "Three years, year, half year, quarter or month.",
    ),
  )
  kind!: keyof typeof PeriodKind;

  @Field(() => DateScalar, describe("Hari pertama.", "First day."))
  start!: string;

  @Field(() => DateScalar, describe("Hari terakhir.", "Last day."))
  end!: string;

  @Field(
    () => String,
    describe(
      "Nama untuk dibaca: September 2024, Triwulan III 2024, Semester I 2024, 2022 sampai 2024.",
      "Name to read: September 2024, Quarter 3 2024, First half of 2024, 2022 to 2024.",
    ),
  )
  label!: string;
}

@ObjectType("PeriodRange", {
  simpleResolvers: true,
  ...describe("Rentang periode, kedua ujungnya termasuk.", "A range of periods, both ends included."),
})
export class PeriodRange {
  @Field(() => PeriodType, describe("Periode pertama.", "First period."))
  first!: PeriodType;

  @Field(() => PeriodType, describe("Periode terakhir.", "Last period."))
  last!: PeriodType;
}
