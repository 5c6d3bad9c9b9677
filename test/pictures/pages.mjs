/**
 * One address of every page type, by the name that its pictures bear. Those that change with the release or with what is hidden in it are
 * found on the pages themselves.
 * @param {string} url of the portal, without a closing slash
 */
export async function picturedPages(url) {
  const textOf = async (address) => (await fetch(url + address)).text();
  const first = (text, pattern) => pattern.exec(text)?.[1];
  const [releases, home, coverage, budget, cuts] = await Promise.all(
    ["/rilis/", "/", "/cakupan/", "/anggaran/", "/data/lapse/kota-lama/"].map(textOf),
  );
  const newest = first(releases, /href="(\/rilis\/\d{4}-\d{2}\/[^"]+)"/);
  const change = first(releases, /href="(\/rilis\/\d{4}-\d{2}\/[^"]+\/perubahan\/)"/);
  const year = first(cuts, /href="(\/data\/lapse\/kota-lama\/\d{4}\/)"/);
  const frame = (html, figure) => first(html, new RegExp(`href="(/sematkan/${figure}/[^"]+)"`));
  const found = {
    ...{ rilis: newest, perubahan: change, "data-tahun": year },
    "bingkai-garis": frame(home, "beranda-bulan"),
    "bingkai-batang": frame(home, "beranda-kecamatan"),
    "bingkai-peta": frame(coverage, "cakupan-peta"),
    "bingkai-anggaran": frame(budget, "anggaran-bulan"),
  };
  const missing = Object.entries(found).filter(([, address]) => address === undefined);
  if (missing.length > 0) console.warn(`tidak ditemukan / not found: ${missing.map(([name]) => name).join(", ")}`);
  return { ...fixed, ...Object.fromEntries(Object.entries(found).filter(([, address]) => address !== undefined)) };
}

const fixed = {
  beranda: "/",
  "beranda-en": "/en/",
  "kecamatan-semua": "/kecamatan/",
  kecamatan: "/kecamatan/gadingrejo/",
  "kecamatan-en": "/en/kecamatan/panggungrejo/",
  "kecamatan-siapa": "/kecamatan/gadingrejo/siapa/",
  "kelurahan-semua": "/kelurahan/",
  kelurahan: "/kelurahan/35.75.01.1001-karangketug/",
  siapa: "/siapa/",
  anggaran: "/anggaran/",
  "anggaran-en": "/en/anggaran/",
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
  "data-cross": "/data/enrolment/kecamatan-kelamin-usia/",
  "data-hidden": "/data/enrolment/kelurahan-pekerjaan/",
  "data-coverage": "/data/coverage/",
  "data-budget": "/data/budget/",
  "data-lines": "/data/budget/kota-baris-tahun/",
  "data-lapse": "/data/lapse/kota-sampai/",
  unduh: "/unduh/",
  jelajah: "/jelajah/",
  graphiql: "/graphiql/",
  kontrak: "/kontrak/",
  "rilis-semua": "/rilis/",
  warga: "/warga/",
  tanya: "/tanya/",
  glosarium: "/glosarium/",
  kamus: "/kamus/",
  "kamus-enrolment": "/kamus/enrolment/",
  metode: "/metode/",
  tentang: "/tentang/",
  cetak: "/cetak/",
  "tidak-ada": "/tidak-ada/",
};
