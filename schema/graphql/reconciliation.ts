import "reflect-metadata";
import { Field, ID, ObjectType } from "type-graphql";
import { StatementState } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { CodeType } from "./indicator.ts";
import { ObservationType } from "./observation.ts";
import { PeriodType } from "./period.ts";
import { DateScalar } from "./scalars.ts";

@ObjectType("Statement", {
  simpleResolvers: true,
  ...describe(
    "Apa kata kantor tentang selisih uang dan orang pada satu jalur dana dan bulan, dengan kata-katanya sendiri.",
    "What an office says about a difference between money and people in one funding line and month, in its own words.",
  ),
})
export class StatementType {
  @Field(() => ID, describe("Pengenal, misalnya penjelasan/dbhcht/2024-04.", "Id, e.g. penjelasan/dbhcht/2024-04."))
  id!: string;

  @Field(() => CodeType, describe("Jalur dananya.", "Its funding line."))
  payer!: CodeType;

  @Field(() => PeriodType, describe("Bulan yang dijelaskan.", "The month it explains."))
  period!: PeriodType;

  @Field(() => CodeType, describe("Sebab menurut daftar sebab.", "The cause, from the list of causes."))
  cause!: CodeType;

  @Field(() => String, describe("Kata-kata kantor, apa adanya.", "The office's words as they stand (Indonesian)."))
  words!: string;

  @Field(() => String, describe("Kantor yang menjelaskan.", "The office that says so."))
  office!: string;

  @Field(() => String, describe("Dokumennya.", "Its document."))
  document!: string;

  @Field(() => DateScalar, describe("Tanggal dokumen.", "Date of the document."))
  date!: string;

  @Field(() => DateScalar, {
    nullable: true,
    ...describe(
      "Tanggal jawaban dijanjikan; kosong bila sebabnya sudah diketahui.",
      "Day by which an answer is promised; null where the cause is known.",
    ),
  })
  answerBy!: string | null;

  @Field(() => StatementState, describe("Keadaannya pada hari rilis.", "Its state on the day of the release."))
  state!: (typeof StatementState)[keyof typeof StatementState];
}

@ObjectType("ReconciliationLine", {
  simpleResolvers: true,
  ...describe(
    "Uang dan orang pada satu jalur dana dalam satu tahun. Selisih adalah pertanyaan, bukan tuduhan.",
    "Money against people in one funding line and year. A difference is a question, not an accusation.",
  ),
})
export class ReconciliationLine {
  @Field(() => CodeType, {
    nullable: true,
    ...describe("Jalur dananya; kosong untuk jumlah semua jalur.", "Its funding line; null for all of them together."),
  })
  payer!: CodeType | null;

  @Field(() => PeriodType, describe("Tahunnya.", "Its year."))
  period!: PeriodType;

  @Field(
    () => ObservationType,
    describe("Bulan iuran yang ditagih (bulan-tertagih).", "Billed months (bulan-tertagih)."),
  )
  billed!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Iuran yang diperkirakan (iuran-diperkirakan).", "Expected contributions (iuran-diperkirakan)."),
  )
  expected!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Iuran yang tercatat dibayar (iuran-tercatat).", "Recorded contributions (iuran-tercatat)."),
  )
  recorded!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Iuran yang kembali (iuran-kembali).", "Contributions returned (iuran-kembali)."),
  )
  returned!: ObservationType;

  @Field(
    () => ObservationType,
    describe(
      "Tercatat dikurangi diperkirakan (iuran-selisih); nol berarti uang menjelaskan orang.",
      "Recorded less expected (iuran-selisih); zero means that the money explains the people.",
    ),
  )
  difference!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Bagian selisih yang dijelaskan (selisih-dijelaskan).", "Part of it explained (selisih-dijelaskan)."),
  )
  explained!: ObservationType;

  @Field(
    () => ObservationType,
    describe(
      "Bagian selisih yang belum dijelaskan (selisih-belum-dijelaskan).",
      "Part of it not yet explained (selisih-belum-dijelaskan).",
    ),
  )
  open!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Biaya per orang per bulan (biaya-orang-bulan).", "Cost per person and month (biaya-orang-bulan)."),
  )
  unitCost!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Biaya per orang per tahun (biaya-orang-tahun).", "Cost per person and year (biaya-orang-tahun)."),
  )
  yearCost!: ObservationType;

  @Field(
    () => ObservationType,
    describe(
      "Biaya program per orang per bulan (biaya-program).",
      "Programme cost per person and month (biaya-program).",
    ),
  )
  programmeCost!: ObservationType;

  @Field(
    () => ObservationType,
    describe(
      "Tarif pada bulan terakhir tahun itu dalam rilis (tarif).",
      "Tariff in the last month of the year that the release has (tarif).",
    ),
  )
  tariff!: ObservationType;

  @Field(
    () => [StatementType],
    describe("Penjelasan kantor tentang jalur dana dan tahun ini.", "What offices say about this line and year."),
  )
  statements!: StatementType[];
}
