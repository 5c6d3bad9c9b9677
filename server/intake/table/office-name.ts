import { fold } from "./fold.ts";

/** Words of which the name of an office has at least one, folded. */
const officeWords = new Set(
  (
    "dinas badan kantor bagian bidang seksi kecamatan kelurahan kota kabupaten provinsi pemkot pemkab pemprov pemerintah sekretariat setda " +
    "inspektorat dprd bpjs bps bpk baznas upt uptd unit tim satuan satpol kementerian direktorat lembaga cabang kepolisian kejaksaan " +
    "disnaker disnakerkopum diskominfo bappeda bpkad rsud puskesmas office agency branch city ministry"
  ).split(" "),
);

/** True for a text that can be the name of an office: one of its words says so. The name of a person has none. */
export function namesOffice(text: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((word) => officeWords.has(fold(word)));
}
