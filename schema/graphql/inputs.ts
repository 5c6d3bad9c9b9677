import "reflect-metadata";
import { Field, ID, InputType } from "type-graphql";
import { PeriodKind, RegionLevel } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { DateTime, PeriodId, RegionCode } from "./scalars.ts";

@InputType(
  "AsOf",
  describe(
    "Rilis mana yang dibaca: tepat satu dari keduanya. Bila tidak diisi, rilis yang berlaku sekarang.",
    "Which release is read: exactly one of the two. The release in force now unless given.",
  ),
)
export class AsOf {
  @Field(() => ID, {
    nullable: true,
    ...describe("Pengenal rilis, misalnya 35.75/2025-12/1.0.0.", "Release id, e.g. 35.75/2025-12/1.0.0."),
  })
  release?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    ...describe("Rilis yang berlaku pada saat itu.", "The release that was in force at that moment."),
  })
  instant?: Date | null;
}

@InputType(
  "DimensionFilter",
  describe("Kode-kode yang diminta dari satu rincian.", "The codes asked for of one dimension."),
)
export class DimensionFilter {
  @Field(() => ID, describe("Nama rincian, misalnya usia.", "Name of the dimension, e.g. usia."))
  dimension!: string;

  @Field(() => [ID], describe("Kode-kodenya, misalnya 15-24.", "Its codes, e.g. 15-24."))
  codes!: string[];
}

@InputType(
  "ObservationFilter",
  describe(
    "Sel mana yang diminta. Bila wilayah (atau tingkat) dan periode disebut, setiap sel yang disebut dijawab, juga yang tidak ada angkanya. Hanya sel dalam rencana terbit (`Query.cuts`) yang punya angka; menyaring menurut nilai tidak ada.",
    "Which cells are asked for. Where regions (or a level) and periods are named, every named cell is answered, also one without a number. Only cells of the release plan (`Query.cuts`) have numbers; there is no filter by value.",
  ),
)
export class ObservationFilter {
  @Field(() => [ID], describe("Pengenal indikator, misalnya peserta-aktif.", "Indicator ids, e.g. peserta-aktif."))
  indicator!: string[];

  @Field(() => [RegionCode], { nullable: true, ...describe("Kode wilayah.", "Region codes.") })
  region?: string[] | null;

  @Field(() => RegionCode, {
    nullable: true,
    ...describe("Hanya wilayah ini dan yang di bawahnya.", "Only this region and those below it."),
  })
  within?: string | null;

  @Field(() => RegionLevel, { nullable: true, ...describe("Hanya tingkat ini.", "Only this level.") })
  level?: (typeof RegionLevel)[keyof typeof RegionLevel] | null;

  @Field(() => [PeriodId], { nullable: true, ...describe("Periode yang diminta.", "The periods asked for.") })
  period?: string[] | null;

  @Field(() => PeriodId, { nullable: true, ...describe("Mulai periode ini.", "From this period on.") })
  from?: string | null;

  @Field(() => PeriodId, {
    nullable: true,
    ...describe("Sampai dengan periode ini.", "Up to and including this period."),
  })
  to?: string | null;

  @Field(() => PeriodKind, {
    nullable: true,
    ...describe("Hanya periode jenis ini.", "Only periods of this kind."),
  })
  cadence?: keyof typeof PeriodKind | null;

  @Field(() => [ID], {
    nullable: true,
    ...describe(
      'Rincian yang diminta, misalnya ["usia"] atau ["kelamin", "usia"]: tepat rincian itu. Kosong atau tidak diisi: jumlah saja.',
      'The breakdown wanted, e.g. ["usia"] or ["kelamin", "usia"]: exactly that one. Empty or left out: totals only.',
    ),
  })
  by?: string[] | null;

  @Field(() => [DimensionFilter], {
    nullable: true,
    ...describe(
      "Hanya kode ini. Rincian yang disebut di sini ikut menjadi rincian, seperti disebut dalam `by`.",
      "Only these codes. A dimension named here is part of the breakdown, as if named in `by`.",
    ),
  })
  dimension?: DimensionFilter[] | null;

  @Field(() => Boolean, {
    nullable: true,
    ...describe(
      "Semua rincian sekaligus dan jumlahnya, tanpa `by`: hanya sel yang ada dalam rilis yang dijawab.",
      "Every breakdown at once and the totals, without `by`: only cells that the release holds are answered.",
    ),
  })
  everyCut?: boolean | null;
}
