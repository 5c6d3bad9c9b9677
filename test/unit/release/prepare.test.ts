import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { cellId } from "../../../schema/cell.ts";
import { contentDigest, sha256 } from "../../../server/release/manifest.ts";
import type { PreparedRelease } from "../../../server/release/prepare.ts";
import { errorCode } from "../../support/error-code.ts";
import { calmMonth, codelists, preparedFrom, townAggregates, townInput } from "../../support/release-input.ts";

const months = [calmMonth(), calmMonth({ target: undefined }), calmMonth({ workers: undefined })];
const cell = (prepared: PreparedRelease, id: string) => prepared.observations.find((found) => cellId(found) === id);

test("the plan's cells, each once, in coordinate order, with their release's identity", async () => {
  const prepared = await preparedFrom(townInput(townAggregates(months)));
  const ids = prepared.observations.map(cellId);
  // a month: active 5, new and ended 2, target 5, workers 1, their shares 5 + 1
  expect(ids).toHaveLength(3 * 19);
  expect(new Set(ids).size).toBe(ids.length);
  const lines = prepared.observations.map(({ indicator, region, period }) => `${indicator}\t${region}\t${period}`);
  expect(lines).toEqual([...lines].sort());
  expect(prepared.release).toMatchObject({
    id: "35.75/2024-03/1.0.0",
    number: 1,
    kind: "MAJOR",
    firstPeriod: "2024-01",
    scheduledFor: "2024-04-15",
    nextDue: "2024-05-15",
    previous: undefined,
    note: undefined,
  });
  expect(prepared.changes.every(({ reason }) => reason === "new-period")).toBe(true);
});

test("a region takes part in the months at whose last day its code is valid", async () => {
  const region = codelists.regions.get("35.75.04");
  if (region === undefined) throw new Error("no such region");
  const until = { ...region, validUntil: "2024-02-28" };
  const lists = { ...codelists, regions: new Map([...codelists.regions, [until.code, until]]) };
  const { observations } = await preparedFrom(townInput(townAggregates(months), undefined, { codelists: lists }));
  const active = observations.filter((found) => found.indicator === "peserta-aktif" && found.region === until.code);
  // 2024 has a 29 February
  expect(active.map(({ period }) => period)).toEqual(["2024-01"]);
});

test("shares come from published parts; what no document names is not yet reported", async () => {
  const prepared = await preparedFrom(townInput(townAggregates(months)));
  expect(cell(prepared, "capaian-sasaran/35.75/2024-01")).toMatchObject({ status: "PUBLISHED", decimal: "0.750000" });
  expect(cell(prepared, "cakupan/35.75/2024-01")).toMatchObject({ decimal: "0.030000", source: "pekerja-1" });
  expect(cell(prepared, "sasaran/35.75.02/2024-02")).toMatchObject({ status: "NOT_YET_REPORTED", decimal: undefined });
  expect(cell(prepared, "capaian-sasaran/35.75.02/2024-02")).toMatchObject({ status: "NOT_YET_REPORTED" });
  expect(cell(prepared, "cakupan/35.75/2024-03")).toMatchObject({ status: "NOT_YET_REPORTED", decimal: undefined });
});

test("a share of a target of 0 is not applicable", async () => {
  const prepared = await preparedFrom(townInput(townAggregates([calmMonth({ target: 0 })])));
  expect(cell(prepared, "capaian-sasaran/35.75/2024-01")).toMatchObject({
    status: "NOT_APPLICABLE",
    decimal: undefined,
  });
});

test("same inputs, same bytes, whatever their order", async () => {
  const set = townAggregates(months);
  const turned = {
    ...set,
    aggregates: [...set.aggregates].reverse(),
    sources: [...set.sources].reverse(),
  };
  const bytes = (prepared: PreparedRelease) => prepared.files.map((file) => [file.name, sha256(file.bytes)]);
  const first = await preparedFrom(townInput(set));
  const turnedLists = { ...codelists, regions: new Map([...codelists.regions].reverse()) };
  const second = await preparedFrom(townInput(turned, undefined, { codelists: turnedLists }));
  expect(bytes(second)).toEqual(bytes(first));
  expect(second).toEqual(first);
  expect(first.release.contentDigest).toBe(contentDigest([...first.observations].reverse()));
});

test("a release made on rows read back from the portal has the same bytes as one made on the release itself", async () => {
  const first = await preparedFrom(townInput(townAggregates(months)));
  const readBack = { ...first, observations: first.observations.map((found) => ({ ...found, since: 1 })) };
  const next = townAggregates([...months, calmMonth()]);
  expect(await preparedFrom(townInput(next, readBack))).toEqual(await preparedFrom(townInput(next, first)));
});

test("the manifest lists every other file with its digest, bytes and rows", async () => {
  const { files, manifest } = await preparedFrom(townInput(townAggregates(months)));
  expect(files.map(({ name }) => name)).toEqual([...manifest.files.map(({ name }) => name), "manifest.json"]);
  for (const listed of manifest.files) {
    const file = files.find(({ name }) => name === listed.name);
    expect(sha256(file?.bytes ?? "")).toBe(listed.sha256);
    expect(file?.bytes.byteLength).toBe(listed.bytes);
    if (listed.format === "csv")
      expect(parse(Buffer.from(file?.bytes ?? ""), { columns: true })).toHaveLength(listed.rows);
  }
});

test("files of invented data carry its mark, real ones do not", async () => {
  const sample = await preparedFrom(townInput(townAggregates(months)));
  const real = await preparedFrom(townInput(townAggregates(months), undefined, { isSample: false }));
  const names = (prepared: PreparedRelease) => prepared.manifest.files.map(({ name }) => name);
  expect(names(sample)).toContain("contoh-enrolment.csv");
  expect(names(real)).toContain("enrolment.csv");
  const text = (prepared: PreparedRelease, name: string) =>
    Buffer.from(prepared.files.find((file) => file.name === name)?.bytes ?? "").toString();
  expect(text(sample, "contoh-enrolment.csv").startsWith("data_contoh,indikator,")).toBe(true);
  expect(text(real, "enrolment.csv").startsWith("indikator,")).toBe(true);
  expect(text(real, "coverage.json")).not.toContain("data_contoh");
});

test("a month is provisional in three releases, then final", async () => {
  let prepared = await preparedFrom(townInput(townAggregates([calmMonth()])));
  const qualities = [cell(prepared, "peserta-aktif/35.75/2024-01")?.quality];
  for (const count of [2, 3, 4]) {
    prepared = await preparedFrom(townInput(townAggregates(Array(count).fill(calmMonth())), prepared));
    qualities.push(cell(prepared, "peserta-aktif/35.75/2024-01")?.quality);
  }
  expect(qualities).toEqual(["PROVISIONAL", "PROVISIONAL", "PROVISIONAL", "FINAL"]);
  expect(prepared.changes.filter(({ reason }) => reason === "became-final")).toHaveLength(19);
  expect(prepared.release.note).toBeUndefined();
});

test("nothing new is no release", async () => {
  const prepared = await preparedFrom(townInput(townAggregates(months)));
  expect(await errorCode(() => preparedFrom(townInput(townAggregates(months), prepared)))).toBe("NOTHING_CHANGED");
});

test("a release never follows one of the other kind", async () => {
  const prepared = await preparedFrom(townInput(townAggregates(months)));
  const next = () => preparedFrom(townInput(townAggregates([...months, calmMonth()]), prepared, { isSample: false }));
  expect(await errorCode(next)).toBe("DATABASE_MARK");
});

test("a month nobody was active in is refused by name, with the newest month that has contributions", async () => {
  const empty = calmMonth({ active: [0, 0, 0, 0], entered: 0, ended: 0 });
  const prepare = (list: typeof months) => preparedFrom(townInput(townAggregates(list)));
  await expect(prepare([...months, empty, empty])).rejects.toThrow(
    expect.objectContaining({ code: "PERIOD_WITHOUT_DATA", details: { period: "2024-05", newest: "2024-03" } }),
  );
  // a few who have paid ahead make no month to be released
  const ahead = calmMonth({ active: [40, 0, 0, 0], entered: 0, ended: 0 });
  await expect(prepare([...months, ahead, empty])).rejects.toThrow(
    expect.objectContaining({ details: { period: "2024-05", newest: "2024-03" } }),
  );
  // an empty month between others is odd, not refused
  await expect(prepare([calmMonth(), empty, calmMonth()])).resolves.toBeDefined();
});
