import { expect, inject, test } from "vitest";
import { sampleMark } from "../../schema/sample.ts";
import { allPages, type SitePage } from "./site-pages.ts";

const { url, siteFolder } = inject("portal");
const pages = allPages(siteFolder);
const byAddress = new Map(pages.map((page) => [page.address, page]));
const isError = ({ address }: SitePage) => address.endsWith("404.html");
const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => value ?? "");
const ids = (html: string) => attributes(html, "id");

test("every link leads somewhere, to the very part it names", async () => {
  const links = new Set(
    pages.flatMap(({ address, html }) =>
      attributes(html, "href")
        .filter((href) => href.startsWith("/") || href.startsWith("#"))
        .map((href) => (href.startsWith("#") ? address + href : href)),
    ),
  );
  const broken: string[] = [];
  for (const link of links) {
    const [address = "", part] = link.split("#");
    const page = byAddress.get(address);
    if (page) {
      if (part !== undefined && !ids(page.html).includes(part)) broken.push(link);
      continue;
    }
    const answer = await fetch(url + address);
    await answer.arrayBuffer();
    if (!answer.ok) broken.push(link);
  }
  expect(broken).toEqual([]);
});

test("ids are unique on every page", () => {
  const twice = pages.flatMap(({ address, html }) =>
    ids(html).flatMap((id, index, all) => (all.indexOf(id) === index ? [] : [`${address}#${id}`])),
  );
  expect(twice).toEqual([]);
});

test("every page has its twin in the other language, and both name each other", () => {
  const alone = pages.filter((page) => {
    const { address } = page;
    const twin = address.startsWith("/en/") ? address.slice(3) : `/en${address}`;
    if (isError(page)) return !byAddress.has(twin);
    const named = [...page.html.matchAll(/hreflang="(id|en)" href="https?:\/\/[^/]+([^"]*)"/g)].map(([, , to]) => to);
    return !byAddress.has(twin) || !named.includes(twin) || !named.includes(address);
  });
  expect(alone.map(({ address }) => address)).toEqual([]);
});

test("every page of sample data says so: title, preview, robots, band, foot, pictures and tables", () => {
  const unmarked = pages.flatMap(({ address, html }) => {
    const locale = address.startsWith("/en/") ? "en" : "id";
    const prefix = sampleMark.titlePrefix[locale];
    const band = sampleMark.band[locale];
    const pictures = [...html.matchAll(/<svg class="chart".*?<\/svg>(?!<\/svg>)/gs)];
    // limits of the API are the real ones, on sample data too
    const ofData = html.replaceAll(/<table data-kind="contract">.*?<\/table>/gs, "");
    const captions = [...ofData.matchAll(/<caption>(.*?)<\/caption>/gs)];
    const marks: Record<string, boolean> = {
      title: html.includes(`<title>${prefix} `),
      preview: html.includes(`<meta property="og:title" content="${prefix} `),
      robots: html.includes('<meta name="robots" content="noindex">'),
      band: html.includes('<section class="sample"'),
      pictures: pictures.every(([picture]) => picture.split(band).length >= 2),
      tables: captions.every(([, caption]) => caption?.includes(band)),
    };
    return Object.entries(marks).flatMap(([name, there]) => (there ? [] : [`${address}: ${name}`]));
  });
  expect(unmarked).toEqual([]);
});

test("status and foot of a release page name that release, so that it is cited rightly", () => {
  const releases = pages.filter(({ address }) => /\/rilis\/[^/]+\/[^/]+\/$/.test(address));
  const wrong = releases.flatMap(({ address, html }) => {
    const [, period = "", version = ""] = /rilis\/([^/]+)\/([^/]+)\//.exec(address) ?? [];
    const foot = html.slice(html.indexOf("<footer"));
    const status = html.slice(html.indexOf('<section class="status"'), html.indexOf("<main"));
    const until = `<time datetime="${period}-`;
    const isRight =
      foot.includes(`/${period}/${version}</code>`) &&
      foot.includes(until) &&
      status.includes(until) &&
      status.includes(`${period} (${version})`);
    return isRight ? [] : [address];
  });
  expect(releases.length).toBeGreaterThan(2);
  expect(wrong).toEqual([]);
});

test("the office never stands behind sample data without a mark, and the citation says not to cite", () => {
  const unmarked = pages.filter(({ address, html }) => {
    const [office, mark] = address.startsWith("/en/")
      ? ["Manpower Office, Pasuruan City", " (sample)"]
      : ["Dinas Tenaga Kerja Kota Pasuruan", " (contoh)"];
    return html.split(office).length !== html.split(office + mark).length;
  });
  expect(unmarked.map(({ address }) => address)).toEqual([]);
  expect(byAddress.get("/tentang/")?.html).toContain("(contoh, jangan dikutip)");
  expect(byAddress.get("/en/tentang/")?.html).toContain("(sample, do not cite)");
});

test("text can be copied: words stand apart and hold no invisible hyphens", () => {
  const inline = "(?:a|b|i|time|small|span|code|data)";
  const glued = new RegExp(`\\w</${inline}>(?:<${inline}(?:\\s[^>]*)?>)?\\w`, "g");
  const found = pages.flatMap(({ address, html }) => {
    const body = html.slice(html.indexOf("<body"));
    return [...body.matchAll(glued), ...body.matchAll(/\u00ad|&shy;/g)].map(
      ({ index }) => `${address}: ${body.slice(Math.max(0, index - 20), index + 40)}`,
    );
  });
  expect(found).toEqual([]);
});

test("English pages head a column of names in the singular, and name the language of Indonesian sources", () => {
  const english = pages.filter(({ address }) => address.startsWith("/en/"));
  expect(english.filter(({ html }) => html.includes('<th scope="col">Districts</th>'))).toEqual([]);
  expect(byAddress.get("/en/")?.html).toContain('<th scope="col">District</th>');
  expect(byAddress.get("/en/")?.html).toMatch(/Source: <span lang="id">/);
});

test("no permanent address leads to a host that is only a placeholder", () => {
  const lines = pages.flatMap(({ html }) => [...html.matchAll(/<code>(https?:\/\/[^<]*\.example[^<]*)<\/code>/g)]);
  expect(lines.map(([, address]) => address)).toEqual([]);
});

test("programs and frames' code name an obvious stand-in while the portal has no address, and every page that does says to replace it", () => {
  const copied = pages.filter(({ html }) => /https:\/\/(?:ALAMAT-PORTAL|PORTAL-ADDRESS)\//.test(html));
  expect(copied.length).toBeGreaterThan(20);
  for (const address of ["/unduh/", "/jelajah/", "/en/jelajah/", "/cakupan/"]) {
    expect(copied.map((page) => page.address)).toContain(address);
  }
  const untold = copied.filter(({ html }) => !/Ganti <code>ALAMAT-PORTAL|for <code>PORTAL-ADDRESS/.test(html));
  expect(untold.map(({ address }) => address)).toEqual([]);
  expect(
    pages.filter(({ html }) => /<pre>[^<]*<code>[^<]*terang\.example/.test(html)).map(({ address }) => address),
  ).toEqual([]);
});

test("the first month of the data is not told as newcomers", () => {
  expect(byAddress.get("/")?.html).toContain("bulan pertama data: semua orang terhitung baru");
  expect(byAddress.get("/en/")?.html).toContain("is the first month of the data: everyone counts as new");
});
