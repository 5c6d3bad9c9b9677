import { accepted, badCell, type DamagedFile, group, oddCell } from "./damaged-file.ts";
import { goodNotes, goodParticipants, nameMark, withCell } from "./good-tables.ts";
import { csvBytes } from "./text-bytes.ts";

const good = goodParticipants();
const notes = goodNotes();
const row = 30;
const badName = (value: string, rule: string) => badCell(good, row, "nama", value, rule);
const badNote = (value: string, rule: string) => badCell(notes, row, "catatan", value, rule);

/** A name that is right, however odd it looks. */
function name(written: string, stored?: string) {
  return {
    good,
    bytes: () => csvBytes(withCell(good, row, "nama", written)),
    expected: accepted(good, [], withCell(good, row, "nama", stored ?? written)),
    contradicts: true,
  };
}
const note = (written: string) => ({
  good: notes,
  bytes: () => csvBytes(withCell(notes, row, "catatan", written)),
  expected: accepted(notes, [], withCell(notes, row, "catatan", written)),
  contradicts: true,
});

/** Names and remarks that carry programs, commands, invisible letters or people. */
export function textDamage(): DamagedFile[] {
  return group("text", {
    "a name with title, initials and apostrophe": name(`H. ${nameMark} A. D'Adi, S.Pd.`),
    "a name in Arabic letters": name("محمد رفيع"),
    "spaces around a name": oddCell(good, row, "nama", `\u00A0 ${good.rows[row]?.[1]}  `),
    "a name empty": badName("", "wajib-diisi"),
    "a name of one letter": badName("Q", "nama-bentuk"),
    "a name with digits": badName(`${nameMark} 12`, "nama-bentuk"),
    "a name of 200 letters": badName(`${nameMark} ${"panjang ".repeat(25)}`, "nama-bentuk"),
    "a name that is an error": badName("#NAME?", "sel-galat"),
    "a name as a formula": badName(`=HYPERLINK("http://contoh.example","${nameMark}")`, "nama-bentuk"),
    "a name that starts a program": badName("=cmd|'/C calc'!A0", "nama-bentuk"),
    "a name as HTML": badName(`<script>${nameMark}</script>`, "nama-bentuk"),
    "a name as SQL": badName(`${nameMark}'); drop table person;--`, "nama-bentuk"),
    "a name as a template": badName(`\${${nameMark}} {{7*7}}`, "nama-bentuk"),
    "a name as a path": badName(`../../etc/${nameMark}`, "nama-bentuk"),
    "a name that colours the screen": badName(`\u001B[31m${nameMark}\u001B[0m`, "teks-tak-terlihat"),
    "a name that rings": badName(`${nameMark}\u0007`, "teks-tak-terlihat"),
    "a name written backwards": badName(`\u202E${nameMark}`, "teks-tak-terlihat"),
    "a name with a joiner": badName(`Qvo\u2060zra`, "teks-tak-terlihat"),
    "a name with a soft hyphen": badName(`Qvo\u00ADzra`, "teks-tak-terlihat"),
    "a name with a tab": badName(`${nameMark}\tAdi`, "teks-tak-terlihat"),
    "a name with a log line": badName(`${nameMark}\n2024-01-01 ERROR masuk`, "teks-tak-terlihat"),
    "a name with a line separator": badName(`${nameMark}\u2028Adi`, "teks-tak-terlihat"),
    "a name of marks": badName(`Q${"\u0301".repeat(200)}`, "nama-bentuk"),
    "a name of private letters": badName("\uE000\uE001\uE002", "nama-bentuk|teks-tak-terlihat|teks-rusak"),
    "a note with a number large enough": note("Iuran 300 peserta dibayar bulan berikutnya"),
    "a note with a date and an amount": note("Surat 12 Februari 2024: Rp 151.200.000 dibayar"),
    "a note with a NIK": badNote(`Data ${good.rows[row]?.[0]} salah`, "teks-data-pribadi"),
    "a note with a NIK in groups": badNote("Data 357501-010190-0012 salah", "teks-data-pribadi"),
    "a note with a phone": badNote("Hubungi 0812-3456-7890", "teks-data-pribadi"),
    "a note with a phone from abroad": badNote("Hubungi +62 812 3456 7890", "teks-data-pribadi"),
    "a note with an address": badNote(`Kirim ke ${nameMark}@contoh.example`, "teks-data-pribadi"),
    "a note on behalf of somebody": badNote(`Iuran a.n. ${nameMark} dikembalikan`, "teks-data-pribadi"),
    "a note on a dead person": badNote(`Iuran almarhumah ${nameMark} dikembalikan`, "teks-data-pribadi"),
    "a note on a man": badNote(`Iuran Bpk. ${nameMark} dikembalikan`, "teks-data-pribadi"),
    "a note with a birth date": badNote("Peserta lahir 5 Maret 1980 belum padan", "teks-data-pribadi"),
    "a note on three people": badNote("Ada 3 orang yang belum dibayar", "teks-angka-kecil"),
    "a note on two workers in words": badNote("Ada dua pekerja yang belum dibayar", "teks-angka-kecil"),
    "a note that begins with =": badNote("=1+1", "teks-rumus"),
    "a note that begins with +": badNote("+iuran bertambah", "teks-rumus"),
    "a note that begins with -": badNote("-iuran berkurang", "teks-rumus"),
    "a note that begins with @": badNote("@SUM(A1)", "teks-rumus"),
    "a note of 501 letters": badNote("panjang ".repeat(63), "teks-panjang"),
    "a note of 60,000 letters": badNote("a".repeat(60_000), "teks-panjang"),
    "a note of 60,000 digits and dashes": badNote("1-".repeat(30_000), "teks-panjang"),
    "a name of 60,000 letters": badName("Qa".repeat(30_000), "nama-bentuk"),
    "a note on two lines": badNote("Baris satu\nBaris dua", "teks-tanda|teks-tak-terlihat"),
    "a note on no release": badCell(notes, row, "tentang", "rilis pertama", "catatan-salah-tempat"),
  });
}
