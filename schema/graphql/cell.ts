import "reflect-metadata";
import { Field, Int, InterfaceType, ObjectType } from "type-graphql";
import { CellQuality, CellStatus } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { ObservationType } from "./observation.ts";
import { PeriodType } from "./period.ts";
import { Decimal, Url } from "./scalars.ts";

@ObjectType("Note", {
  simpleResolvers: true,
  ...describe("Catatan yang harus dibaca bersama angkanya.", "A remark that must be read with the number."),
})
export class NoteType {
  @Field(() => String, describe("Kode tetap catatan ini.", "The remark's stable code."))
  code!: string;

  @Field(() => String, describe("Isi catatan.", "What the remark says."))
  text!: string;

  @Field(() => Url, {
    nullable: true,
    ...describe("Halaman yang menjelaskannya, bila ada.", "The page that explains it, where there is one."),
  })
  link!: string | null;
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

  @Field(() => PeriodType, {
    nullable: true,
    ...describe(
      "Bulan yang angkanya diulang di sini; hanya ada bila sel ini ditahan. Angka itu bukan angka periode sel ini.",
      "The month whose number is repeated here; given only where the cell is held. It is not the number of the cell's own period.",
    ),
  })
  asOfPeriod!: PeriodType | null;

  @Field(() => ObservationType, {
    nullable: true,
    ...describe(
      "Untuk sel yang disembunyikan: jumlah terbit terdekat yang memuatnya (wilayah di atasnya atau rincian lebih sedikit). Kosong untuk sel lain.",
      "For a hidden cell: the nearest published total that holds it (the region above, or fewer attributes). Null for any other cell.",
    ),
  })
  partOf!: ObservationType | null;

  @Field(
    () => [NoteType],
    describe(
      "Catatan yang harus dibaca bersama sel ini; sel yang ditahan atau disembunyikan selalu punya.",
      "Remarks that must be read with this cell; one that is held or hidden always has one.",
    ),
  )
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
