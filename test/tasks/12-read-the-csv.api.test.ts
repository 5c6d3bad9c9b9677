import { spawnSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedReleases, serveReleases } from "../support/served-release.ts";
import { hiddenKelurahan, kecamatan, townReleases } from "./told-town.ts";

// Task 12: the CSV of an answer in other programs: withheld is empty with a status, never 0; sums equal totals.

let served: ServedReleases;

beforeAll(async () => {
  served = await serveReleases();
  const town = townReleases(served);
  for (let month = 0; month < 3; month++) await town.publishNext();
});
afterAll(() => served.close());

async function csvOf(where: Record<string, unknown>): Promise<string> {
  const { observations } = await served.ask<{ observations: { csvUrl: string } }>(
    "query ($where: ObservationFilter!) { observations(where: $where, first: 1) { csvUrl } }",
    { where },
  );
  return await served.read(observations.csvUrl);
}

test("hidden numbers are empty cells with their status, and parts add up to totals", async () => {
  const text = await csvOf({ indicator: ["peserta-aktif"], period: ["2024-01", "2024-02", "2024-03"] });
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  const hidden = rows.filter(({ status }) => status === "SUPPRESSED");
  expect(hidden.map(({ wilayah, nilai }) => [wilayah, nilai]).sort()).toEqual(
    hiddenKelurahan.flatMap((region) => [1, 2, 3].map(() => [region, ""])).sort(),
  );
  for (const month of ["2024-01", "2024-02", "2024-03"]) {
    const at = (regions: readonly string[]) =>
      rows.filter(({ wilayah = "", periode }) => regions.includes(wilayah) && periode === month);
    const sum = at(kecamatan).reduce((total, { nilai }) => total + Number(nilai), 0);
    expect(at(["35.75"]).map(({ nilai }) => Number(nilai))).toEqual([sum]);
  }
});

/** Reads CSV from its input; prints the sum of numbers, how many are empty, and how many of those say 0. */
const python = `
import csv, sys
rows = list(csv.DictReader(sys.stdin))
empty = [row for row in rows if row["nilai"] == ""]
print(sum(int(row["nilai"]) for row in rows if row["nilai"] != ""), len(empty), sum(row["status"] != "SUPPRESSED" for row in empty))
`;
const r = `
rows <- read.csv(file("stdin"), colClasses = c(periode = "character", wilayah = "character"))
empty <- rows[is.na(rows$nilai), ]
cat(sum(rows$nilai, na.rm = TRUE), nrow(empty), sum(empty$status != "SUPPRESSED"), sep = " ")
`;

test("Python and R, where they are on this machine, read the same", async () => {
  const text = await csvOf({
    indicator: ["peserta-aktif"],
    period: ["2024-02"],
    level: "KELURAHAN",
    within: "35.75.01",
  });
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  const read = rows.filter(({ status }) => status === "PUBLISHED" || status === "SUPPRESSED");
  const header = text.split("\n")[0];
  const known = [header, ...text.split("\n").filter((line) => /,(?:PUBLISHED|SUPPRESSED),/.test(line))].join("\n");
  expect(read.length).toBe(4);
  for (const [program, given] of [
    ["python3", ["-c", python]],
    ["Rscript", ["-e", r]],
  ] as const) {
    const { error, stdout, stderr } = spawnSync(program, given, { input: `${known}\n`, encoding: "utf8" });
    if (error) continue;
    expect(`${program} ${stdout.trim()}${stderr}`).toBe(`${program} 401 2 0`);
  }
});

test("a file of an answer is one to keep: its release is named, and it never changes", async () => {
  const { observations } = await served.ask<{ observations: { csvUrl: string } }>(
    '{ observations(where: {indicator: "peserta-aktif", region: "35.75", period: "2024-01"}) { csvUrl } }',
  );
  const response = await fetch(observations.csvUrl);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="contoh-terang-35.75-2024-03-1.0.0.csv"',
    "cache-control": "public, max-age=86400, immutable",
    "terang-release": "35.75/2024-03/1.0.0",
    "access-control-allow-origin": "*",
  });
  const etag = response.headers.get("etag") ?? "";
  const again = await fetch(observations.csvUrl, { headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);
  const latest = await fetch(`${served.url}/csv?indicator=peserta-aktif`);
  expect(latest.headers.get("cache-control")).not.toContain("immutable");
  const refused = await fetch(`${served.url}/csv?indicator=peserta-aktip`);
  expect([refused.status, refused.headers.get("cache-control")]).toEqual([400, "no-store"]);
  expect(await refused.text()).toMatch(/maksud Anda peserta-aktif\?[\s\S]*did you mean peserta-aktif\?/);
  const posted = await fetch(`${served.url}/csv?indicator=peserta-aktif`, { method: "POST" });
  expect(posted.status).toBe(405);
});

test("files are counted under the limit of a client", async () => {
  const statuses: number[] = [];
  // each address is another question, so that no kept answer is given; each costs its rows
  for (let at = 0; at < 400 && statuses.at(-1) !== 429; at++) {
    const months = Array.from({ length: 12 }, (_, month) => `period=2024-${String(month + 1).padStart(2, "0")}`);
    const regions = kecamatan.map((region) => `region=${region}`);
    const asked = ["indicator=peserta-aktif", "indicator=sasaran", ...regions, ...months, ...Array(at).fill("by=usia")];
    const response = await fetch(`${served.url}/csv?${asked.join("&")}`);
    statuses.push(response.status);
    if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    await response.text();
  }
  expect(statuses.at(-1)).toBe(429);
  expect(new Set(statuses.slice(0, -1))).toEqual(new Set([200]));
});
