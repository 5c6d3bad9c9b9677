import "reflect-metadata";
import { Field, Int, InterfaceType, ObjectType } from "type-graphql";
import { CellQuality, CellStatus } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { ObservationType } from "./observation.ts";
import { Decimal } from "./scalars.ts";

@ObjectType("Note", {
  simpleResolvers: true,
  ...describe("Catatan yang harus dibaca bersama angkanya.", "A remark that must be read with the number."),
})
export class NoteType {
  @Field(() => String, describe("Kode tetap catatan ini.", "The remark's stable code."))
  code!: string;

  @Field(() => String, describe("Isi catatan.", "What the remark says."))
  text!: string;
}

@InterfaceType("Cell", {
  resolveType: (cell: { readonly kind: "count" | "share" }) => (cell.kind === "share" ? "ShareCell" : "CountCell"),
  ...describe(
    "Nilai sebuah pengamatan. Ketiadaan adalah nilai bernama: `status` dan `display` selalu ada, `decimal` hanya bila terbit.",
    "The value of an observation. Absence is a named value: `status` and `display` are always there, `decimal` only where published.",
  ),
})
export abstract class CellType {
  @Field(() => CellStatus, describe("Mengapa ada atau tidak ada angka.", "Why there is a number or none."))
  status!: keyof typeof CellStatus;

  @Field(() => CellQuality, {
    nullable: true,
    ...describe(
      "Sementara, tetap, atau diperiksa; kosong bila sel ini tidak ada dalam rilis.",
      "Provisional, final or audited; null where the release does not hold this cell.",
    ),
  })
  quality!: keyof typeof CellQuality | null;

  @Field(() => Decimal, {
    nullable: true,
    ...describe("Angka tepat sebagai teks; kosong kecuali terbit.", "Exact number as text; null unless published."),
  })
  decimal!: string | null;

  @Field(
    () => String,
    describe(
      "Angka seperti ditulis untuk pembaca (7.775 atau 86,4 %), atau kata untuk ketiadaannya.",
      "The number as written for readers (7,775 or 86.4 %), or a word for its absence.",
    ),
  )
  display!: string;

  @Field(() => [NoteType], describe("Catatan untuk sel ini.", "Remarks on this cell."))
  notes!: NoteType[];
}

@ObjectType("CountCell", {
  implements: CellType,
  simpleResolvers: true,
  ...describe("Sebuah jumlah.", "A count."),
})
export class CountCell extends CellType {
  @Field(() => Int, {
    nullable: true,
    ...describe("Bilangan bulat; kosong kecuali terbit.", "Whole number; null unless published."),
  })
  value!: number | null;
}

@ObjectType("ShareCell", {
  implements: CellType,
  simpleResolvers: true,
  ...describe(
    "Sebuah bagian (0 sampai 1), tidak pernah tanpa pembilang dan penyebutnya.",
    "A share (0 to 1), never without its numerator and denominator.",
  ),
})
export class ShareCell extends CellType {
  @Field(() => Decimal, {
    nullable: true,
    ...describe("Bagian dari 0 sampai 1; kosong kecuali terbit.", "Share from 0 to 1; null unless published."),
  })
  value!: string | null;

  @Field(() => ObservationType, describe("Pembilang, dengan sumbernya.", "Numerator, with its source."))
  numerator!: ObservationType;

  @Field(() => ObservationType, describe("Penyebut, dengan sumbernya.", "Denominator, with its source."))
  denominator!: ObservationType;
}
