import "reflect-metadata";
import { Field, Int, ObjectType } from "type-graphql";
import { describe } from "./describe.ts";
import { CodeType } from "./indicator.ts";
import { ObservationType } from "./observation.ts";
import { PeriodType } from "./period.ts";

/** What the whole excise share and each field of its use have in common. */
@ObjectType({ simpleResolvers: true })
abstract class ExciseFigures {
  @Field(
    () => ObservationType,
    describe("Alokasi tahun itu (dbhcht-alokasi).", "Allocation of the year (dbhcht-alokasi)."),
  )
  allocation!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Sisa tahun lalu yang dibawa (dbhcht-sisa-lalu).", "Leftover brought in (dbhcht-sisa-lalu)."),
  )
  broughtIn!: ObservationType;

  @Field(() => ObservationType, describe("Pagu dari DBHCHT (dbhcht-pagu).", "Ceiling from it (dbhcht-pagu)."))
  ceiling!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Realisasi dari DBHCHT (dbhcht-realisasi).", "Paid from it (dbhcht-realisasi)."),
  )
  spent!: ObservationType;
}

@ObjectType("ExciseField", {
  simpleResolvers: true,
  ...describe("DBHCHT untuk satu bidang penggunaan.", "The excise share of one field of use."),
})
export class ExciseField extends ExciseFigures {
  @Field(() => CodeType, describe("Bidangnya.", "The field."))
  field!: CodeType;

  @Field(
    () => ObservationType,
    describe("Bagian menurut aturan (dbhcht-bagian).", "Share that the rules set aside for it (dbhcht-bagian)."),
  )
  legalShare!: ObservationType;
}

@ObjectType("ExciseShare", {
  simpleResolvers: true,
  ...describe(
    "Seluruh DBHCHT kota dalam satu tahun. Iuran pekerja rentan hanya sebagian darinya.",
    "The city's whole tobacco excise share of one year. Vulnerable workers' contributions are only a part of it.",
  ),
})
export class ExciseShare extends ExciseFigures {
  @Field(() => Int, describe("Tahunnya.", "The year."))
  year!: number;

  @Field(() => PeriodType, describe("Tahunnya sebagai periode.", "The year as a period."))
  period!: PeriodType;

  @Field(
    () => ObservationType,
    describe(
      "Pagu untuk iuran dan pendukungnya (dbhcht-jamsostek-pagu).",
      "Ceiling for contributions and their support (dbhcht-jamsostek-pagu).",
    ),
  )
  workersCeiling!: ObservationType;

  @Field(
    () => ObservationType,
    describe(
      "Realisasi untuk iuran dan pendukungnya (dbhcht-jamsostek-realisasi).",
      "Paid for contributions and their support (dbhcht-jamsostek-realisasi).",
    ),
  )
  workersSpent!: ObservationType;

  @Field(() => [ExciseField], describe("Menurut bidang, semua bidang.", "By field, every field."))
  fields!: ExciseField[];
}
