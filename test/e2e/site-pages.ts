import { globSync, readFileSync } from "node:fs";
import * as path from "node:path";

/** A page of the built site: its address and its bytes. */
export interface SitePage {
  readonly address: string;
  readonly html: string;
}

/** Every page of the site, by its files. */
export function allPages(siteFolder: string): SitePage[] {
  return globSync("**/*.html", { cwd: siteFolder })
    .sort()
    .map((file) => ({
      address: `/${file.replace(/(^|\/)index\.html$/, "$1")}`,
      html: readFileSync(path.join(siteFolder, file), "utf8"),
    }));
}

/** One address of every page type, in both languages. */
export function pageTypes(siteFolder: string): string[] {
  const releases = globSync("rilis/*/*/index.html", { cwd: siteFolder }).sort();
  const at = (file: string | undefined) => (file === undefined ? [] : [`/${path.dirname(file)}/`]);
  // one with a hidden total, where there is one: its page says other things than the rest
  const villages = globSync("kelurahan/*/index.html", { cwd: siteFolder }).sort();
  const isHidden = (file: string) => /<h1>[^<]*disembunyikan/.test(readFileSync(path.join(siteFolder, file), "utf8"));
  const kelurahan = [villages.find(isHidden), villages.find((file) => !isHidden(file))].flatMap(at);
  const allTables = globSync("data/enrolment/*/index.html", { cwd: siteFolder }).sort();
  const tables = [allTables[0], allTables.at(-1)].flatMap(at);
  // of figures: one page for each shape of table, and one of a year that stands apart
  const shapes = ["budget/kota-baris-tahun", "lapse/kota-sampai", "targets/kota-dokumen", "benefits/kota-*-tahun"];
  const figures = shapes.flatMap((shape) =>
    globSync(`data/${shape}/index.html`, { cwd: siteFolder }).sort().slice(0, 1),
  );
  const years = globSync("data/*/*/*/index.html", { cwd: siteFolder }).sort().slice(0, 1);
  // a year that is over, the newest, and the sheets of both and of a quarter
  const budgets = globSync("{anggaran,lembar}/*/index.html", { cwd: siteFolder }).sort();
  const quarters = globSync("lembar/*/*/index.html", { cwd: siteFolder }).sort();
  const types = [
    "/",
    "/kecamatan/",
    "/kecamatan/panggungrejo/",
    "/kecamatan/panggungrejo/siapa/",
    "/kelurahan/",
    ...kelurahan,
    "/siapa/",
    "/anggaran/",
    ...budgets.flatMap(at),
    ...[quarters[0], quarters.at(-1)].flatMap(at),
    "/cakupan/",
    "/berakhir/",
    "/seleksi/",
    "/manfaat/",
    "/mutu/",
    "/data/",
    "/data/enrolment/",
    "/data/coverage/",
    "/data/budget/",
    "/data/benefits/",
    ...tables,
    ...[...figures, ...years].flatMap(at),
    "/unduh/",
    "/jelajah/",
    "/kontrak/",
    "/rilis/",
    ...at(releases[0]),
    ...at(releases.at(-1)),
    ...at(globSync("rilis/*/*/perubahan/index.html", { cwd: siteFolder }).sort().at(-1)),
    ...at(globSync("rilis/*/*/diperbarui/index.html", { cwd: siteFolder }).sort().at(-1)),
    "/cetak/",
    "/warga/",
    "/tanya/",
    "/glosarium/",
    "/kamus/",
    "/kamus/enrolment/",
    "/kamus/budget/",
    "/kamus/rival/",
    "/metode/",
    "/tentang/",
    "/tidak-ada/",
  ];
  return types.flatMap((address) => [address, `/en${address}`]);
}
