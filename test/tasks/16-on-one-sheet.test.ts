import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../e2e/browser.ts";
import { countingReader } from "./counting-reader.ts";

// Task 16: what was approved, revised, paid and left, and the document behind each, on one sheet of A4 paper: from the home page by links
// that a council member sees on a phone, without scripts.

const { url } = inject("portal");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What the sheet says of one step, as it is read. */
interface Step {
  readonly rupiah: string;
  readonly behind: string;
  readonly cell: string | null;
}

async function readSteps(page: Page): Promise<Readonly<Record<string, Step>>> {
  const rows = await page.locator(".sheet table.steps tbody tr").all();
  const read = await Promise.all(
    rows.map(async (row): Promise<[string, Step]> => {
      const head = await row.locator("th").innerText();
      const behind = await row.locator("th small").innerText();
      const rupiah = await row.locator("td").innerText();
      const cell = await row.locator("td data").getAttribute("data-cell");
      return [head.replace(behind, "").trim(), { rupiah, behind, cell }];
    }),
  );
  return Object.fromEntries(read);
}

async function asked(cells: readonly (string | null)[]): Promise<(string | undefined)[]> {
  const [, , year = ""] = cells[0]?.split("/") ?? [];
  const query = `query ($year: PeriodId!) { observations(where: {
      indicator: ["pagu-murni", "pagu-perubahan", "realisasi", "sisa"], region: ["35.75"], period: [$year] }) {
    nodes { id cell { display(locale: ID) } } } }`;
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { year } }),
  });
  const { data } = (await response.json()) as {
    data: { observations: { nodes: { id: string; cell: { display: string } }[] } };
  };
  return cells.map((cell) => data.observations.nodes.find(({ id }) => id === cell)?.cell.display);
}

const words = {
  id: { home: "/", budget: "Anggaran", sheet: /lembar/i, steps: ["Pagu murni", "Pagu perubahan", "Realisasi", "Sisa"] },
  en: { home: "/en/", budget: "Budget", sheet: /sheet/i, steps: undefined },
} as const;

test.each(["id", "en"] as const)(
  "%s: at most three taps from home to the sheet, and everything asked for is on it",
  async (locale) => {
    const { home, budget, sheet, steps: names } = words[locale];
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url + home);
    const reader = countingReader(page);
    await reader.click(page.locator(".menu summary"));
    await reader.click(page.locator(".menu nav").getByRole("link", { name: budget, exact: true }));
    await reader.click(page.locator("main").getByRole("link", { name: sheet }).first());
    console.log(`task 16 (${locale}): ${reader.spent()}`);
    expect(Number(/^(\d+) clicks/.exec(reader.spent())?.[1])).toBeLessThanOrEqual(3);

    const steps = await readSteps(page);
    const read = Object.entries(steps);
    console.log(read.map(([name, { rupiah, behind }]) => `  ${name}: ${rupiah} (${behind})`).join("\n"));
    expect(read.map(([, { cell }]) => cell?.split("/")[0])).toEqual([
      "pagu-murni",
      "pagu-perubahan",
      "realisasi",
      "sisa",
    ]);
    if (names) expect(Object.keys(steps)).toEqual(names);
    // the document with its date behind each ceiling, the payment orders behind what was paid, the sum behind what is left
    const [approved, revised, paid, left] = read.map(([, { behind }]) => behind);
    for (const ceiling of [approved, revised]) expect(ceiling).toMatch(/DPA.*\b\d{1,2} \p{L}+ 20\d\d$/u);
    expect(paid).toMatch(/\b\d{1,2} \p{L}+ 20\d\d$/u);
    expect(left).toContain("−");
    if (locale === "id")
      expect(read.map(([, { rupiah }]) => rupiah)).toEqual(await asked(read.map(([, { cell }]) => cell)));
    expect(await page.locator(".sheet").innerText()).toMatch(/35\.75\/\d{4}-\d{2}\/\d+\.\d+\.\d+/);

    // printed as the browser prints it: one page of 210 × 297 mm, whose sizes are 595 × 842 points
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect([...printed.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(printed) ?? [];
    expect(Math.abs(Number(width) - 595)).toBeLessThanOrEqual(1);
    expect(Math.abs(Number(height) - 842)).toBeLessThanOrEqual(1);
    await context.close();
  },
);
