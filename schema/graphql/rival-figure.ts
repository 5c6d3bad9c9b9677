import "reflect-metadata";
import { Field, ObjectType } from "type-graphql";
import { describe } from "./describe.ts";
import { CodeType, IndicatorType } from "./indicator.ts";
import { ObservationType } from "./observation.ts";
import { DateScalar } from "./scalars.ts";

@ObjectType("RivalFigure", {
  simpleResolvers: true,
  ...describe(
    "Angka pihak lain tentang hal yang sama, di samping angka portal ini dan tidak pernah menggantikannya.",
    "A figure of others about the same thing, beside this portal's and never in its place.",
  ),
})
export class RivalFigure {
  @Field(() => CodeType, describe("Kodenya, dengan keterangan dokumennya.", "Its code, with the document's facts."))
  figure!: CodeType;

  @Field(
    () => CodeType,
    describe("Jenis pihak: LKPJ, BPK, BPJS, pers, atau lainnya.", "Whose document it is, by kind."),
  )
  kind!: CodeType;

  @Field(() => String, describe("Penerbit dokumen.", "Issuer of the document."))
  issuer!: string;

  @Field(() => String, describe("Nama dokumen.", "Name of the document."))
  document!: string;

  @Field(() => DateScalar, { nullable: true, ...describe("Tanggal dokumen.", "Date of the document.") })
  date!: string | null;

  @Field(() => String, describe("Apa yang dihitung menurut dokumen itu.", "What the document says it counts."))
  definition!: string;

  @Field(() => String, {
    nullable: true,
    ...describe(
      "Mengapa berbeda menurut kantor; kosong bila belum dijelaskan.",
      "Why it differs, by an office; null while nobody has said.",
    ),
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    ...describe("Kantor yang menjelaskan bedanya.", "The office that explains the difference."),
  })
  office!: string | null;

  @Field(
    () => IndicatorType,
    describe("Indikator portal yang dibandingkan.", "The portal's indicator it stands beside."),
  )
  indicator!: IndicatorType;

  @Field(() => ObservationType, describe("Angka pihak lain itu.", "The other party's figure."))
  observation!: ObservationType;

  @Field(() => ObservationType, describe("Angka portal ini untuk hal yang sama.", "This portal's number for the same."))
  ours!: ObservationType;
}
