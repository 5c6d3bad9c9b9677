import { expect, inject, test } from "vitest";
import { datasets } from "../../schema/datasets/index.ts";
import { allPages } from "./site-pages.ts";

const { url, siteFolder } = inject("portal");
const pages = new Map(allPages(siteFolder).map(({ address, html }) => [address, html]));

/** The codes that head the rows of the table of columns on a page of the dictionary. */
function columnsOn(address: string, part: string): string[] {
  const html = pages.get(address) ?? "";
  const from = html.indexOf(`id="${part}"`);
  const table = html.slice(from, html.indexOf("</table>", from));
  return [...table.matchAll(/<th scope="row">\s*<code>([^<]+)<\/code>/g)].map(([, name]) => name ?? "");
}

/** The header of the published CSV file of this name, in the newest release. */
async function headerOf(name: string): Promise<string[]> {
  const files = [...(pages.get("/unduh/") ?? "").matchAll(/href="(\/r\/[^"]+\.csv)"/g)].map(([, file]) => file ?? "");
  const file = files.find((one) => new RegExp(`/(?:contoh-)?${name}\\.csv$`).test(one));
  if (!file) throw new Error(`no CSV file ${name} among ${files.length}`);
  const text = await (await fetch(url + file)).text();
  return (text.split("\n")[0] ?? "")
    .replace(/^\uFEFF/, "")
    .trim()
    .split(",");
}

test.each(datasets.map(({ id }) => id))("the dictionary names every column of %s as its file has them", async (id) => {
  const columns = columnsOn(`/kamus/${id}/`, "kolom");
  expect(columns.length).toBeGreaterThan(10);
  expect(columns).toEqual(await headerOf(id));
  expect(columnsOn(`/en/kamus/${id}/`, "kolom")).toEqual(columns);
});

test("every indicator of the API stands in the dictionary once, with its hiding rule", async () => {
  const query = "{ indicators { id label definition dataset { id } } }";
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as {
    data: { indicators: { id: string; label: string; definition: string; dataset: { id: string } }[] };
  };
  expect(data.indicators.length).toBeGreaterThan(40);
  for (const { id, definition, dataset } of data.indicators) {
    const html = pages.get(`/kamus/${dataset.id}/`) ?? "";
    const from = html.indexOf(`<section class="finding" id="${id}"`);
    const section = html.slice(from, html.indexOf("</section>", from));
    expect(from, id).toBeGreaterThan(0);
    // the words stand there, whatever terms are linked in them
    expect(section.replace(/<\/?a\b[^>]*>/g, ""), id).toContain(
      definition.replaceAll("&", "&#38;").replaceAll('"', "&#34;"),
    );
    expect(section, id).toContain("Kapan disembunyikan");
  }
});
