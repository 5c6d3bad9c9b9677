import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { allPages } from "./site-pages.ts";

// What readers stumbled over, each page of it held to what it now says.

const { siteFolder } = inject("portal");
const html = (address: string) => readFileSync(path.join(siteFolder, address, "index.html"), "utf8");

/** What stands in the page's main part, as it is read. */
function textOf(address: string): string {
  const [main = ""] = /<main[\s\S]*<\/main>/.exec(html(address)) ?? [];
  return main
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<\/(?:p|li|h\d|tr|td|th|dt|dd|caption)>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/[^\S\n]+/g, " ");
}
const cellsIn = (markup: string, indicator: string) =>
  [...markup.matchAll(/<data [^>]*value="([^"]*)" data-cell="([^"]*)"(?: data-release="([^"]*)")?/g)]
    .map(([, value = "", cell = "", release]) => ({ value, cell, release }))
    .filter(({ cell }) => cell.startsWith(`${indicator}/`));
const section = (address: string, id: string) =>
  new RegExp(`<section[^>]* id="${id}"[\\s\\S]*?</section>`).exec(html(address))?.[0] ?? "";

test.each(["", "en/"])(
  "/%smetode/ shows every document that names all workers, and why one of them is used",
  (prefix) => {
    const told = section(`${prefix}metode`, "seluruh-pekerja");
    expect(cellsIn(told, "pekerja-kota").map(({ value }) => value)).toContain("86788");
    expect(cellsIn(told, "pekerja-segmen").map(({ value }) => value)).toContain("87264");
    expect(told).toMatch(prefix === "" ? /dinas yang memutuskan/ : /for the office to decide/);
    // whoever meets the two numbers is led there
    for (const address of [`${prefix}cakupan`, prefix === "" ? "." : "en"]) {
      expect(html(address), address).toContain(`/${prefix}metode/#seluruh-pekerja"`);
    }
  },
);

describe.each(["", "en/"])("/%slembar/ of an earlier quarter", (prefix) => {
  const address = `${prefix}lembar/2025/tw1`;
  test("sets money against people as the release of its last month told it", () => {
    const then = cellsIn(html(address), "iuran-tercatat");
    expect(then).toEqual([
      { value: expect.stringMatching(/^\d+$/), cell: "iuran-tercatat/35.75/2025", release: "35.75/2025-03/1.0.0" },
    ]);
    expect(Number(then[0]?.value)).toBeLessThan(
      Number(cellsIn(html(`${prefix}lembar/2025`), "iuran-tercatat")[0]?.value),
    );
    expect(textOf(address)).toContain("35.75/2025-03/1.0.0");
  });

  test("asks about the difference that was open then and is open still", () => {
    const open = cellsIn(html(address), "selisih-belum-dijelaskan").filter(({ cell }) =>
      cell.includes("pembayar=dbhcht"),
    );
    expect(open).toEqual([expect.objectContaining({ value: "369600", release: "35.75/2025-03/1.0.0" })]);
    expect(textOf(address)).toMatch(prefix === "" ? /belum dijelaskan\. Jawaban dijanjikan/ : /not (?:yet )?explained/);
  });

  test("says so where its last month has no release of its own", () => {
    expect(cellsIn(html(`${prefix}lembar/2024/tw1`), "iuran-tercatat")).toEqual([]);
    expect(textOf(`${prefix}lembar/2024/tw1`)).toMatch(prefix === "" ? /tidak diketahui/ : /is not known/);
  });
});

test.each(["", "en/"])("every /%slembar/ names the regulation behind the budget", (prefix) => {
  const sheets = allPages(siteFolder).filter(({ address }) => new RegExp(`^/${prefix}lembar/`).test(address));
  expect(sheets.length).toBeGreaterThan(4);
  for (const { address } of sheets) {
    const told = textOf(address).match(prefix === "" ? /Dasar hukum: (.*)/ : /Legal basis: (.*)/)?.[1] ?? "";
    // the year's own documents, not those of the newest year
    expect(told, address).toContain(address.includes("/2024/") ? "PMK 215/PMK.07/2021" : ": PMK 72/2024;");
  }
});

test.each(["", "en/"])(
  "/%sberakhir/, report and sheet say of the same month how many of how many lose cover",
  (prefix) => {
    const [title = ""] = /<h1>[\s\S]*?<\/h1>/.exec(html(`${prefix}berakhir`)) ?? [];
    const [first] = cellsIn(title, "berakhir");
    const [active] = cellsIn(title, "peserta-aktif");
    expect(Number(first?.value)).toBeLessThanOrEqual(Number(active?.value));
    const month = /<time datetime="([^"]*)"/.exec(title)?.[1] ?? "none";
    for (const address of [`${prefix}cetak`, `${prefix}lembar/2025`]) {
      const rows = html(address).split(/<\/(?:h2|tr|p)>/);
      const told = rows.filter((row) => cellsIn(row, "berakhir").some(({ value }) => value === first?.value));
      expect(told.length, address).toBeGreaterThan(0);
      for (const row of told) expect(row, address).toContain(`datetime="${month}"`);
    }
  },
);

test.each(["", "en/"])(
  "/%swarga/ promises cover to nobody whom the office has not named, and its costs do not contradict each other",
  (prefix) => {
    const text = textOf(`${prefix}warga`);
    expect(text).toMatch(prefix === "" ? /yang terdaftar dalam programnya/ : /who are registered in its programme/);
    expect(text).toMatch(prefix === "" ? /belum diumumkan lengkap oleh dinas/ : /has not been announced in full/);
    const costs = section(`${prefix}warga`, "biaya");
    const [ofProgramme = "", outside = ""] = costs.split(
      prefix === "" ? "Bila pihak lain yang membayar" : "Where somebody else pays",
    );
    expect(cellsIn(ofProgramme, "tarif").map(({ cell }) => cell.replace(/.*=/, ""))).toEqual(["dbhcht"]);
    expect(cellsIn(outside, "tarif").some(({ cell }) => cell.endsWith("=mandiri"))).toBe(true);
  },
);

test("pages of kelurahan and what is sent on from them say the month of their number", () => {
  const villages = allPages(siteFolder).filter(({ address }) => /^\/(?:en\/)?kelurahan\/\d/.test(address));
  expect(villages.length).toBe(68);
  for (const { address, html: page } of villages) {
    const [heading = ""] = /<h1>[\s\S]*?<\/h1>/.exec(page) ?? [];
    const [cell] = cellsIn(heading, "peserta-aktif");
    const [, message = ""] = /wa\.me\/\?text=([^"]*)/.exec(page) ?? [];
    const months = [
      ...(/<div class="opening">[\s\S]*?<\/div>/.exec(page)?.[0] ?? "").matchAll(/<time datetime="([\d-]+)">([^<]*)/g),
    ];
    expect(months.length, address).toBeGreaterThan(0);
    if (!cell) continue;
    const told = months.find(([, iso]) => iso === cell.cell.split("/")[2])?.[2];
    expect(told, address).toBeDefined();
    expect(heading, address).toContain(told);
    expect(decodeURIComponent(message.replaceAll("&amp;", "&")), address).toContain(told);
  }
});

test("a release's note is told in the language of the page", () => {
  for (const [prefix, own, other] of [
    ["", /diperbarui|dihitung ulang|terisi/, /figures? .*(?:were|was) /],
    ["en/", /figures? .*(?:were|was) /, /diperbarui|dihitung ulang|terisi/],
  ] as const) {
    const notes = [...html(`${prefix}rilis/2025-12/1.0.0`).matchAll(/<span data-kind="note">([^<]*)</g)].map(
      ([, note]) => note,
    );
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(own);
    expect(notes[0]).not.toMatch(other);
  }
});
