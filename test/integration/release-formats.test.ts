import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { datasets } from "../../schema/datasets/index.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { fileFormats } from "../../schema/release.ts";
import { buildSite } from "../../server/build-site.ts";
import { PortalError } from "../../server/errors.ts";
import { createExecutor } from "../../server/graphql/execute.ts";
import { readDraft, writeDraft } from "../../server/release/draft.ts";
import { sha256 } from "../../server/release/manifest.ts";
import { type PreparedRelease, prepareRelease } from "../../server/release/prepare.ts";
import { readReleases } from "../../server/releases-on-disk/read-releases.ts";
import { siteUrl } from "../support/api-portal.ts";
import { type HttpPortal, openHttpPortal } from "../support/http-portal.ts";
import { calmEffects, calmMonth, codelists, townAggregates, townInput } from "../support/release-input.ts";

// A release in every format on its whole way: prepared, kept as a draft, published, served, and read back.

const folder = mkdtempSync(path.join(os.tmpdir(), "terang-formats-"));
const { control, gate } = calmEffects;
let portal: HttpPortal;
let prepared: PreparedRelease;

beforeAll(async () => {
  portal = await openHttpPortal({ months: 0 });
  const input = townInput(townAggregates([calmMonth(), calmMonth({ workers: undefined })]));
  prepared = (await prepareRelease(input, { control, gate })).prepared;
  writeDraft(path.join(folder, "draft"), prepared);
  await portal.api.place.publish(readDraft(path.join(folder, "draft")));
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

test("every format is in the manifest with its digest, and the draft keeps every byte", () => {
  const { files } = prepared.manifest;
  expect(new Set(files.map(({ format }) => format))).toEqual(new Set(fileFormats));
  expect(readDraft(path.join(folder, "draft"))).toEqual(prepared);
  for (const { name, bytes } of prepared.files) {
    const listed = files.find((one) => one.name === name);
    if (name !== "manifest.json") expect(listed?.sha256, name).toBe(sha256(bytes));
  }
});

test("every file is served as what it is, and latest leads to the one of the release in force", async () => {
  for (const { name, bytes } of prepared.files) {
    const latest = await portal.send(`/r/35.75/latest/${name}`);
    expect([latest.status, latest.headers["cache-control"]], name).toEqual([302, "public, max-age=60"]);
    expect(latest.headers.location).toBe(`/r/35.75/2024-02/1.0.0/${name}`);
    const reply = await portal.send(String(latest.headers.location));
    expect(reply.status, name).toBe(200);
    expect(reply.body.equals(bytes), name).toBe(true);
    expect(reply.headers["content-type"], name).not.toBe("application/octet-stream");
    const isSaved = /\.(?:csv|xlsx|parquet|zip)$/.test(name);
    expect(reply.headers["content-disposition"] !== undefined, name).toBe(isSaved);
  }
});

test("the API names every file with its format, and permalinks still lead into the JSON", async () => {
  const { answer } = await portal.post({
    query: `{ release(id: "35.75/2024-02/1.0.0") { files { format } }
      observations(where: { indicator: ["peserta-aktif"], region: ["35.75"] }) { nodes { permalink } } }`,
  });
  expect(answer.errors).toBeUndefined();
  const data = answer.data as {
    readonly release: { readonly files: readonly { readonly format: string }[] };
    readonly observations: { readonly nodes: readonly { readonly permalink: string }[] };
  };
  const formats = new Set(data.release.files.map(({ format }) => format));
  const names = ["CHECKSUMS", "CSV", "CSV_SEMICOLON", "DATA_PACKAGE", "JSON", "JSON_STAT", "PARQUET", "README", "XLSX"];
  expect([...formats].sort()).toEqual([...names, "ZIP"]);
  expect(data.observations.nodes.length).toBeGreaterThan(0);
  for (const { permalink } of data.observations.nodes) {
    expect(permalink).toContain("/r/35.75/2024-02/1.0.0/contoh-enrolment.json#peserta-aktif/35.75/");
  }
});

test("published folders are read back as before, and a changed byte in any format is seen", () => {
  const known = { datasets, codelists };
  const read = () => readReleases(portal.filesFolder, known).inForce;
  expect(read()).toHaveLength(prepared.observations.length);
  for (const ending of [".xlsx", "-excel.csv", ".parquet", ".jsonstat.json", ".readme.md"]) {
    const file = path.join(portal.filesFolder, "r/35.75/2024-02/1.0.0", `contoh-coverage${ending}`);
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    changed[40] = (changed[40] ?? 0) ^ 1;
    writeFileSync(file, changed);
    expect(errorCodeOf(read), ending).toBe("RELEASE_FILE_DAMAGED");
    writeFileSync(file, bytes);
  }
});

test("the download page offers every format, short enough for a slow line", async () => {
  const execute = createExecutor({ published: portal.api.published, codelists, profile: kotaPasuruan, siteUrl });
  const root = path.resolve(import.meta.dirname, "../..");
  await buildSite({
    ...{ root, outFolder: path.join(folder, "site"), execute, profile: kotaPasuruan, siteUrl, isSample: true },
  });
  for (const page of ["unduh/index.html", "en/unduh/index.html", "rilis/2024-02/1.0.0/index.html"]) {
    const html = readFileSync(path.join(folder, "site", page), "utf8");
    for (const { name } of prepared.manifest.files) expect(html, name).toContain(`/r/35.75/2024-02/1.0.0/${name}"`);
    expect(gzipSync(html, { level: 9 }).length, page).toBeLessThan(14_000);
  }
  const download = readFileSync(path.join(folder, "site/unduh/index.html"), "utf8");
  expect(download).toContain("/r/35.75/latest/contoh-enrolment.xlsx");
});

function errorCodeOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof PortalError ? error.code : error;
  }
  return undefined;
}
