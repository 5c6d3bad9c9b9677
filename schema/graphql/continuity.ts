import "reflect-metadata";
import { Field, Int, ObjectType } from "type-graphql";
import { describe } from "./describe.ts";
import { CodeType } from "./indicator.ts";
import { ObservationType } from "./observation.ts";
import { PeriodType } from "./period.ts";

@ObjectType("Continuity", {
  simpleResolvers: true,
  ...describe(
    "Siapa yang bertahan, lepas, dan datang dari tahun ke tahun. Terbit setelah tahunnya lengkap.",
    "Who stayed, left and came from year to year. Given once the year is complete.",
  ),
})
export class Continuity {
  @Field(() => Int, describe("Tahunnya.", "The year."))
  year!: number;

  @Field(() => PeriodType, describe("Tahunnya sebagai periode.", "The year as a period."))
  period!: PeriodType;

  @Field(
    () => ObservationType,
    describe("Orang terlindungi dalam setahun (peserta-setahun).", "People covered in the year (peserta-setahun)."),
  )
  covered!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Bertahan dari tahun sebelumnya (peserta-bertahan).", "Stayed from the year before (peserta-bertahan)."),
  )
  stayed!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Baru pada tahun itu (peserta-baru-setahun).", "New in the year (peserta-baru-setahun)."),
  )
  new!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Kembali sesudah jeda (peserta-kembali-setahun).", "Returned after a gap (peserta-kembali-setahun)."),
  )
  returned!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Lepas sejak tahun sebelumnya (peserta-lepas).", "Lost cover since the year before (peserta-lepas)."),
  )
  lost!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Pernah terputus pada tahun itu (peserta-berjeda).", "Had a break in the year (peserta-berjeda)."),
  )
  interrupted!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Orang-bulan sejak Januari (orang-bulan-setahun).", "Person-months since January (orang-bulan-setahun)."),
  )
  personMonths!: ObservationType;
}

@ObjectType("DropReason", {
  simpleResolvers: true,
  ...describe("Usulan yang gugur karena satu alasan utama.", "Proposals dropped for one main reason."),
})
export class DropReason {
  @Field(() => CodeType, describe("Alasannya.", "The reason."))
  reason!: CodeType;

  @Field(() => ObservationType, describe("Yang gugur karenanya (usulan-gugur).", "Dropped for it (usulan-gugur)."))
  dropped!: ObservationType;
}

@ObjectType("Funnel", {
  simpleResolvers: true,
  ...describe(
    "Dari usulan sampai terlindungi dalam satu tahun. Terbit setelah tahunnya lengkap.",
    "From proposal to cover in one year. Given once the year is complete.",
  ),
})
export class Funnel {
  @Field(() => Int, describe("Tahun pengusulan.", "Year of the proposals."))
  year!: number;

  @Field(() => PeriodType, describe("Tahunnya sebagai periode.", "The year as a period."))
  period!: PeriodType;

  @Field(() => ObservationType, describe("Diusulkan (usulan-orang).", "Proposed (usulan-orang)."))
  proposed!: ObservationType;

  @Field(() => ObservationType, describe("Masuk keputusan (usulan-sk).", "Named in a decree (usulan-sk)."))
  decreed!: ObservationType;

  @Field(() => ObservationType, describe("Lolos verifikasi (usulan-verifikasi).", "Verified (usulan-verifikasi)."))
  verified!: ObservationType;

  @Field(() => ObservationType, describe("Terdaftar (usulan-terdaftar).", "Registered (usulan-terdaftar)."))
  registered!: ObservationType;

  @Field(() => ObservationType, describe("Pernah aktif (usulan-aktif).", "Ever active (usulan-aktif)."))
  active!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Gugur sebelum keputusan (gugur-sebelum-sk).", "Dropped before the decree (gugur-sebelum-sk)."),
  )
  droppedBeforeDecree!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Gugur pada verifikasi (gugur-verifikasi).", "Dropped at verification (gugur-verifikasi)."),
  )
  droppedAtVerification!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Gugur pada pendaftaran (gugur-daftar).", "Dropped at registration (gugur-daftar)."),
  )
  droppedAtRegistration!: ObservationType;

  @Field(
    () => ObservationType,
    describe("Terdaftar, belum pernah terbayar (gugur-belum-aktif).", "Registered, never paid (gugur-belum-aktif)."),
  )
  neverActive!: ObservationType;

  @Field(() => ObservationType, describe("Gugur seluruhnya (usulan-gugur).", "Dropped in all (usulan-gugur)."))
  dropped!: ObservationType;

  @Field(() => [DropReason], describe("Yang gugur menurut alasan utama.", "Those dropped, by main reason."))
  reasons!: DropReason[];
}
