import type { APIRoute } from "astro";
import { cataloguedDatasets } from "../catalogue/catalogued.ts";
import { dataJson } from "../catalogue/data-json.ts";
import { dcatCatalogue } from "../catalogue/dcat.ts";
import { openPage } from "../page.ts";

const names = ["katalog.jsonld", "data.json"] as const;

/** Sample data stands in no catalogue: then none of these files is made. */
export async function getStaticPaths() {
  const { mark } = await openPage("/katalog.jsonld", "id");
  return mark ? [] : names.map((name) => ({ params: { catalogue: name }, props: { name } }));
}

export const GET: APIRoute<{ name: (typeof names)[number] }> = async ({ props: { name } }) => {
  const id = await openPage(`/${name}`, "id");
  if (id.mark) throw new Error("sample data stands in no catalogue");
  const datasets = await cataloguedDatasets(id);
  if (name === "data.json") return json(dataJson(id, datasets));
  const en = await openPage(`/${name}`, "en");
  return json(dcatCatalogue({ id, en }, { id: datasets, en: await cataloguedDatasets(en) }));
};

function json(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`);
}
