import "reflect-metadata";
import { Field, ObjectType } from "type-graphql";
import { describe } from "./describe.ts";
import { CodeType } from "./indicator.ts";
import { ObservationType } from "./observation.ts";
import { PeriodType } from "./period.ts";

@ObjectType("QualityFinding", {
  simpleResolvers: true,
  ...describe("Apa yang ditemukan satu pemeriksaan.", "What one check found."),
})
export class QualityFinding {
  @Field(() => CodeType, describe("Pemeriksaannya.", "The check."))
  check!: CodeType;

  @Field(() => ObservationType, describe("Baris yang ditandainya (temuan).", "Rows it flagged (temuan)."))
  rows!: ObservationType;
}

@ObjectType("Quality", {
  simpleResolvers: true,
  ...describe(
    "Mutu berkas kantor pada satu triwulan atau tahun.",
    "Quality of the office files of one quarter or year.",
  ),
})
export class Quality {
  @Field(() => PeriodType, describe("Triwulan atau tahunnya.", "The quarter or year."))
  period!: PeriodType;

  @Field(() => ObservationType, describe("Baris diterima (baris-diterima).", "Rows received (baris-diterima)."))
  received!: ObservationType;

  @Field(() => ObservationType, describe("Baris disimpan (baris-disimpan).", "Rows kept (baris-disimpan)."))
  kept!: ObservationType;

  @Field(() => ObservationType, describe("Baris ditolak (baris-ditolak).", "Rows refused (baris-ditolak)."))
  refused!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Hari sampai kiriman berikutnya (hari-perbaikan).", "Days until the next delivery (hari-perbaikan)."),
  )
  daysToFix!: ObservationType;

  @Field(
    () => [QualityFinding],
    describe(
      "Temuan menurut pemeriksaan, hanya pemeriksaan yang ada dalam rilis untuk periode itu.",
      "Findings by check, only checks that the release holds for the period.",
    ),
  )
  findings!: QualityFinding[];
}
