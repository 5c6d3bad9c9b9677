import "reflect-metadata";
import { Field, ID, InputType } from "type-graphql";
import { RegionLevel } from "./closed-lists.ts";
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
  "ObservationFilter",
  describe(
    "Sel mana yang diminta. Bila wilayah (atau tingkat) dan periode disebut, setiap sel yang disebut dijawab, juga yang tidak ada angkanya.",
    "Which cells are asked for. Where regions (or a level) and periods are named, every named cell is answered, also one without a number.",
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
}
