import "reflect-metadata";
import { Field, Int, ObjectType } from "type-graphql";
import { describe } from "./describe.ts";
import { CodeType } from "./indicator.ts";
import { ObservationType } from "./observation.ts";
import { PeriodType } from "./period.ts";

@ObjectType("BudgetMonth", {
  simpleResolvers: true,
  ...describe("Uang yang dibayarkan sampai satu bulan.", "Money paid up to one month."),
})
export class BudgetMonth {
  @Field(() => PeriodType, describe("Bulan.", "Month."))
  period!: PeriodType;

  @Field(() => ObservationType, describe("Bulan itu saja (realisasi-bulan).", "In the month alone (realisasi-bulan)."))
  inMonth!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Sejak Januari (realisasi-kumulatif).", "Since January (realisasi-kumulatif)."),
  )
  sinceJanuary!: ObservationType;
}

@ObjectType("BudgetQuarter", {
  simpleResolvers: true,
  ...describe(
    "Rencana dan kenyataan sejak Januari sampai satu triwulan.",
    "Plan and reality since January, up to one quarter.",
  ),
})
export class BudgetQuarter {
  @Field(() => PeriodType, describe("Triwulan.", "Quarter."))
  period!: PeriodType;

  @Field(
    () => ObservationType,
    describe("Rencana sejak Januari (rencana-kumulatif).", "Planned since January (rencana-kumulatif)."),
  )
  planned!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Dibayarkan sejak Januari (realisasi-kumulatif).", "Paid since January (realisasi-kumulatif)."),
  )
  spent!: ObservationType;
}

/** What a year's budget has in common with each of its parts. */
@ObjectType({ simpleResolvers: true })
abstract class BudgetFigures {
  @Field(() => ObservationType, describe("Pagu murni (pagu-murni).", "Original ceiling (pagu-murni)."))
  ceilingOriginal!: ObservationType;

  @Field(() => ObservationType, describe("Pagu perubahan (pagu-perubahan).", "Amended ceiling (pagu-perubahan)."))
  ceilingAmended!: ObservationType;

  @Field(() => ObservationType, describe("Pagu yang berlaku (pagu).", "Ceiling in force (pagu)."))
  ceiling!: ObservationType;

  @Field(() => ObservationType, describe("Realisasi sejak Januari (realisasi).", "Paid since January (realisasi)."))
  spent!: ObservationType;

  @Field(() => ObservationType, describe("Sisa (sisa).", "Left (sisa)."))
  left!: ObservationType;

  @Field(() => ObservationType, describe("Realisasi ÷ pagu (serapan).", "Paid ÷ ceiling in force (serapan)."))
  shareSpent!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Realisasi ÷ pagu murni (serapan-murni).", "Paid ÷ original ceiling (serapan-murni)."),
  )
  shareOfOriginal!: ObservationType;

  @Field(
    () => [BudgetMonth],
    describe("Bulan demi bulan, Januari sampai Desember.", "Month by month, January to December."),
  )
  months!: BudgetMonth[];

  @Field(() => [BudgetQuarter], describe("Rencana dan kenyataan per triwulan.", "Plan and reality by quarter."))
  quarters!: BudgetQuarter[];
}

@ObjectType("BudgetLine", {
  simpleResolvers: true,
  ...describe(
    "Satu baris belanja, atau satu bagian anggaran menurut rincian lain. Bulan dan triwulan hanya ada untuk baris belanja.",
    "One budget line, or one part of the budget by another breakdown. Months and quarters exist for budget lines only.",
  ),
})
export class BudgetLine extends BudgetFigures {
  @Field(
    () => CodeType,
    describe(
      "Barisnya, dengan rekening, sub kegiatan, dan keterangan lain dari dokumennya.",
      "The line, with account, sub-activity and other facts of its document.",
    ),
  )
  line!: CodeType;
}

@ObjectType("Budget", {
  simpleResolvers: true,
  ...describe(
    "Anggaran program ini dalam satu tahun: yang disetujui, dibayarkan, dan tersisa.",
    "The programme's budget of one year: approved, paid and left.",
  ),
})
export class Budget extends BudgetFigures {
  @Field(() => Int, describe("Tahun anggaran.", "Fiscal year."))
  year!: number;

  @Field(() => PeriodType, describe("Tahunnya sebagai periode.", "The year as a period."))
  period!: PeriodType;

  @Field(
    () => ObservationType,
    describe("Perkiraan akhir tahun, bawah (proyeksi-rendah).", "Year-end estimate, low (proyeksi-rendah)."),
  )
  projectionLow!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Perkiraan akhir tahun, tengah (proyeksi-tengah).", "Year-end estimate, middle (proyeksi-tengah)."),
  )
  projectionMid!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Perkiraan akhir tahun, atas (proyeksi-tinggi).", "Year-end estimate, high (proyeksi-tinggi)."),
  )
  projectionHigh!: ObservationType;

  @Field(
    () => [BudgetLine],
    describe("Baris-baris belanja tahun itu, urut kode.", "The year's budget lines, in the order of their codes."),
  )
  lines!: BudgetLine[];

  @Field(
    () => [BudgetLine],
    describe(
      "Anggaran tahun itu menurut rincian lain, satu bagian untuk tiap kode yang punya angka.",
      "The year's budget by another breakdown, one part for every code with numbers.",
    ),
  )
  by!: BudgetLine[];
}
