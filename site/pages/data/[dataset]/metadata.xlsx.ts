import type { APIRoute } from "astro";
import { buildContext } from "../../../build-context.ts";
import { bpsSheets } from "../../../catalogue/bps-sheets.ts";
import { bpsWorkbook } from "../../../catalogue/bps-workbook.ts";
import { cataloguedDatasets } from "../../../catalogue/catalogued.ts";
import { openPage } from "../../../page.ts";

export { getStaticPaths } from "./metadata.json.ts";

/** The same sheets as `metadata.json`, as the workbook in which an office fills in what is left. */
export const GET: APIRoute<{ dataset: string }> = async ({ props: { dataset } }) => {
  const page = await openPage(`/data/${dataset}/metadata.xlsx`, "id");
  const found = (await cataloguedDatasets(page)).find(({ about }) => about.id === dataset);
  if (page.mark) throw new Error("sample data stands in no catalogue");
  if (!found) throw new Error(`no dataset ${dataset}`);
  const bytes = await buildContext().writeWorkbook({ sheets: bpsWorkbook(bpsSheets(page, found)) });
  return new Response(bytes.slice());
};
