import "reflect-metadata";
import { Field, ObjectType } from "type-graphql";
import { CitationState } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { ObservationType } from "./observation.ts";
import { ReleaseType } from "./release.ts";

@ObjectType("CitedNumber", {
  simpleResolvers: true,
  ...describe(
    "Angka yang ditunjuk sebuah kutipan, rilisnya, dan apakah angka itu masih berlaku.",
    "The number that a citation points to, its release, and whether it still stands.",
  ),
})
export class CitedNumber {
  @Field(
    () => ReleaseType,
    describe(
      "Rilis yang dikutip; rilis yang berlaku sekarang bila kutipannya tidak menyebut rilis.",
      "The release cited; the one in force now where the citation names none.",
    ),
  )
  release!: ReleaseType;

  @Field(() => ObservationType, {
    nullable: true,
    ...describe(
      "Angka itu dalam rilis yang dikutip; kosong bila kutipannya hanya menyebut rilis.",
      "The number in the release cited; null where the citation names a release only.",
    ),
  })
  observation!: ObservationType | null;

  @Field(() => ObservationType, {
    nullable: true,
    ...describe("Sel yang sama dalam rilis yang berlaku sekarang.", "The same cell in the release in force now."),
  })
  now!: ObservationType | null;

  @Field(() => CitationState, {
    nullable: true,
    ...describe(
      "Masih berlaku, direvisi, atau ditarik; kosong bila tidak ada sel yang dikutip.",
      "Still stands, revised or withdrawn; null where no cell is cited.",
    ),
  })
  state!: (typeof CitationState)[keyof typeof CitationState] | null;
}
