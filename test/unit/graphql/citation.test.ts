import { expect, test } from "vitest";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import { cite } from "../../../server/graphql/citation.ts";
import { findCitedPlace } from "../../../server/graphql/cited-cell.ts";
import type { PublishedRelease } from "../../../server/published/published-release.ts";

const release = {
  ...{ id: "35.75/2024-09/1.0.0", publisher: "35.75", number: 1, period: "2024-09", version: "1.0.0" },
  // already the 16th in Jakarta
  ...{ publishedAt: "2024-10-15T18:30:00.000Z", isSample: false },
} as PublishedRelease;
const cited = {
  title: "Capaian sasaran, Kec. Gadingrejo, September 2024: 86,4\u00a0%",
  source: "Wali Kota, Keputusan 1 & 2_a",
  url: "https://portal.example/r/35.75/2024-09/1.0.0/coverage.json#capaian-sasaran/35.75.01/2024-09",
  releaseUrl: "https://portal.example/r/35.75/2024-09/1.0.0/manifest.json",
  key: "capaian-sasaran/35.75.01/2024-09",
};
const from = { release, profile: kotaPasuruan };

test("a press line is one line with the number, its release, its day in Jakarta, and an address to type", () => {
  expect(cite(cited, from, "PRESS_LINE", "id")).toBe(
    "Capaian sasaran, Kec. Gadingrejo, September 2024: 86,4\u00a0% (Terang Kota Pasuruan, rilis 35.75/2024-09/1.0.0, 16 Oktober 2024). portal.example/r/35.75/2024-09/1.0.0/coverage.json#capaian-sasaran/35.75.01/2024-09",
  );
  const long = { ...cited, url: `https://portal.example/csv?${"indicator=sasaran&".repeat(12)}` };
  expect(cite(long, from, "PRESS_LINE", "en")).toMatch(
    /\. portal\.example\/r\/35\.75\/2024-09\/1\.0\.0\/manifest\.json$/,
  );
  expect(cite(cited, from, "PRESS_LINE", "en")).toContain(
    "(Terang Pasuruan City, release 35.75/2024-09/1.0.0, 16 October 2024)",
  );
});

test.each(["PRESS_LINE", "FULL", "BIBTEX"] as const)("the number is found again by what %s says", (style) => {
  for (const locale of ["id", "en"] as const) {
    expect(findCitedPlace(cite(cited, from, style, locale))).toEqual({
      release: release.id,
      cell: { indicator: "capaian-sasaran", region: "35.75.01", period: "2024-09", dimensions: {} },
    });
  }
});

test("a full citation names office, source, licence and address", () => {
  expect(cite(cited, from, "FULL", "id")).toBe(
    "Dinas Tenaga Kerja Kota Pasuruan (2024). Capaian sasaran, Kec. Gadingrejo, September 2024: 86,4\u00a0%. Sumber: Wali Kota, Keputusan 1 & 2_a. Dalam: Terang Kota Pasuruan, rilis 35.75/2024-09/1.0.0, terbit 16 Oktober 2024. Lisensi CC BY 4.0. https://portal.example/r/35.75/2024-09/1.0.0/coverage.json#capaian-sasaran/35.75.01/2024-09",
  );
});

test("a BibTeX entry escapes what LaTeX would read, but not the address", () => {
  const entry = cite(cited, from, "BIBTEX", "en");
  expect(entry).toMatch(
    /^@misc\{terang-35\.75-2024-09-1\.0\.0-capaian-sasaran-35\.75\.01-2024-09,\n(?: {2}\w+ = \{.*\},\n)+\}$/,
  );
  expect(entry).toContain("86,4~\\%");
  expect(entry).toContain("Keputusan 1 \\& 2\\_a");
  expect(entry).toContain("  year = {2024},\n  date = {2024-10-16},");
  expect(entry).toContain(`  url = {${cited.url}},`);
  const depth = [...entry].reduce((open, mark) => open + (mark === "{" ? 1 : mark === "}" ? -1 : 0), 0);
  expect(depth).toBe(0);
});

test.each(["PRESS_LINE", "FULL", "BIBTEX"] as const)("sample data says so, and not to cite it, in %s", (style) => {
  const sample = { ...from, release: { ...release, isSample: true } };
  expect(cite(cited, sample, style, "id")).toContain("[DATA CONTOH, jangan dikutip] ");
  expect(cite(cited, sample, style, "en")).toContain("[SAMPLE DATA, do not cite] ");
  expect(cite(cited, from, style, "id")).not.toContain("CONTOH");
});
