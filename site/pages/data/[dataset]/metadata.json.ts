import type { APIRoute } from "astro";
import { bpsSheets } from "../../../catalogue/bps-sheets.ts";
import { cataloguedDatasets } from "../../../catalogue/catalogued.ts";
import { openPage } from "../../../page.ts";

/** Metadata sheets are for catalogues, where sample data has no place. */
export async function getStaticPaths() {
  const page = await openPage("/data/", "id");
  if (page.mark) return [];
  return (await cataloguedDatasets(page)).map(({ about }) => ({
    params: { dataset: about.id },
    props: { dataset: about.id },
  }));
}

export const GET: APIRoute<{ dataset: string }> = async ({ props: { dataset } }) => {
  const page = await openPage(`/data/${dataset}/metadata.json`, "id");
  const found = (await cataloguedDatasets(page)).find(({ about }) => about.id === dataset);
  if (page.mark) throw new Error("sample data stands in no catalogue");
  if (!found) throw new Error(`no dataset ${dataset}`);
  return new Response(`${JSON.stringify(bpsSheets(page, found), null, 1)}\n`);
};
