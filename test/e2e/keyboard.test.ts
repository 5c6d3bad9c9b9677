import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";

// Pages that are worked, not only read, walked with Tab, Shift+Tab and Enter alone: nothing is clicked, nothing is focused by the test.

const { url } = inject("portal");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Where the focus is now, and what is wrong with it: a reader must see it, whole or in part, and see that it is there. */
function focusNow(): { readonly at: string; readonly fault: string | undefined } {
  const element = document.activeElement;
  if (!element || element === document.body) return { at: "", fault: undefined };
  const at = `${element.tagName.toLowerCase()} ${(element.id || element.textContent?.trim() || "").slice(0, 40)}`;
  const box = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const over = document.elementFromPoint(x, y);
  const isShown = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
  const isFree = over !== null && (element.contains(over) || over.contains(element));
  const isMarked = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  const fault = !isShown ? "out of sight" : !isFree ? "covered" : !isMarked ? "not marked" : undefined;
  return { at, fault: fault && `${at}: ${fault}` };
}

/** Presses Tab until the focus is on what `selector` names. Throws where it comes round without getting there, or is lost from sight. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const { fault } = await page.evaluate(focusNow);
    if (fault) throw new Error(fault);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

test.each([
  { address: "/jelajah/", width: 360, done: "Selesai" },
  { address: "/en/jelajah/", width: 1280, done: "Done" },
])("$address at $width px: a ready question is opened, asked, read and saved", async ({ address, width, done }) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(url + address);
  // the first stop jumps over the frame
  await tabTo(page, ".skip");
  await page.keyboard.press("Enter");
  await tabTo(page, "#peta-kelurahan > summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "#peta-kelurahan > button");
  await page.keyboard.press("Enter");
  const answered = () =>
    page.waitForFunction((said) => document.getElementById("kabar")?.textContent?.startsWith(said), done);
  await answered();
  // the focus is now above the answer; the field for the question is a stop, and lets go again
  await tabTo(page, "#pertanyaan");
  await tabTo(page, "#isian");
  await tabTo(page, "#bangku button[type=submit]");
  await page.keyboard.press("Enter");
  await answered();
  await tabTo(page, "#csv");
  const waiting = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const rows = readFileSync(await (await waiting).path(), "utf8")
    .trimEnd()
    .split("\n");
  // 34 kelurahan under their heading
  expect(rows).toHaveLength(35);
  await page.close();
});

test.each(["/kecamatan/", "/en/kecamatan/"])(
  "%s: a kelurahan is found by a part of its name, and opened",
  async (address) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await page.goto(url + address);
    await tabTo(page, "#nama");
    await page.keyboard.type("karang");
    await page.waitForFunction(() => {
      const shown = [...document.querySelectorAll(".places li")].filter((one) => one.checkVisibility());
      return shown.length > 0 && shown.every((one) => /karang/i.test(one.getAttribute("data-names") ?? ""));
    });
    await tabTo(page, ".places a");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/kelurahan\/[^/]+\/$/);
    expect(await page.locator("h1").innerText()).toMatch(/karang/i);
    await page.close();
  },
);

test.each([
  ["/", "id"],
  ["/en/", "en"],
])("%s from the first stop to the last: every stop is seen and marked, none holds the focus", async (address) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 }, javaScriptEnabled: true });
  await page.goto(url + address);
  const stops: string[] = [];
  const faults: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const { at, fault } = await page.evaluate(focusNow);
    if (at === "") break;
    stops.push(at);
    if (fault) faults.push(fault);
    expect(stops.length, `the focus goes round: ${stops.slice(-3).join(", ")}`).toBeLessThan(250);
  }
  expect(faults).toEqual([]);
  const expected = await page.evaluate(
    () =>
      [...document.querySelectorAll("a[href], button, summary, input, textarea, select, [tabindex='0']")].filter(
        (one) => one.checkVisibility(),
      ).length,
  );
  expect(stops).toHaveLength(expected);
  await page.close();
});
