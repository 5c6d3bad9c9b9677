import { expect, test } from "vitest";
import { type Embed, embedPage, frameCode, frameHeight, oembedJson } from "../../../site/figures/embed-page.ts";
import { figureAddresses, figureName } from "../../../site/figures/figure-address.ts";
import { figureCsv } from "../../../site/figures/figure-csv.ts";
import { citationOf } from "../../../site/figures/take-away.ts";
import { number, say } from "../../../site/sentence.ts";
import { madeCell } from "./cells.ts";

const embed: Embed = {
  ...{
    locale: "id",
    path: "/sematkan/beranda-bulan/2025-12-1.0.0/",
    latest: "/#bulan",
    siteUrl: "https://terang.test",
  },
  ...{ finding: say("{active} orang & <lain>", { active: number(madeCell("35.75", 7775)) }), subtitle: say("Orang.") },
  ...{
    source: say("Sumber."),
    picture: '<svg class="chart" height="220"></svg>',
    state: "sementara",
    css: "p{color:red}",
  },
  ...{ release: "35.75/2025-12/1.0.0", isSample: true, portal: "Terang Kota Pasuruan" },
  text: { latest: "Lihat angka terbaru", newer: "Ada rilis yang lebih baru: {release}." },
};

test("a figure has one name in both languages, and codes in it stay codes", () => {
  expect(figureName("/", "bulan")).toBe("beranda-bulan");
  expect(figureName("/en/", "bulan")).toBe("beranda-bulan");
  expect(figureName("/en/kecamatan/bugul-kidul/", "peta")).toBe("kecamatan-bugul-kidul-peta");
  expect(figureName("/kelurahan/35.75.01.1001-karangketug/", "umur")).toBe("kelurahan-35.75.01.1001-karangketug-umur");
});

test("its addresses name the release", () => {
  const { embed: frame, file } = figureAddresses("en", "beranda-bulan", { period: "2025-12", version: "1.0.0" });
  expect(frame).toBe("/en/sematkan/beranda-bulan/2025-12-1.0.0/");
  expect(file("png")).toBe("/en/gambar/2025-12-1.0.0/beranda-bulan.png");
});

test("a frame says what it shows, of which release, that it is a sample, and where newer numbers stand", () => {
  const html = embedPage(embed);
  expect(html).toContain("<title>[Contoh] 7775 orang &amp; &lt;lain&gt; · Terang Kota Pasuruan</title>");
  expect(html).toContain('<data value="7775" data-cell="peserta-aktif/35.75/2025-12">7775</data>');
  expect(html).toContain('<main data-release="35.75/2025-12/1.0.0">');
  expect(html).toContain("DATA CONTOH");
  expect(html).toContain('<a href="/#bulan">Lihat angka terbaru</a>');
  expect(html).toContain('<base target="_top">');
  expect(html).not.toMatch(/<script|\son\w+=|\sstyle=/);
  expect(embedPage({ ...embed, isSample: false })).not.toMatch(/contoh/i);
});

test("oEmbed gives the very code that the page offers", () => {
  const code = frameCode("https://terang.test/sematkan/a/", 'Judul "panjang"', 400);
  expect(code).toContain('title="Judul &quot;panjang&quot;" width="480" height="400"');
  expect(JSON.parse(oembedJson(embed, code, 400))).toMatchObject({
    ...{ version: "1.0", type: "rich", width: 480, height: 400, html: code, title: "7775 orang & <lain>" },
  });
});

test("a frame is as high as what stands in it", () => {
  const low = frameHeight('<svg class="chart" height="220">', 100, false);
  expect(low).toBeGreaterThan(300);
  expect(frameHeight('<svg class="chart" height="420">', 100, false)).toBe(low + 200);
  const table = (rows: number) => `<table>${"<tr><td>Kelurahan</td></tr>".repeat(rows)}</table>`;
  expect(frameHeight(table(20), 100, true)).toBeGreaterThan(frameHeight(table(2), 100, false) + 500);
});

test("the numbers of a figure as CSV: each cell once, a hidden one empty with its status", () => {
  const markup =
    '<data value="7775" data-cell="peserta-aktif/35.75/2025-12">7.775</data><tspan data-cell="peserta-aktif/35.75/2025-12" data-value="7775">' +
    '<a class="absent" href="/metode/" data-cell="peserta-aktif/35.75.01.1001/2025-12" data-status="SUPPRESSED">disembunyikan</a>';
  expect(figureCsv(markup, true)).toBe(
    "data_contoh,indikator,wilayah,periode,rincian,nilai,status\r\n" +
      "true,peserta-aktif,35.75,2025-12,,7775,PUBLISHED\r\n" +
      "true,peserta-aktif,35.75.01.1001,2025-12,,,SUPPRESSED\r\n",
  );
  expect(figureCsv(markup, false)).not.toContain("contoh");
});

test("a figure is cited in the API's words, its finding in place of the release's title", () => {
  const line =
    "[DATA CONTOH, jangan dikutip] Rilis Desember 2025 (Terang Kota Pasuruan, rilis 35.75/2025-12/1.0.0, 15 Januari 2026). portal.example/r/35.75/2025-12/1.0.0/manifest.json";
  expect(citationOf("7.775 orang (sementara)", line)).toBe(
    "[DATA CONTOH, jangan dikutip] 7.775 orang (sementara) (Terang Kota Pasuruan, rilis 35.75/2025-12/1.0.0, 15 Januari 2026)",
  );
  expect(citationOf("7.775 orang", line.slice(30))).toMatch(/^7\.775 orang \(Terang/);
});
