import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import jsonld from "jsonld";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { readWorkbook, rowsOf } from "../support/read-workbook.ts";
import { buildTwoReleaseSite, note, noteEnglish, siteUrl } from "../support/two-release-site.ts";
import { textsAt } from "../support/xml-texts.ts";

// Real data: found by catalogues, search engines and feed readers.

const folder = mkdtempSync(path.join(os.tmpdir(), "terang-catalogue-"));

beforeAll(() => buildTwoReleaseSite(path.join(folder, "real"), false));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (site: string, name: string) => readFileSync(path.join(folder, site, name), "utf8");

test("stands in a DCAT catalogue that a JSON-LD program reads without fetching anything", async () => {
  const offline = async (url: string): Promise<never> => {
    throw new Error(`fetched ${url}`);
  };
  const triples = (await jsonld.toRDF(JSON.parse(read("real", "katalog.jsonld")), {
    documentLoader: offline,
  })) as { subject: { value: string }; predicate: { value: string }; object: { value: string } }[];
  const dcat = "http://www.w3.org/ns/dcat#";
  const dct = "http://purl.org/dc/terms/";
  const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  const ofType = (name: string) =>
    triples.filter(({ predicate, object }) => predicate.value === type && object.value === dcat + name);
  const has = (subject: string, predicate: string) =>
    triples.some((triple) => triple.subject.value === subject && triple.predicate.value === predicate);
  expect(ofType("Catalog")).toHaveLength(1);
  expect(ofType("DataService")).toHaveLength(1);
  const datasets = ofType("Dataset").map(({ subject }) => subject.value);
  expect(datasets.length).toBeGreaterThan(3);
  // what DCAT-AP 3 demands, and what it recommends
  const catalogue = ofType("Catalog")[0]?.subject.value ?? "";
  for (const name of ["title", "description", "publisher", "license"]) expect(has(catalogue, dct + name)).toBe(true);
  for (const dataset of datasets) {
    for (const name of ["title", "description", "publisher", "spatial", "temporal", "identifier"]) {
      expect(has(dataset, dct + name), `${dataset} ${name}`).toBe(true);
    }
    for (const name of ["distribution", "keyword", "theme"]) expect(has(dataset, dcat + name), name).toBe(true);
  }
  const files = ofType("Distribution").map(({ subject }) => subject.value);
  expect(files.length).toBeGreaterThanOrEqual(datasets.length * 2);
  for (const file of files) {
    expect(file).toMatch(/^https:\/\/terang\.test\/r\/35\.75\/2025-12\/1\.0\.0\/[^/]+$/);
    for (const name of ["accessURL", "downloadURL", "mediaType", "byteSize"]) expect(has(file, dcat + name)).toBe(true);
    expect(has(file, `${dct}license`)).toBe(true);
  }
});

test("stands in data.json with every dataset of the DCAT catalogue", () => {
  const { dataset, conformsTo } = JSON.parse(read("real", "data.json"));
  expect(conformsTo).toBe("https://project-open-data.cio.gov/v1.1/schema");
  const dcat = JSON.parse(read("real", "katalog.jsonld"));
  expect(dataset).toHaveLength(dcat["dcat:dataset"].length);
  for (const one of dataset) {
    expect(one).toMatchObject({ accessLevel: "public", license: kotaPasuruan.licence.url });
    expect(one.temporal).toMatch(/^2024-01-01\/2025-12-31$/);
    for (const key of ["title", "description", "identifier", "modified"]) expect(one[key]).toBeTruthy();
    for (const file of one.distribution) expect(file.mediaType).toMatch(/^(?:text|application)\//);
  }
});

test("is told on every data page in the words of schema.org, as a block that nobody runs", async () => {
  const names = globSync("{,en/}data/*/index.html", { cwd: path.join(folder, "real") });
  expect(names.length).toBeGreaterThan(6);
  for (const name of names) {
    const html = read("real", name);
    const [block, ...more] = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
    expect(more).toEqual([]);
    expect(html.match(/<script/g), name).toHaveLength(1);
    expect(html).toContain("script-src 'none'");
    const said = JSON.parse(block?.[1] ?? "");
    expect(said).toMatchObject({ "@type": "Dataset", version: "1.0.0", isAccessibleForFree: true });
    expect(said.description.length).toBeGreaterThan(50);
    expect(said.description.length).toBeLessThanOrEqual(5000);
    expect(said.distribution.length).toBeGreaterThan(1);
    for (const { sha256 } of said.distribution) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(said.variableMeasured.length).toBeGreaterThan(0);
  }
});

test("has the three metadata sheets of every dataset, with what only the office knows left open", () => {
  const sheets = globSync("data/*/metadata.json", { cwd: path.join(folder, "real") });
  expect(sheets.length).toBe(JSON.parse(read("real", "data.json")).dataset.length);
  for (const name of sheets) {
    const sheet = JSON.parse(read("real", name));
    expect(sheet["MS-Keg"]["Instansi Penyelenggara"]).toBe(kotaPasuruan.office.id);
    expect(sheet["MS-Keg"]["Identitas Rekomendasi"]).toBeNull();
    expect(sheet["MS-Ind"].length).toBeGreaterThan(0);
    for (const indicator of sheet["MS-Ind"]) expect(indicator.Definisi).toMatch(/\w/);
  }
  const enrolment = JSON.parse(read("real", "data/enrolment/metadata.json"));
  expect(enrolment["MS-Var"].map((one: { Alias: string }) => one.Alias)).toContain("pekerjaan");
});

test("has the same sheets as a workbook that two readers open: every cell text, what only the office knows empty and listed", async () => {
  const names = globSync("data/*/metadata.xlsx", { cwd: path.join(folder, "real") });
  expect(names.length).toBe(globSync("data/*/metadata.json", { cwd: path.join(folder, "real") }).length);
  const download = read("real", "unduh/index.html");
  for (const name of names) {
    const said = JSON.parse(read("real", name.replace(/xlsx$/, "json")));
    const bytes = readFileSync(path.join(folder, "real", name));
    const sheets = readWorkbook(bytes);
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Baca dulu", "MS-Keg", "MS-Ind", "MS-Var"]);
    // a dimension of which the release holds no code has nothing to list, and that is not for the office to fill in
    const flat = (value: unknown) => (Array.isArray(value) ? value.join("; ") || "–" : (value ?? null));
    const [, ...activity] = await readSheet(bytes, "MS-Keg");
    expect(activity.map(([name, value]) => [name, value])).toEqual(
      Object.entries(said["MS-Keg"]).map(([name, value]) => [name, flat(value)]),
    );
    expect(activity.filter(([, value, note]) => (value === null) !== (note === "Diisi kantor"))).toEqual([]);
    const open = new Set<string>(Object.keys(said["MS-Keg"]).filter((name) => said["MS-Keg"][name] === null));
    for (const form of ["MS-Ind", "MS-Var"]) {
      const [heading = [], ...rows] = await readSheet(bytes, form);
      expect(rows, `${name} ${form}`).toHaveLength(said[form].length);
      for (const [at, row] of rows.entries()) {
        expect(heading.map((one, column) => [one, row[column] ?? null])).toEqual(
          Object.entries(said[form][at]).map(([one, value]) => [one, flat(value)]),
        );
        for (const one of Object.keys(said[form][at])) if (said[form][at][one] === null) open.add(one);
      }
    }
    const kinds = new Set(sheets.flatMap(({ cells }) => [...cells.values()].map(({ kind }) => kind)));
    expect([...kinds]).toEqual(["inlineStr"]);
    const first = rowsOf(sheets[0] as NonNullable<(typeof sheets)[0]>).flat();
    const listed = first.flatMap((words) => words.split(/[:,] /));
    expect([...open].filter((one) => !listed.includes(one))).toEqual([]);
    expect(first).toContain(said.Rilis);
    expect(download).toContain(`href="/${name}"`);
  }
});

test("is in a site map of every page but the errors, each with its twin", () => {
  const xml = read("real", "sitemap.xml");
  const pages = textsAt(xml, "urlset/url/loc");
  // frames for other sites are no pages to be found
  const written = globSync("**/index.html", { cwd: path.join(folder, "real") })
    .filter((name) => !/^(?:en\/)?sematkan\//.test(name))
    .map((name) => `${siteUrl}/${name.replace(/index\.html$/, "")}`);
  expect([...pages].sort()).toEqual(written.sort());
  expect(read("real", "robots.txt")).toContain(`Sitemap: ${siteUrl}/sitemap.xml`);
});

test("tells releases and corrections by feeds, without any mark", () => {
  for (const prefix of ["", "en/"]) {
    const releases = read("real", `${prefix}rilis/atom.xml`);
    expect(textsAt(releases, "feed/entry/id")).toEqual([
      `${siteUrl}/${prefix}rilis/2025-12/1.0.0/`,
      `${siteUrl}/${prefix}rilis/2025-11/1.0.0/`,
    ]);
    const corrections = read("real", `${prefix}koreksi/atom.xml`);
    expect(textsAt(corrections, "feed/entry/id")).toEqual([`${siteUrl}/${prefix}rilis/2025-12/1.0.0/`]);
    const [own, other] = prefix === "" ? [note, noteEnglish] : [noteEnglish, note];
    expect(textsAt(corrections, "feed/entry/summary")[0]).toContain(own);
    expect(textsAt(corrections, "feed/entry/summary")[0]).not.toContain(other);
    for (const address of ["rilis/2025-12/1.0.0/", "rilis/2025-12/1.0.0/perubahan/"]) {
      const said = /<span data-kind="note">(.*?)<\/span>/s.exec(read("real", `${prefix}${address}index.html`))?.[1];
      expect(
        said?.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").replaceAll("&quot;", '"'),
      ).toBe(own);
    }
    for (const place of ["feed/id", "feed/title", "feed/updated", "feed/author/name"]) {
      expect(textsAt(releases, place), place).toHaveLength(1);
    }
    expect(releases + corrections).not.toMatch(/contoh|sample/i);
  }
});
