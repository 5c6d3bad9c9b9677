import "reflect-metadata";
import { Field, Int, InterfaceType, ObjectType } from "type-graphql";
import { CellQuality, CellStatus, DurationUnit } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { ObservationType } from "./observation.ts";
import { PeriodType } from "./period.ts";
import { Decimal, Rupiah, Url } from "./scalars.ts";

/** How a cell is written and which concrete type it has. */
export type CellKind = "count" | "share" | "stated-share" | "money" | "rate" | "duration";

const cellTypes: Readonly<Record<CellKind, string>> = {
  count: "CountCell",
  share: "ShareCell",
  "stated-share": "StatedShareCell",
  money: "MoneyCell",
  rate: "RateCell",
  duration: "DurationCell",
};

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
  resolveType: (cell: { readonly kind: CellKind }) => cellTypes[cell.kind],
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
      "Angka seperti ditulis untuk pembaca (7.775, 86,4 %, Rp1.214.707.200, 3 minggu), atau kata untuk ketiadaannya. Rupiah selalu lengkap, tidak pernah disingkat.",
      "The number as written for readers (7,775, 86.4 %, Rp1,214,707,200, 3 weeks), or a word for its absence. Rupiah are always written out, never shortened.",
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
    "Sebuah bagian (1 = seluruhnya), tidak pernah tanpa pembilang dan penyebutnya. Pembilangnya dapat melebihi penyebut.",
    "A share (1 = all of it), never without its numerator and denominator. The numerator may exceed the denominator.",
  ),
})
export class ShareCell extends CellType {
  @Field(() => Decimal, {
    nullable: true,
    ...describe("Bagian, 1 = seluruhnya; kosong kecuali terbit.", "Share, 1 = all of it; null unless published."),
  })
  value!: string | null;

  @Field(() => ObservationType, describe("Pembilang, dengan sumbernya.", "Numerator, with its source."))
  numerator!: ObservationType;

  @Field(() => ObservationType, describe("Penyebut, dengan sumbernya.", "Denominator, with its source."))
  denominator!: ObservationType;
}

@ObjectType("StatedShareCell", {
  implements: CellType,
  simpleResolvers: true,
  ...describe(
    "Sebuah bagian yang disebut aturan atau dokumen pihak lain; pembilang dan penyebutnya tidak disebut di sana.",
    "A share that a rule or another party's document states; it does not state the parts.",
  ),
})
export class StatedShareCell extends CellType {
  @Field(() => Decimal, {
    nullable: true,
    ...describe("Bagian, 1 = seluruhnya; kosong kecuali terbit.", "Share, 1 = all of it; null unless published."),
  })
  value!: string | null;
}

@ObjectType("MoneyCell", {
  implements: CellType,
  simpleResolvers: true,
  ...describe("Sejumlah rupiah; dapat di bawah nol.", "An amount of rupiah; it may be below zero."),
})
export class MoneyCell extends CellType {
  @Field(() => Rupiah, {
    nullable: true,
    ...describe("Rupiah utuh; kosong kecuali terbit.", "Whole rupiah; null unless published."),
  })
  value!: string | null;
}

@ObjectType("RateCell", {
  implements: CellType,
  simpleResolvers: true,
  ...describe(
    "Rupiah per orang, per bulan, atau per tahun: faktor × pembilang ÷ penyebut, tidak pernah tanpa keduanya.",
    "Rupiah per person, month or year: factor × numerator ÷ denominator, never without either.",
  ),
})
export class RateCell extends CellType {
  @Field(() => Decimal, {
    nullable: true,
    ...describe(
      "Rupiah dengan dua desimal; kosong kecuali terbit.",
      "Rupiah with two decimals; null unless published.",
    ),
  })
  value!: string | null;

  @Field(() => Int, describe("Pengali pembilang, misalnya 12.", "What the numerator is multiplied by, e.g. 12."))
  factor!: number;

  @Field(() => ObservationType, describe("Pembilang, dengan sumbernya.", "Numerator, with its source."))
  numerator!: ObservationType;

  @Field(() => ObservationType, describe("Penyebut, dengan sumbernya.", "Denominator, with its source."))
  denominator!: ObservationType;
}

@ObjectType("DurationCell", {
  implements: CellType,
  simpleResolvers: true,
  ...describe("Lama waktu (median).", "A length of time (median)."),
})
export class DurationCell extends CellType {
  @Field(() => Int, {
    nullable: true,
    ...describe("Bilangan bulat; kosong kecuali terbit.", "Whole number; null unless published."),
  })
  value!: number | null;

  @Field(() => DurationUnit, describe("Satuan waktunya.", "The unit of time."))
  unit!: (typeof DurationUnit)[keyof typeof DurationUnit];
}
