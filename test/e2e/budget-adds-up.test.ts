import { parse } from "csv-parse/sync";
import { expect, inject, test } from "vitest";
import { allPages } from "./site-pages.ts";

// Sums that readers take again by hand: on every page and in every file, to the rupiah.

const { url, siteFolder } = inject("portal");

/** `realisasi/35.75/2025/baris=x` → its decimal. */
type Cells = ReadonlyMap<string, string>;

/** part + part = whole, at one place, period and code */
const sums = [
  { parts: ["realisasi", "sisa"], whole: "pagu" },
  { parts: ["iuran-diperkirakan", "iuran-selisih"], whole: "iuran-tercatat" },
  { parts: ["selisih-dijelaskan", "selisih-belum-dijelaskan"], whole: "iuran-selisih" },
] as const;

/** Every sum among these cells that does not come out, and how many were taken. */
function unequal(cells: Cells): { taken: number; wrong: string[] } {
  let taken = 0;
  const wrong: string[] = [];
  for (const { parts, whole } of sums) {
    for (const [id, decimal] of cells) {
      if (!id.startsWith(`${whole}/`)) continue;
      const at = id.slice(whole.length);
      const own = parts.map((part) => cells.get(part + at));
      if (decimal === "" || own.some((one) => one === undefined || one === "")) continue;
      taken++;
      const sum = own.reduce((total, one) => total + BigInt(one ?? 0), 0n);
      if (sum !== BigInt(decimal)) wrong.push(`${parts.join(" + ")} = ${sum}, not ${decimal}: ${id}`);
    }
  }
  return { taken, wrong };
}

function cellsOf(html: string): Cells {
  const tags = [...html.matchAll(/<data\b([^>]*\sdata-cell="([^"]*)"[^>]*)>/g)];
  return new Map(tags.map(([, tag = "", id = ""]) => [id, / value="([^"]*)"/.exec(tag)?.[1] ?? ""]));
}

test("on every page about money paid and left give the ceiling, for the whole and each line", () => {
  const pages = allPages(siteFolder).filter(({ address }) => /^\/(?:en\/)?(?:anggaran|lembar)\//.test(address));
  const years = pages.filter(({ address }) => /anggaran\/\d{4}\//.test(address));
  expect(years.length).toBeGreaterThanOrEqual(4);
  for (const { address, html } of pages) {
    const { taken, wrong } = unequal(cellsOf(html));
    expect(wrong, address).toEqual([]);
    // the whole, a line, and money against people; a sheet of a quarter has no such sum
    if (address.includes("anggaran/")) expect(taken, address).toBeGreaterThanOrEqual(4);
  }
  for (const { html } of years) expect(html).toMatch(/(?:Jumlah cocok|It adds up):/);
});

test("in every file of every release the same sums come out", async () => {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: `{ releases(publisher: "35.75", first: 100) { nodes { files { url dataset format } } } }`,
    }),
  });
  const { data } = (await answer.json()) as {
    data: { releases: { nodes: { files: { url: string; dataset: string | null; format: string }[] }[] } };
  };
  const files = data.releases.nodes
    .flatMap((release) => release.files)
    .filter(({ dataset, format }) => format === "CSV" && (dataset === "budget" || dataset === "reconciliation"));
  expect(files.length).toBeGreaterThan(0);
  let taken = 0;
  for (const file of files) {
    const text = await (await fetch(url + new URL(file.url).pathname)).text();
    const rows = parse<Record<string, string>>(text, { columns: true }).filter(({ sel }) => sel !== undefined);
    const found = unequal(new Map(rows.map(({ sel = "", nilai = "" }) => [sel, nilai])));
    expect(found.wrong, file.url).toEqual([]);
    taken += found.taken;
  }
  expect(taken).toBeGreaterThan(files.length);
});

test("a rupiah too much in one cell is seen", () => {
  const page = allPages(siteFolder).find(({ address }) => /^\/anggaran\/\d{4}\/$/.test(address));
  const cells = cellsOf(page?.html ?? "");
  const [id, decimal] = [...cells].find(([one, value]) => one.startsWith("sisa/") && value !== "") ?? ["", "0"];
  const changed = new Map(cells).set(id, String(BigInt(decimal) + 1n));
  expect(unequal(changed).wrong).toHaveLength(1);
});
