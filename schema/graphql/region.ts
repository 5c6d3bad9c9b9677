import "reflect-metadata";
import { Field, Int, ObjectType } from "type-graphql";
import { Benefits } from "./benefits.ts";
import { Budget } from "./budget.ts";
import { RegionLevel } from "./closed-lists.ts";
import { Continuity, Funnel } from "./continuity.ts";
import { CoverageSegment, CoverageTarget } from "./coverage.ts";
import { describe } from "./describe.ts";
import { ExciseShare } from "./excise-share.ts";
import { Lapse } from "./lapse.ts";
import { ObservationType } from "./observation.ts";
import { PageInfo } from "./page-info.ts";
import { PeriodType } from "./period.ts";
import { RivalFigure } from "./rival-figure.ts";
import { RegionCode } from "./scalars.ts";

@ObjectType("Enrolment", {
  simpleResolvers: true,
  ...describe("Kepesertaan sebuah wilayah pada satu bulan.", "A region's enrolment in one month."),
})
export class Enrolment {
  @Field(() => PeriodType, describe("Bulan.", "Month."))
  period!: PeriodType;

  @Field(() => ObservationType, describe("Peserta aktif (peserta-aktif).", "Active participants (peserta-aktif)."))
  active!: ObservationType;

  @Field(() => ObservationType, describe("Peserta baru (peserta-baru).", "New participants (peserta-baru)."))
  new!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Perlindungan berakhir (peserta-berakhir).", "Cover ended (peserta-berakhir)."),
  )
  ended!: ObservationType;

  @Field(
    () => [ObservationType],
    describe(
      "Peserta aktif menurut rincian, satu sel untuk tiap kode. Rincian tidak muncul tiap bulan: bulan-bulannya ada di `Query.cuts`.",
      "Active participants by a breakdown, one cell for every code. Breakdowns do not appear every month: `Query.cuts` lists their months.",
    ),
  )
  breakdown!: ObservationType[];
}

@ObjectType("Coverage", {
  simpleResolvers: true,
  ...describe(
    "Cakupan sebuah wilayah pada satu bulan, bagian selalu bersama pembilang dan penyebutnya.",
    "A region's coverage in one month, shares always with numerator and denominator.",
  ),
})
export class Coverage {
  @Field(() => PeriodType, describe("Bulan.", "Month."))
  period!: PeriodType;

  @Field(() => ObservationType, describe("Peserta aktif (peserta-aktif).", "Active participants (peserta-aktif)."))
  active!: ObservationType;

  @Field(() => ObservationType, describe("Sasaran (sasaran).", "Target (sasaran)."))
  target!: ObservationType;

  @Field(() => ObservationType, describe("Capaian sasaran (capaian-sasaran).", "Share of target (capaian-sasaran)."))
  shareOfTarget!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Seluruh pekerja kota (pekerja-kota).", "All workers of the city (pekerja-kota)."),
  )
  workers!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Cakupan dari seluruh pekerja (cakupan).", "Coverage of all workers (cakupan)."),
  )
  share!: ObservationType;

  @Field(() => String, {
    nullable: true,
    ...describe(
      "Mengapa tidak ada bagian dari seluruh pekerja di wilayah ini; kosong bila ada.",
      "Why there is no share of all workers here; null where there is one.",
    ),
  })
  withoutShare!: string | null;

  @Field(
    () => [CoverageSegment],
    describe(
      "Kepesertaan Jamsostek seluruh kota menurut segmen; kosong bila dokumennya tidak ada untuk wilayah ini.",
      "Jamsostek membership of the whole city by segment; empty where no document has this region.",
    ),
  )
  segments!: CoverageSegment[];

  @Field(
    () => [CoverageTarget],
    describe(
      "Setiap sasaran yang disebut dokumen dan berlaku pada bulan itu, juga yang saling berbeda.",
      "Every target that a document names and that is in force in the month, also where they differ.",
    ),
  )
  targets!: CoverageTarget[];
}

@ObjectType("Region", {
  simpleResolvers: true,
  ...describe("Sebuah wilayah administratif.", "An administrative area."),
})
export class RegionType {
  @Field(() => RegionCode, describe("Kode Kemendagri.", "Kemendagri code."))
  code!: string;

  @Field(() => String, describe("Nama, misalnya Panggungrejo.", "Name, e.g. Panggungrejo."))
  name!: string;

  @Field(
    () => String,
    describe("Nama dengan tingkatnya, misalnya Kec. Panggungrejo.", "Name with its level, e.g. Panggungrejo district."),
  )
  label!: string;

  @Field(() => RegionLevel, describe("Tingkat.", "Level."))
  level!: (typeof RegionLevel)[keyof typeof RegionLevel];

  @Field(() => RegionType, { nullable: true, ...describe("Wilayah di atasnya.", "The region above.") })
  parent!: RegionType | null;

  @Field(() => [RegionType], describe("Wilayah tepat di bawahnya.", "The regions directly below."))
  children!: RegionType[];

  @Field(
    () => [RegionType],
    describe("Semua wilayah di atasnya, terdekat dahulu.", "All regions above, nearest first."),
  )
  ancestors!: RegionType[];

  @Field(() => String, {
    nullable: true,
    ...describe(
      "Kode BPS, bila diketahui; tidak dapat diturunkan dari kode Kemendagri.",
      "BPS code where known; it does not follow from the Kemendagri code.",
    ),
  })
  bpsCode!: string | null;

  @Field(() => [String], describe("Ejaan dan sebutan lain.", "Other spellings and names."))
  aliases!: string[];

  @Field(() => Enrolment, describe("Kepesertaan pada satu bulan.", "Enrolment in one month."))
  enrolment!: Enrolment;

  @Field(() => Coverage, describe("Cakupan pada satu bulan.", "Coverage in one month."))
  coverage!: Coverage;

  @Field(() => Budget, describe("Anggaran satu tahun.", "The budget of one year."))
  budget!: Budget;

  @Field(() => ExciseShare, describe("Seluruh DBHCHT satu tahun.", "The whole tobacco excise share of one year."))
  exciseShare!: ExciseShare;

  @Field(() => Benefits, describe("Klaim dan manfaat satu tahun.", "Claims and benefits of one year."))
  benefits!: Benefits;

  @Field(() => Continuity, describe("Bertahan dan lepas dalam satu tahun.", "Staying and leaving in one year."))
  continuity!: Continuity;

  @Field(() => Funnel, describe("Dari usulan sampai terlindungi.", "From proposal to cover."))
  funnel!: Funnel;

  @Field(() => Lapse, describe("Kapan perlindungan berakhir.", "When cover ends."))
  lapse!: Lapse;

  @Field(
    () => [RivalFigure],
    describe(
      "Angka pihak lain tentang wilayah ini, di samping angka portal.",
      "Figures of others about this region, beside the portal's.",
    ),
  )
  rivalFigures!: RivalFigure[];
}

@ObjectType("RegionEdge", {
  simpleResolvers: true,
  ...describe("Sebuah wilayah dengan kursornya.", "A region with its cursor."),
})
export class RegionEdge {
  @Field(() => String, describe("Kursor untuk `after`.", "Cursor for `after`."))
  cursor!: string;

  @Field(() => RegionType, describe("Wilayahnya.", "The region."))
  node!: RegionType;
}

@ObjectType("RegionConnection", {
  simpleResolvers: true,
  ...describe("Sehalaman wilayah, urut kode.", "A page of regions, ordered by code."),
})
export class RegionConnection {
  @Field(() => [RegionEdge], describe("Wilayah dengan kursor.", "Regions with cursors."))
  edges!: RegionEdge[];

  @Field(() => [RegionType], describe("Wilayah saja.", "Regions only."))
  nodes!: RegionType[];

  @Field(() => PageInfo, describe("Letak halaman ini.", "Where this page stands."))
  pageInfo!: PageInfo;

  @Field(() => Int, describe("Banyaknya wilayah pada semua halaman.", "Number of regions over all pages."))
  totalCount!: number;
}
