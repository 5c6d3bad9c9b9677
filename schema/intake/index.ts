import type { IntakeKind } from "../intake-kind.ts";
import { catatan } from "./catatan.ts";
import { iuran } from "./iuran.ts";
import { jadwal } from "./jadwal.ts";
import { pekerja } from "./pekerja.ts";
import { penjelasan } from "./penjelasan.ts";
import { peserta } from "./peserta.ts";
import { sasaran } from "./sasaran.ts";

/** Every kind of office file, in the order in which a first delivery must be taken in. */
export const intakeKinds: readonly IntakeKind[] = [peserta, iuran, sasaran, pekerja, jadwal, catatan, penjelasan];
