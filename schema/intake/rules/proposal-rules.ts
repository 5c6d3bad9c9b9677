import type { IntakeRule } from "../../intake-rule.ts";

const block = { scope: "row", severity: "block" } as const;
const reconcile = { scope: "row", severity: "reconcile" } as const;

/** What can be wrong with a proposal, by itself or beside the person's others. */
export const proposalRules = {
  "alasan-padahal-terdaftar": {
    ...block,
    message: {
      id: "alasan gugur diisi, padahal orangnya terdaftar",
      en: "a reason for refusal is given, but the person was registered",
    },
    remedy: {
      id: "kosongkan alasannya, atau tulis tahap terakhir sebelum gugur",
      en: "empty the reason, or write the last stage before the refusal",
    },
  },
  "gugur-tanpa-alasan": {
    ...block,
    message: {
      id: "tahun usulan sudah lewat, orangnya tidak terdaftar, dan alasannya kosong",
      en: "the year of the proposal is over, the person was not registered, and no reason is given",
    },
    remedy: {
      id: "pilih satu alasan utama; bila tidak diketahui, lainnya",
      en: "choose one main reason; lainnya (other) where it is not known",
    },
  },
  "usulan-urutan-tanggal": {
    ...block,
    message: {
      id: "tanggal ini mendahului tanggal langkah sebelumnya",
      en: "this date is before that of an earlier step",
    },
    remedy: {
      id: "urutannya: tanggal usul, tanggal SK, tanggal status",
      en: "their order is: proposed, decree, this state",
    },
  },
  "sk-tidak-cocok": {
    ...reconcile,
    message: {
      id: "tahap dan SK tidak cocok: yang ditetapkan punya nomor dan tanggal SK, yang baru diusulkan tidak",
      en: "stage and decree do not fit: who is in a decree has its number and date, who is only proposed has none",
    },
    remedy: {
      id: "lengkapi SK, atau perbaiki tahapnya; pengganti tanpa SK harus dijelaskan",
      en: "add the decree, or correct the stage; a replacement without a decree must be explained",
    },
  },
  "usulan-dua-batch": {
    ...reconcile,
    message: {
      id: "orang ini sudah diusulkan dalam gelombang lain pada tahun yang sama",
      en: "this person was proposed in another batch of the same year",
    },
    remedy: {
      id: "padankan kedua gelombang; orangnya tetap dihitung sekali",
      en: "compare the two batches; the person still counts once",
    },
  },
  "tahap-mundur": {
    ...reconcile,
    message: {
      id: "tahap di baris ini mendahului tahap yang sudah tersimpan",
      en: "the stage in this row is before the one stored",
    },
    remedy: {
      id: "tulis tahap terjauh yang pernah dicapai; bila yang lama keliru, jelaskan",
      en: "write the furthest stage ever reached; explain it if the earlier one was wrong",
    },
  },
} as const satisfies Record<string, IntakeRule>;
