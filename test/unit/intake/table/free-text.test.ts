import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsPersonalData } from "../../../../server/intake/table/personal-data.ts";
import { smallNumbers } from "../../../../server/intake/table/small-numbers.ts";
import { readCell, toldOf } from "../../../support/table-files.ts";

test.each([
  "NIK 3575011712809001 belum padan",
  "NIK 3575 0117 1280 9001 belum padan",
  "NIK 35.75.01.171280.9001 belum padan",
  "NIK 357501-171280-9001",
  "NIK 3575-0117-1280-9001",
  "NIK 3575 2001 0190 9001",
  "NIK ３５７５０１１７１２８０９００１",
  "KK 3575011712809 sudah pindah",
  "NIP 198001012005011001",
  "hubungi 081234567890",
  "hubungi 0812-3456-7890",
  "hubungi 0812 3456 7890",
  "WA +62 812-3456-7890",
  "WA 62812 3456 7890",
  "telepon (0343) 421234",
  "telepon 0343-421234",
  "kirim ke vrefle@contoh.id",
  "kirim ke vrefle.quafletzu@dinas.contoh.go.id segera",
  "dibayar a.n. Vrefle Quafletzu",
  "dibayar a.n Vrefle",
  "dibayar A.N. VREFLE QUAFLETZU",
  "dibayar a/n Vrefle",
  "rekening atas nama Vrefle Quafletzu",
  "iuran almarhum dikembalikan",
  "iuran almarhumah dikembalikan",
  "iuran alm. Vrefle dikembalikan",
  "iuran Almh. Vrefle dikembalikan",
  "menurut Bpk. Vrefle",
  "menurut Bapak Vrefle",
  "menurut Ibu Quafletzu",
  "menurut ibu Quafletzu",
  "menurut Sdr. Vrefle",
  "menurut Saudari Vrefle",
  "menurut Pak Vrefle",
  "menurut Bu Vrefle",
  "IBU QUAFLETZU",
  "peserta lahir 17-12-1980",
  "peserta lahir di Pasuruan, 17 Desember 1980",
  "tanggal lahir: 1980-12-17",
  "TTL Pasuruan, 17/12/1980",
  "born 17 December 1980",
  "born on December 17, 1980",
])("personal data is found in: %s", (text) => {
  expect(holdsPersonalData(text)).toBe(true);
});

test.each([
  "Iuran Januari dibayar terlambat karena kontrak baru",
  "Keputusan Wali Kota Nomor 188/423/423.012/2024",
  "Surat Nomor 560/1234/423.109/2024 tanggal 10 Februari 2024",
  "Surat nomor 842.2/5193/SJ tahun 2021",
  "Pagu Rp2.867.558.400 menjadi Rp3.024.000.000",
  "Realisasi 1.234.567.890.123 rupiah",
  "Masa 2024-01-02 sampai 2024-12-31",
  "Masa 2024-01 2024-02 2024-03 2024-04",
  "Masa 01.01.2024 - 31.12.2024 dan 01/01/2025 - 31/12/2025",
  "Tahun 2021 2022 2023 2024",
  "Wilayah 35.75.01.1001 dan 35.75.01.1002",
  "a.n. Wali Kota Pasuruan, Kepala Dinas Tenaga Kerja",
  "atas nama Pemerintah Kota Pasuruan",
  "Ibu kota kecamatan",
  "Bapak/Ibu penerima bantuan",
  "Ibu Rumah Tangga termasuk sasaran",
  "IBU HAMIL TIDAK TERMASUK",
  "bayi yang baru lahir tidak dihitung",
  "kelahiran 2024 belum dihitung",
  "program ini lahir dari Perda Nomor 5 Tahun 2024",
  "Alamat: almari arsip",
  "Pekerja rentan menurut Inpres 2 Tahun 2021 dan PP 44/2015",
  "9.038 peserta menerima 8 bulan iuran",
  "harga 16.800 per bulan, 201.600 setahun",
  "Survei angkatan kerja nasional Agustus 2024",
  "Vrefle Quafletzu Center",
  "Jl. KH Wachid Hasyim 12",
])("no personal data is seen in: %s", (text) => {
  expect(holdsPersonalData(text)).toBe(false);
});

const small = smallNumbers(5);

test.each([
  "3 orang meninggal",
  "ada 1 peserta yang pindah",
  "4 pekerja belum padan",
  "04 pekerja belum padan",
  "2 jiwa",
  "tiga korban",
  "dua keluarga",
  "Satu orang meninggal",
  "empat meninggal",
  "tiga (3) orang",
  "3 (tiga) orang",
  "seorang peserta meninggal",
  "2–4 orang",
  "2 ahli waris",
  "3 klaim kematian",
  "1 KK",
  "2 orang pedagang",
  "tiga nelayan",
  "3 people died",
  "two participants moved",
  "one worker",
  "pada 2024 3 orang meninggal",
  "３ orang",
])("a small number of people is found in: %s", (text) => {
  expect(small(text)).toBe(true);
});

test.each([
  "9.000 orang",
  "5 orang",
  "lima orang",
  "23 orang",
  "1.003 orang",
  "1,003 people",
  "dua puluh tiga orang",
  "seratus tiga peserta",
  "dua ratus orang",
  "3 ribu orang",
  "tiga bulan",
  "3 kelurahan dengan 120 peserta",
  "Pasal 4 peserta wajib membayar",
  "tahap 2 peserta baru",
  "triwulan 3 peserta bertambah",
  "Gelombang 2 pekerja rentan",
  "tidak seorang pun tertinggal",
  "orang 3 kali bayar",
  "9 dari 12 bulan",
  "peserta lain 2 bulan menunggak",
  "2024 orang",
  "twenty-three people",
  "empatorang",
])("no small number of people is seen in: %s", (text) => {
  expect(small(text)).toBe(false);
});

test("what counts as small follows the publisher's smallest number", () => {
  expect(smallNumbers(10)("9 klaim")).toBe(true);
  expect(smallNumbers(10)("sembilan klaim")).toBe(true);
  expect(smallNumbers(10)("10 klaim")).toBe(false);
  expect(smallNumbers(3)("3 orang")).toBe(false);
  expect(smallNumbers(1)("1 orang")).toBe(false);
});

test("a NIK is found however its digits are grouped, and wherever it stands", () => {
  const nik = fc.stringMatching(/^[1-9]\d{15}$/);
  const groups = fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(nik, groups, fc.constantFrom("", " ", ".", "-"), (digits, sizes, mark) => {
      const parts: string[] = [];
      let rest = digits;
      for (const size of sizes) {
        if (rest.length <= size + 1) break;
        parts.push(rest.slice(0, size));
        rest = rest.slice(size);
      }
      const written = [...parts, rest].filter((part) => part !== "").join(mark);
      // a group that could be a year or a date says nothing for sure, save among groups of four
      fc.pre(!/(?:^|\D)(?:19|20)\d{2}(?:\D|$)/.test(written));
      expect(holdsPersonalData(`orang ini ${written} pindah`)).toBe(true);
    }),
  );
});

test("only texts that the public will read are searched", async () => {
  expect(await toldOf("catatan", [{ tentang: "3 orang" }])).toEqual(["2 tentang catatan-salah-tempat"]);
  expect(await toldOf("catatan", [{ catatan: "3 orang meninggal" }])).toEqual(["2 catatan teks-angka-kecil"]);
  expect(await toldOf("catatan", [{ kantor: "Bapak Vrefle" }])).toEqual(["2 kantor teks-data-pribadi"]);
});

test.each([
  ["=SUM(A1)", "teks-rumus"],
  ["+62", "teks-rumus"],
  ["- penundaan", "teks-rumus"],
  ["@kantor", "teks-rumus"],
  ["x".repeat(501), "teks-panjang"],
  ["satu\ndua", "teks-tanda"],
  ["satu\tdua", "teks-tanda"],
  ["satu\u2028dua", "teks-tanda"],
  ["satu\u0007dua", "teks-tanda"],
  ["satu\u200bdua", "teks-tak-terlihat"],
  ["satu\u202edua", "teks-tak-terlihat"],
  ["satu\ufeffdua", "teks-tak-terlihat"],
  ["dibayar pada \ufffdktober", "teks-rusak"],
  ["kafÃ© kota", "teks-rusak"],
  ["kota â€“ kabupaten", "teks-rusak"],
])("free text %j is refused: %s", async (text, rule) => {
  expect(await readCell("catatan", "catatan", text)).toEqual({ value: undefined, rules: [rule] });
});

test.each([
  ["  Kontrak baru \u00a0", "Kontrak baru"],
  ["'Kontrak baru", "Kontrak baru"],
  ["Cafe\u0301 kota", "Café kota"],
  ["Kontrak\u00a0baru", "Kontrak baru"],
  ["“Kontrak” – baru…", "“Kontrak” – baru…"],
  ["x".repeat(500), "x".repeat(500)],
])("free text %j is kept as %j", async (text, value) => {
  expect(await readCell("catatan", "catatan", text)).toEqual({ value, rules: [] });
});

test("a number of a workbook may be a text, an amount that lost digits may not", async () => {
  expect(await readCell("catatan", "catatan", { type: "number", text: "17" })).toEqual({ value: "17", rules: [] });
  const lost = { type: "number", text: "8.4E+15" } as const;
  expect(await readCell("catatan", "kantor", lost)).toEqual({ value: undefined, rules: ["angka-ilmiah"] });
  const day = { type: "date", text: "2024-01-01" } as const;
  expect(await readCell("catatan", "kantor", day)).toEqual({ value: undefined, rules: ["sel-jenis-salah"] });
});

test("no text, however long or odd, holds the search up or makes it fall over", () => {
  const parts = fc.constantFrom(
    "a.n. ",
    "3575",
    " ",
    "-",
    ".",
    "0812",
    "@",
    "lahir ",
    "(",
    ")",
    "3 orang",
    "\u0130",
    "ß",
    "Ibu ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 200 }), (pieces) => {
      const text = pieces.join("").slice(0, 500);
      expect(typeof holdsPersonalData(text)).toBe("boolean");
      expect(typeof small(text)).toBe("boolean");
    }),
  );
});

test.each([
  "Dinas Tenaga Kerja Kota Pasuruan",
  "Bagian Hukum (contoh)",
  "BPJS Ketenagakerjaan, cabang Pasuruan",
  "KECAMATAN PURWOREJO",
])("an office may sign: %s", async (text) => {
  expect(await readCell("catatan", "kantor", text)).toEqual({ value: text, rules: [] });
});

test.each(["Vrefle Quafletzu", "Kepala: Vrefle", "17"])("a person may not sign for an office: %s", async (text) => {
  expect(await readCell("catatan", "kantor", text)).toEqual({ value: undefined, rules: ["teks-data-pribadi"] });
});
