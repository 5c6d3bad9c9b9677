// `npm run pictures`: every page type at two widths, light, dark and print, in var/pictures, for somebody to look at.
import { mkdirSync, rmSync } from "node:fs";
import * as path from "node:path";
import { launchBrowser } from "../e2e/browser.ts";
import { startPortal } from "../e2e/start-portal.ts";

const folder = path.resolve("var/pictures");
const pages = {
  beranda: "/",
  "beranda-en": "/en/",
  "kecamatan-semua": "/kecamatan/",
  kecamatan: "/kecamatan/gadingrejo/",
  "kecamatan-siapa": "/kecamatan/gadingrejo/siapa/",
  "kelurahan-semua": "/kelurahan/",
  kelurahan: "/kelurahan/35.75.01.1001-karangketug/",
  siapa: "/siapa/",
  anggaran: "/anggaran/",
  "anggaran-2024": "/anggaran/2024/",
  lembar: "/lembar/2025/",
  "lembar-2024": "/lembar/2024/",
  "lembar-tw": "/lembar/2024/tw3/",
  cakupan: "/cakupan/",
  berakhir: "/berakhir/",
  seleksi: "/seleksi/",
  manfaat: "/manfaat/",
  mutu: "/mutu/",
  data: "/data/",
  "data-enrolment": "/data/enrolment/",
  "data-cut": "/data/enrolment/kecamatan-usia/",
  "data-coverage": "/data/coverage/",
  "data-budget": "/data/budget/",
  "data-lines": "/data/budget/kota-baris-tahun/",
  "data-lapse": "/data/lapse/kota-sampai/",
  unduh: "/unduh/",
  jelajah: "/jelajah/",
  kontrak: "/kontrak/",
  "rilis-semua": "/rilis/",
  warga: "/warga/",
  tanya: "/tanya/",
  glosarium: "/glosarium/",
  kamus: "/kamus/",
  "kamus-enrolment": "/kamus/enrolment/",
  metode: "/metode/",
  tentang: "/tentang/",
  "tidak-ada": "/tidak-ada/",
};
const looks = [
  { name: "light", colorScheme: "light", media: "screen" },
  { name: "dark", colorScheme: "dark", media: "screen" },
  { name: "print", colorScheme: "light", media: "print" },
];
const only = process.argv[2];

const given = process.env.PORTAL_URL;
const portal = given ? { url: given, stop: async () => undefined } : await startPortal(console.log);
const browser = await launchBrowser();
try {
  if (!only) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const newest = await newestRelease(portal.url);
  const all = { ...pages, rilis: newest };
  for (const width of [360, 1280]) {
    for (const { name: look, colorScheme, media } of looks) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        javaScriptEnabled: false,
      });
      const page = await context.newPage();
      await page.emulateMedia({ media, colorScheme });
      for (const [name, address] of Object.entries(all)) {
        if (only && !name.match(only)) continue;
        await page.goto(portal.url + address);
        const file = path.join(folder, `${name}-${width}-${look}`);
        await page.screenshot({ path: `${file}.png`, fullPage: true });
        if (media === "print" && width === 1280) await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true });
      }
      await context.close();
      console.log(`${width} px, ${look}`);
    }
  }
  console.log(`→ ${folder}`);
} finally {
  await browser.close();
  await portal.stop();
}

async function newestRelease(url) {
  const html = await (await fetch(`${url}/rilis/`)).text();
  return /href="(\/rilis\/\d{4}-\d{2}\/[^"]+)"/.exec(html)?.[1] ?? "/rilis/";
}
