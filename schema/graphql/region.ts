import "reflect-metadata";
import { Field, Int, ObjectType } from "type-graphql";
import { RegionLevel } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { ObservationType } from "./observation.ts";
import { PageInfo } from "./page-info.ts";
import { PeriodType } from "./period.ts";
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
