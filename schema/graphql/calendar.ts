import "reflect-metadata";
import { Field, Int, ObjectType } from "type-graphql";
import { describe } from "./describe.ts";
import { PeriodType } from "./period.ts";
import { ReleaseType } from "./release.ts";
import { DateScalar, DateTime, RegionCode } from "./scalars.ts";

@ObjectType("CalendarEntry", {
  simpleResolvers: true,
  ...describe(
    "Satu tanggal dalam jadwal rilis: yang sudah terbit, atau satu berikutnya yang sudah dijadwalkan. Tanggal sesudah itu belum ditetapkan, jadi tidak ada di sini.",
    "A date of the release calendar: of a release that is out, or of the one next due. Dates after that are not set yet, so they are not here.",
  ),
})
export class CalendarEntry {
  @Field(() => RegionCode, describe("Kode wilayah penerbit.", "Region code of the publisher."))
  publisher!: string;

  @Field(() => DateScalar, describe("Tanggal terbit menurut jadwal.", "Date on which it is due."))
  scheduledFor!: string;

  @Field(() => PeriodType, {
    nullable: true,
    ...describe(
      "Bulan terbaru di dalamnya; kosong bila belum terbit.",
      "Newest month in it; null where it is not out yet.",
    ),
  })
  period!: PeriodType | null;

  @Field(() => DateTime, {
    nullable: true,
    ...describe("Saat terbit; kosong bila belum terbit.", "Moment of publication; null where it is not out yet."),
  })
  publishedAt!: string | null;

  @Field(() => Int, {
    nullable: true,
    ...describe(
      "Berapa hari sesudah jadwal ia terbit, menurut waktu Jakarta; 0 bila tepat waktu atau lebih awal, kosong bila belum terbit.",
      "How many days after the date due it came out, in Jakarta time; 0 where on time or early, null where it is not out yet.",
    ),
  })
  daysLate!: number | null;

  @Field(() => ReleaseType, {
    nullable: true,
    ...describe("Rilisnya; kosong bila belum terbit.", "The release; null where it is not out yet."),
  })
  release!: ReleaseType | null;
}
