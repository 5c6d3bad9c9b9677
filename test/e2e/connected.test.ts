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
    const captions = [...html.matchAll(/<caption>(.*?)<\/caption>/gs)];
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
