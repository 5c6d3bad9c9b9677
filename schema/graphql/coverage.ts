import "reflect-metadata";
import { Field, ObjectType } from "type-graphql";
import { describe } from "./describe.ts";
import { CodeType } from "./indicator.ts";
import { ObservationType } from "./observation.ts";
import { PeriodType } from "./period.ts";
import { DateScalar } from "./scalars.ts";

@ObjectType("CoverageSegment", {
  simpleResolvers: true,
  ...describe(
    "Kepesertaan Jamsostek satu segmen, dari siapa pun iurannya, menurut dokumen BPJS Ketenagakerjaan. Segmen dapat tumpang tindih.",
    "Jamsostek membership of one segment, whoever pays, by a document of BPJS Ketenagakerjaan. Segments may overlap.",
  ),
})
export class CoverageSegment {
  @Field(() => CodeType, describe("Segmennya.", "The segment."))
  segment!: CodeType;

  @Field(
    () => PeriodType,
    describe(
      "Bulan acuan dokumen, yang terbaru sampai bulan yang diminta.",
      "Reference month, the newest up to the month asked for.",
    ),
  )
  period!: PeriodType;

  @Field(() => ObservationType, describe("Anggota (anggota).", "Members (anggota)."))
  members!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Pekerja segmen itu (pekerja-segmen).", "Workers of the segment (pekerja-segmen)."),
  )
  workers!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Cakupan segmen (cakupan-segmen).", "Coverage of the segment (cakupan-segmen)."),
  )
  share!: ObservationType;
}

@ObjectType("CoverageTarget", {
  simpleResolvers: true,
  ...describe(
    "Sasaran menurut satu dokumen, berdampingan dengan dokumen lain yang menyebut angka lain.",
    "The target of one document, beside other documents that name other numbers.",
  ),
})
export class CoverageTarget {
  @Field(() => CodeType, describe("Kode dan nama dokumennya.", "Code and name of the document."))
  document!: CodeType;

  @Field(() => String, { nullable: true, ...describe("Penerbit dokumen.", "Issuer of the document.") })
  issuer!: string | null;

  @Field(() => DateScalar, { nullable: true, ...describe("Tanggal dokumen.", "Date of the document.") })
  date!: string | null;

  @Field(() => String, {
    nullable: true,
    ...describe("Siapa yang dihitung menurut dokumen itu.", "Whom the document counts."),
  })
  definition!: string | null;

  @Field(() => CodeType, {
    nullable: true,
    ...describe(
      "Lingkupnya: peserta program ini atau semua pekerja.",
      "Its scope: this programme's participants or all workers.",
    ),
  })
  scope!: CodeType | null;

  @Field(() => ObservationType, describe("Sasarannya (sasaran-dokumen).", "The target (sasaran-dokumen)."))
  target!: ObservationType;

  @Field(() => ObservationType, describe("Capaiannya (capaian-dokumen).", "The share reached (capaian-dokumen)."))
  share!: ObservationType;

  @Field(() => ObservationType, describe("Kekurangannya (kekurangan).", "What is missing (kekurangan)."))
  missing!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Tambahan orang per bulan yang diperlukan (laju-perlu).", "More people per month needed (laju-perlu)."),
  )
  pace!: ObservationType;
}
