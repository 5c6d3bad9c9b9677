import type { IntakeKind } from "../intake-kind.ts";
import { anggaran } from "./anggaran.ts";
import { angkaLain } from "./angka-lain.ts";
import { catatan } from "./catatan.ts";
import { dbhcht } from "./dbhcht.ts";
import { iuran } from "./iuran.ts";
import { jadwal } from "./jadwal.ts";
import { kepesertaan } from "./kepesertaan.ts";
import { klaim } from "./klaim.ts";
import { pekerja } from "./pekerja.ts";
import { penjelasan } from "./penjelasan.ts";
import { peserta } from "./peserta.ts";
import { realisasi } from "./realisasi.ts";
import { sasaran } from "./sasaran.ts";
import { usulan } from "./usulan.ts";

/** Every kind of office file, in the order in which a first delivery must be taken in. */
export const intakeKinds: readonly IntakeKind[] = [
  ...[peserta, iuran, sasaran, pekerja],
  ...[anggaran, realisasi, dbhcht, kepesertaan, usulan, klaim, angkaLain],
  ...[jadwal, catatan, penjelasan],
];
