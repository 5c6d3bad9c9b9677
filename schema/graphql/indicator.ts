import "reflect-metadata";
import { Field, ID, ObjectType } from "type-graphql";
import { Additivity, IndicatorKind, PeriodKind, RegionLevel, ValueKind } from "./closed-lists.ts";
import { describe } from "./describe.ts";
import { PeriodRange } from "./period.ts";

@ObjectType("Fact", {
  simpleResolvers: true,
  ...describe(
    "Satu keterangan umum tentang sebuah kode, misalnya kode rekening sebuah baris belanja.",
    "One public fact about a code, e.g. the account of a budget line.",
  ),
})
export class Fact {
  @Field(() => ID, describe("Nama keterangan, misalnya rekening.", "Name of the fact, e.g. rekening."))
  name!: string;

  @Field(() => String, describe("Isinya, seperti tertulis dalam dokumen.", "What it says, as the document writes it."))
  value!: string;
}

@ObjectType("FormerName", {
  simpleResolvers: true,
  ...describe(
    "Nama yang dahulu dipakai kode yang sama, misalnya dinas yang berganti nama.",
    "A name that the same code had before, e.g. of a renamed department.",
  ),
})
export class FormerName {
  @Field(() => String, describe("Nama dahulu.", "The former name."))
  name!: string;

  @Field(() => String, describe("Dipakai sampai (tahun atau tanggal).", "In use until (a year or a date)."))
  until!: string;
}

@ObjectType("Code", {
  simpleResolvers: true,
  ...describe(
    "Satu kode dari daftar kode portal, atau yang datang bersama dokumen kantor (baris belanja, dokumen, angka pihak lain).",
    "One code of a list of the portal, or one that came with an office's documents (budget line, document, figure of others).",
  ),
})
export class CodeType {
  @Field(() => ID, describe("Kode.", "Code."))
  code!: string;

  @Field(() => String, describe("Nama untuk dibaca.", "Name to read."))
  name!: string;

  @Field(
    () => [Fact],
    describe(
      "Keterangan dari dokumen asalnya, urut nama; kosong untuk kode dari daftar portal.",
      "Facts from the document it came with, by name; empty for codes of the portal's lists.",
    ),
  )
  facts!: Fact[];

  @Field(() => [FormerName], describe("Nama-nama dahulu, terlama dahulu.", "Earlier names, oldest first."))
  formerNames!: FormerName[];
}

@ObjectType("Dimension", {
  simpleResolvers: true,
  ...describe(
    "Sebuah rincian, misalnya kelompok umur atau baris belanja.",
    "What numbers are broken down by, e.g. age group or budget line.",
  ),
})
export class DimensionType {
  @Field(() => ID, describe("Nama untuk `by`, misalnya usia.", "Name for `by`, e.g. usia."))
  id!: string;

  @Field(() => String, describe("Nama untuk dibaca.", "Name to read."))
  label!: string;

  @Field(
    () => [CodeType],
    describe(
      "Kode-kodenya, dalam urutan daftarnya; yang datang bersama dokumen kantor: semua kode dalam rilis yang dibaca.",
      "Its codes, in the order of the list; those that come with office documents: every code of the release that is read.",
    ),
  )
  codes!: CodeType[];
}

@ObjectType("Dataset", {
  simpleResolvers: true,
  ...describe("Sebuah pokok data beserta indikator-indikatornya.", "A subject of data with its indicators."),
})
export class DatasetType {
  @Field(() => ID, describe("Pengenal.", "Id."))
  id!: string;

  @Field(() => String, describe("Judul.", "Title."))
  title!: string;

  @Field(() => String, { name: "description", ...describe("Penjelasan.", "Description.") })
  description!: string;

  @Field(() => String, describe("Asal datanya.", "Where the data comes from."))
  source!: string;

  @Field(() => PeriodKind, describe("Seberapa sering terbit.", "How often it is published."))
  cadence!: keyof typeof PeriodKind;

  @Field(() => [DimensionType], describe("Rincian yang dikenalnya.", "The dimensions it knows."))
  dimensions!: DimensionType[];

  @Field(() => String, describe("Versi metode.", "Method version."))
  methodVersion!: string;
}

@ObjectType("Indicator", {
  simpleResolvers: true,
  ...describe(
    "Satu ukuran dari sebuah pokok data, dengan definisinya.",
    "One measure of a dataset, with its definition.",
  ),
})
export class IndicatorType {
  @Field(() => ID, describe("Pengenal, misalnya peserta-aktif.", "Id, e.g. peserta-aktif."))
  id!: string;

  @Field(() => DatasetType, describe("Pokok datanya.", "Its dataset."))
  dataset!: DatasetType;

  @Field(() => IndicatorKind, describe("Dari mana angkanya datang.", "Where its numbers come from."))
  kind!: (typeof IndicatorKind)[keyof typeof IndicatorKind];

  @Field(() => String, describe("Nama untuk dibaca.", "Name to read."))
  label!: string;

  @Field(() => String, describe("Apa arti angkanya.", "What the number says."))
  definition!: string;

  @Field(
    () => ValueKind,
    describe(
      "Bagaimana angkanya ditulis: jumlah, bagian, rupiah, atau waktu.",
      "How its numbers are written: count, share, rupiah or time.",
    ),
  )
  valueKind!: (typeof ValueKind)[keyof typeof ValueKind];

  @Field(() => String, {
    nullable: true,
    ...describe(
      "Kode dalam Kode Referensi Indikator Pembangunan, bila ada.",
      "Code in the national list of reference indicators, where it has one.",
    ),
  })
  nationalCode!: string | null;

  @Field(
    () => [PeriodKind],
    describe(
      "Jenis periode selnya; pada jenis lain selnya NOT_APPLICABLE.",
      "Kinds of period its cells have; at any other its cells are NOT_APPLICABLE.",
    ),
  )
  periodKinds!: (keyof typeof PeriodKind)[];

  @Field(() => IndicatorType, {
    nullable: true,
    ...describe(
      "Jumlah orang atau klaim di baliknya: bila itu disembunyikan, angka ini juga.",
      "The count of people or claims behind it: where that is hidden, so is this.",
    ),
  })
  hiddenWith!: IndicatorType | null;

  @Field(
    () => String,
    describe("Satuan, misalnya orang, klaim, rupiah, atau minggu.", "Unit, e.g. people, claims, rupiah or weeks."),
  )
  unit!: string;

  @Field(() => [String], describe("Kata lain untuk mencarinya.", "Other words to find it by."))
  synonyms!: string[];

  @Field(() => String, describe("Dasar atau rumusnya.", "Its basis or formula."))
  basis!: string;

  @Field(
    () => [RegionLevel],
    describe(
      "Tingkat wilayah tempat ia terbit; pada tingkat lain selnya NOT_APPLICABLE. Rinciannya: `Query.cuts`.",
      "Region levels at which it is published; at any other its cells are NOT_APPLICABLE. Its breakdowns: `Query.cuts`.",
    ),
  )
  levels!: (typeof RegionLevel)[keyof typeof RegionLevel][];

  @Field(() => [Additivity], describe("Atas apa selnya boleh dijumlahkan.", "Over what its cells may be summed."))
  additiveOver!: (typeof Additivity)[keyof typeof Additivity][];

  @Field(() => IndicatorType, {
    nullable: true,
    ...describe("Pembilang, bila indikator ini hasil bagi.", "Numerator, where this indicator is a share or a ratio."),
  })
  numerator!: IndicatorType | null;

  @Field(() => IndicatorType, {
    nullable: true,
    ...describe("Penyebut, bila indikator ini hasil bagi.", "Denominator, where this indicator is a share or a ratio."),
  })
  denominator!: IndicatorType | null;

  @Field(() => String, describe("Versi metode.", "Method version."))
  methodVersion!: string;

  @Field(() => PeriodRange, {
    nullable: true,
    ...describe(
      "Periode pertama dan terakhir dalam rilis yang dibaca; kosong bila belum ada.",
      "First and last period in the release that was read; null where there is none yet.",
    ),
  })
  periods!: PeriodRange | null;
}
