import "reflect-metadata";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { ChangeReason } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { ChangeConnection, ReleaseType } from "./release.ts";

@ObjectType("ChangeCount", {
  simpleResolvers: true,
  ...describe("Banyaknya sel yang berbeda karena satu sebab.", "How many cells differ for one reason."),
})
export class ChangeCount {
  @Field(() => ChangeReason, describe("Sebabnya.", "The reason."))
  reason!: (typeof ChangeReason)[keyof typeof ChangeReason];

  @Field(() => Int, describe("Banyaknya sel.", "Number of cells."))
  count!: number;
}

@ObjectType("DatasetChangeCount", {
  simpleResolvers: true,
  ...describe(
    "Banyaknya sel yang berbeda dalam satu pokok data karena satu sebab.",
    "How many cells of one dataset differ for one reason.",
  ),
})
export class DatasetChangeCount {
  @Field(() => ID, describe("Pengenal pokok data.", "The dataset's id."))
  dataset!: string;

  @Field(() => ChangeReason, describe("Sebabnya.", "The reason."))
  reason!: (typeof ChangeReason)[keyof typeof ChangeReason];

  @Field(() => Int, describe("Banyaknya sel.", "Number of cells."))
  count!: number;
}

@ObjectType("ReleaseDiff", {
  simpleResolvers: true,
  ...describe(
    "Apa yang berbeda antara dua rilis satu penerbit. Sel yang berubah lalu kembali ke isi semula tidak termasuk.",
    "What differs between two releases of one publisher. A cell that changed and came back to the same content is not among them.",
  ),
})
export class ReleaseDiff {
  @Field(() => ReleaseType, describe("Rilis yang lebih lama.", "The older release."))
  from!: ReleaseType;

  @Field(() => ReleaseType, describe("Rilis yang lebih baru.", "The newer release."))
  to!: ReleaseType;

  @Field(() => Int, describe("Banyaknya sel yang berbeda.", "Number of cells that differ."))
  totalCount!: number;

  @Field(() => [ChangeCount], describe("Banyaknya menurut sebab.", "How many, by reason."))
  byReason!: ChangeCount[];

  @Field(
    () => [DatasetChangeCount],
    describe("Banyaknya menurut pokok data dan sebab.", "How many, by dataset and reason."),
  )
  byDataset!: DatasetChangeCount[];

  @Field(
    () => ChangeConnection,
    describe(
      "Sel-sel yang berbeda: isinya pada rilis lama, isinya pada rilis baru, dan sebabnya.",
      "The cells that differ: what they held in the older release, what they hold in the newer, and why.",
    ),
  )
  changes!: ChangeConnection;
}
