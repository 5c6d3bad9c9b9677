import "reflect-metadata";
import { Field, ObjectType } from "type-graphql";
import { CellType } from "./cell.ts";
import { ChangeReason } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { SourceType } from "./observation.ts";
import { ReleaseType } from "./release.ts";
import { Url } from "./scalars.ts";

@ObjectType("CellVersion", {
  simpleResolvers: true,
  ...describe(
    "Isi sebuah sel sejak satu rilis, sampai rilis yang mengubahnya lagi.",
    "What a cell held from one release on, until the release that changed it again.",
  ),
})
export class CellVersionType {
  @Field(
    () => ReleaseType,
    describe("Rilis yang pertama memuat isi ini.", "The release in which this content first appeared."),
  )
  release!: ReleaseType;

  @Field(() => ChangeReason, describe("Mengapa isinya berubah.", "Why the content changed."))
  reason!: (typeof ChangeReason)[keyof typeof ChangeReason];

  @Field(
    () => CellType,
    describe("Nilai dengan statusnya, seperti dalam rilis itu.", "The value with its status, as in that release."),
  )
  cell!: CellType;

  @Field(() => SourceType, {
    nullable: true,
    ...describe("Sumber angka pada rilis itu.", "Source of the number in that release."),
  })
  source!: SourceType | null;

  @Field(() => Url, {
    nullable: true,
    ...describe(
      "Alamat tetap sel ini dalam berkas rilis itu.",
      "Permanent address of this cell in that release's file.",
    ),
  })
  permalink!: string | null;
}
