import { readFileSync } from "node:fs";
import * as path from "node:path";
import { expect, inject, test } from "vitest";
import { sampleMark } from "../../schema/sample.ts";
import { longestMessage } from "../../site/share.ts";
import { allPages } from "./site-pages.ts";

const { url, siteFolder } = inject("portal");
/** without the page of what is not there, and the frames of single figures, which stand on other sites */
const pages = allPages(siteFolder).filter(({ address }) => !/404\.html$|^\/(?:en\/)?sematkan\//.test(address));
const property = (html: string, name: string) =>
  new RegExp(`<meta property="${name}" content="([^"]*)">`).exec(html)?.[1];
/** letters and digits in order, without tags, spaces and the note beside a held number */
const letters = (html: string) =>
  html
    .replace(/<small class="held"[\s\S]*?<\/small>|<[^>]+>/g, "")
    .replaceAll("&#38;", "&")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, "");
/** Pages whose first sentence has a number: these are what people send on. */
const shared =
  /^\/(?:en\/)?(?:|kecamatan\/[^/]+\/|anggaran\/(?:\d{4}\/)?|cakupan\/|manfaat\/|berakhir\/|rilis\/[^/]+\/[^/]+\/)$/;
const numberOf = (html: string) =>
  /<h1[^>]*>[\s\S]*?<data class="hero" value="([^"]+)" data-cell="([^"]+)"[^>]*>\s*([^<]+?)\s*<\/data>/.exec(html);

test("every shared page has its card: an address of its own release, a size, and words for those who do not see it", () => {
  const without = pages.filter(({ address, html }) => shared.test(address) && !property(html, "og:image"));
  expect(without.map(({ address }) => address)).toEqual([]);
  const faults = pages.flatMap(({ address, html }) => {
    const image = property(html, "og:image");
    if (image === undefined) return [];
    const release = /<main[^>]*data-release="[^/]+\/([^/]+)\/([^"]+)"/.exec(html);
    const locale = address.startsWith("/en/") ? "en" : "id";
    const folder = `/kartu/${release?.[1]}-${release?.[2]}/${locale === "id" ? "" : "en/"}`;
    const alt = property(html, "og:image:alt") ?? "";
    const png = readFileSync(path.join(siteFolder, image));
    const facts: Record<string, boolean> = {
      address: image.startsWith(folder) && !image.slice(folder.length).includes("/"),
      picture: png.subarray(1, 4).toString("latin1") === "PNG",
      width: png.readUInt32BE(16) === 1200 && property(html, "og:image:width") === "1200",
      height: png.readUInt32BE(20) === 630 && property(html, "og:image:height") === "630",
      size: png.length <= 100_000,
      mark: alt.startsWith(`${sampleMark.band[locale]}. `),
      release: alt.includes(`${release?.[1]}/${release?.[2]}`),
    };
    return Object.entries(facts).flatMap(([name, right]) => (right ? [] : [`${address}: ${name}`]));
  });
  expect(faults).toEqual([]);
});

test("the words of a card are the page's own heading, number for number", () => {
  const cards = pages.filter(({ html }) => property(html, "og:image"));
  const different = cards.filter(({ html }) => {
    const heading = letters(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "");
    return !letters(property(html, "og:image:alt") ?? "").includes(heading);
  });
  expect(cards.length).toBeGreaterThan(40);
  expect(different.map(({ address }) => address)).toEqual([]);
});

test("the number on a card is the API's for its release", async () => {
  const cards = pages.flatMap(({ address, html }) => {
    const found = numberOf(html);
    if (!property(html, "og:image") || !found) return [];
    const release = /<main[^>]*data-release="([^"]+)"/.exec(html)?.[1] ?? "";
    const [, decimal = "", cell = "", text = ""] = found;
    return [{ address, decimal, cell, text, release, alt: property(html, "og:image:alt") ?? "" }];
  });
  expect(cards.length).toBeGreaterThan(40);
  // places of one measure in one question: a question for each would use up what one reader may ask
  const shown = new Map<string, string>();
  const questions = Map.groupBy(cards, ({ address, cell, release }) => {
    const [indicator, , period, dimensions = ""] = cell.split("/");
    return [address.startsWith("/en/") ? "EN" : "ID", release, indicator, period, dimensions].join("|");
  });
  for (const [question, list] of questions) {
    const [locale, release, indicator, period, dimensions = ""] = question.split("|");
    const by = JSON.stringify(dimensions === "" ? [] : dimensions.split(",").map((one) => one.split("=")[0]));
    const region = JSON.stringify([...new Set(list.map(({ cell }) => cell.split("/")[1]))]);
    const where = `{ indicator: ["${indicator}"], region: ${region}, from: "${period}", to: "${period}", by: ${by} }`;
    const query = `{ observations(where: ${where}, asOf: { release: "${release}" }, first: 200) { nodes { id cell { decimal display(locale: ${locale}) } } } }`;
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { data } = (await answer.json()) as {
      data?: { observations: { nodes: { id: string; cell: { decimal: string; display: string } }[] } };
    };
    for (const { id, cell } of data?.observations.nodes ?? []) {
      shown.set(`${locale} ${release} ${id}`, `${cell.decimal} ${cell.display}`);
    }
  }
  const wrong = cards.filter(({ address, cell, decimal, text, release, alt }) => {
    const told = shown.get(`${address.startsWith("/en/") ? "EN" : "ID"} ${release} ${cell}`);
    return told !== `${decimal} ${text}` || !alt.includes(text);
  });
  expect(wrong.map(({ address, text }) => `${address}: ${text}`)).toEqual([]);
});

test("what is hidden or not there is on no card", () => {
  const hidden = pages.filter(({ html }) => /<h1[^>]*>[\s\S]*?data-status=[\s\S]*?<\/h1>/.test(html));
  const spoken = pages.filter(({ html }) => /<h1[^>]*>[^<]*(?:disembunyikan|hidden)/.test(html));
  expect([...hidden, ...spoken].filter(({ html }) => property(html, "og:image")).map(({ address }) => address)).toEqual(
    [],
  );
});

test("every page can be sent on without a script: mark, its sentence, its release, at most 300 characters, no dead link", () => {
  const faults = pages.flatMap(({ address, html }) => {
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    const links = [...main.matchAll(/href="https:\/\/wa\.me\/\?text=([^"]+)"/g)];
    const message = decodeURIComponent(links.at(-1)?.[1]?.replaceAll("&#38;", "&").replaceAll("&amp;", "&") ?? "");
    const locale = address.startsWith("/en/") ? "en" : "id";
    const release = /<main[^>]*data-release="([^"]+)"/.exec(html)?.[1] ?? "";
    const facts: Record<string, boolean> = {
      link: links.length > 0,
      mark: message.startsWith(`${sampleMark.band[locale]}: `),
      release: message.includes(release),
      short: message.length <= longestMessage,
      living: !message.includes("http"),
    };
    return Object.entries(facts).flatMap(([name, right]) => (right ? [] : [`${address}: ${name}`]));
  });
  expect(faults).toEqual([]);
});
