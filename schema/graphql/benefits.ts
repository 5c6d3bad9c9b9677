import "reflect-metadata";
import { Field, Int, ObjectType } from "type-graphql";
import { describe } from "./describe.ts";
import { CodeType } from "./indicator.ts";
import { ObservationType } from "./observation.ts";
import { PeriodType } from "./period.ts";

/** Claims of a period that were paid. */
@ObjectType({ simpleResolvers: true })
abstract class PaidClaims {
  @Field(() => ObservationType, describe("Klaim dibayar (klaim-dibayar).", "Claims paid (klaim-dibayar)."))
  paid!: ObservationType;
}

@ObjectType("ProgramBenefits", {
  simpleResolvers: true,
  ...describe("Klaim dan manfaat satu program.", "Claims and benefits of one program."),
})
export class ProgramBenefits extends PaidClaims {
  @Field(() => CodeType, describe("Programnya: JKK atau JKM.", "The program: JKK or JKM."))
  program!: CodeType;

  @Field(() => ObservationType, describe("Manfaat dibayar (manfaat-dibayar).", "Benefits paid (manfaat-dibayar)."))
  amount!: ObservationType;
}

@ObjectType("ComponentBenefits", {
  simpleResolvers: true,
  ...describe(
    "Manfaat satu jenis. Satu klaim dapat memuat beberapa jenis.",
    "Benefits of one kind. A claim may include several.",
  ),
})
export class ComponentBenefits {
  @Field(() => CodeType, describe("Jenis manfaatnya.", "The kind of benefit."))
  component!: CodeType;

  @Field(
    () => ObservationType,
    describe("Klaim yang memuatnya (penerima-komponen).", "Claims that include it (penerima-komponen)."),
  )
  claims!: ObservationType;

  @Field(() => ObservationType, describe("Rupiahnya (manfaat-komponen).", "Its rupiah (manfaat-komponen)."))
  amount!: ObservationType;
}

@ObjectType("BenefitsHalf", {
  simpleResolvers: true,
  ...describe("Klaim setengah tahun yang dibayar.", "Claims of half a year that were paid."),
})
export class BenefitsHalf extends PaidClaims {
  @Field(() => PeriodType, describe("Setengah tahunnya.", "The half year."))
  period!: PeriodType;
}

@ObjectType("Benefits", {
  simpleResolvers: true,
  ...describe(
    "Klaim satu tahun dan manfaat yang dibayarkan. Terbit setelah tahunnya lengkap, dan untuk kecamatan hanya per tiga tahun.",
    "One year's claims and the benefits paid. Given once the year is complete, and for a kecamatan over three years only.",
  ),
})
export class Benefits extends PaidClaims {
  @Field(
    () => ObservationType,
    describe(
      "Klaim diajukan (klaim-diajukan). Tidak ada dalam tahun yang penolakannya atau yang belum diputusnya terlalu sedikit untuk disebut.",
      "Claims filed (klaim-diajukan). Not there in a year with too few refused or undecided claims to tell.",
    ),
  )
  filed!: ObservationType;

  @Field(() => ObservationType, describe("Klaim ditolak (klaim-ditolak).", "Claims refused (klaim-ditolak)."))
  refused!: ObservationType;

  @Field(
    () => ObservationType,
    describe(
      "Belum diputus atau belum dibayar (klaim-belum-diputus).",
      "Not yet decided or paid (klaim-belum-diputus).",
    ),
  )
  pending!: ObservationType;

  @Field(() => Int, describe("Tahunnya.", "The year."))
  year!: number;

  @Field(() => PeriodType, describe("Tahunnya sebagai periode.", "The year as a period."))
  period!: PeriodType;

  @Field(() => ObservationType, describe("Manfaat dibayar (manfaat-dibayar).", "Benefits paid (manfaat-dibayar)."))
  amount!: ObservationType;

  @Field(() => [ProgramBenefits], describe("Menurut program.", "By program."))
  byProgram!: ProgramBenefits[];

  @Field(() => [ComponentBenefits], describe("Menurut jenis manfaat.", "By kind of benefit."))
  byComponent!: ComponentBenefits[];

  @Field(
    () => ObservationType,
    describe("Lama klaim sampai dibayar, median (lama-klaim).", "Time from filing to payment, median (lama-klaim)."),
  )
  medianWeeks!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Manfaat dibanding iuran (manfaat-per-iuran).", "Benefits beside contributions (manfaat-per-iuran)."),
  )
  perContribution!: ObservationType;

  @Field(() => [BenefitsHalf], describe("Kedua setengah tahunnya.", "Its two half years."))
  halves!: BenefitsHalf[];

  @Field(
    () => ObservationType,
    describe(
      "Klaim diajukan dalam tiga tahun: yang terbaru dalam rilis, sampai tahun itu (klaim-diajukan).",
      "Claims filed over three years: the newest the release has, up to that year (klaim-diajukan).",
    ),
  )
  threeYears!: ObservationType;
}
