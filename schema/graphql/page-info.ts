import "reflect-metadata";
import { Field, ObjectType } from "type-graphql";
import { describe } from "./describe.ts";

@ObjectType("PageInfo", {
  simpleResolvers: true,
  ...describe(
    "Letak halaman ini. Kursor menyimpan rilis dan kunci terakhir, jadi halaman berikutnya tetap membaca rilis yang sama.",
    "Where this page stands. A cursor carries the release and the last key, so the next page reads the same release.",
  ),
})
export class PageInfo {
  @Field(() => Boolean, describe("Masih ada halaman berikutnya.", "There is a next page."))
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    ...describe("Kursor untuk `after` pada halaman berikutnya.", "Cursor for `after` on the next page."),
  })
  endCursor!: string | null;
}
