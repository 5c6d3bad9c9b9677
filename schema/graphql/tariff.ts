import "reflect-metadata";
import { Field, ID, ObjectType } from "type-graphql";
import { TariffPayer } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { CodeType } from "./indicator.ts";
import { DateScalar, Rupiah } from "./scalars.ts";

@ObjectType("Tariff", {
  simpleResolvers: true,
  ...describe(
    "Iuran satu orang satu bulan untuk satu program, menurut siapa yang membayar, dengan masa berlakunya.",
    "Contribution of one person and month to one program, by who pays, with its validity.",
  ),
})
export class TariffType {
  @Field(() => CodeType, describe("Kode dan nama tarif.", "Code and name of the tariff."))
  tariff!: CodeType;

  @Field(() => ID, describe("Program: JKK atau JKM.", "Program: JKK or JKM."))
  program!: string;

  @Field(() => TariffPayer, describe("Siapa yang membayar.", "Who pays."))
  payer!: (typeof TariffPayer)[keyof typeof TariffPayer];

  @Field(() => Rupiah, describe("Rupiah per orang per bulan.", "Rupiah per person and month."))
  rupiah!: string;

  @Field(() => DateScalar, describe("Berlaku sejak.", "In force from."))
  validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    ...describe(
      "Berlaku sampai dengan; kosong = masih berlaku.",
      "In force up to and including; null = still in force.",
    ),
  })
  validUntil!: string | null;

  @Field(() => String, describe("Aturan yang menetapkannya.", "The rule that sets it."))
  source!: string;
}
