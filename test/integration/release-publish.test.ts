import * as fs from "node:fs";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withAdmin } from "../../server/database/databases.ts";
import type { DisclosureGate } from "../../server/release/gate.ts";
import { contentDigest, sha256 } from "../../server/release/manifest.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { type PublishPoint, publishPoints } from "../../server/release/publish.ts";
import { recordPrepared } from "../../server/release/record.ts";
import { releaseFolder } from "../../server/release/release-folder.ts";
import { errorCode } from "../support/error-code.ts";
import { openPublishing, type PublishingPlace, townRelease } from "../support/publishing.ts";
import { calmEffects, calmMonth, preparedFrom, townAggregates, townInput } from "../support/release-input.ts";

let place: PublishingPlace;
beforeAll(async () => {
  place = await openPublishing();
});
afterAll(() => place.close());

/** Everything in the portal but the moment of publication, as one digest. */
async function portalDigest(at: PublishingPlace): Promise<string> {
  const { kysely } = at.publisher;
  const tables = await Promise.all([
    kysely.selectFrom("release").selectAll().orderBy("number").execute(),
    kysely.selectFrom("publication").selectAll().orderBy("number").execute(),
    kysely.selectFrom("source").selectAll().orderBy("id").orderBy("since").execute(),
    kysely.selectFrom("observation").selectAll().orderBy("since").orderBy("indicator").orderBy("region").execute(),
  ]);
  return sha256(JSON.stringify(tables));
}

function expectFiles(at: PublishingPlace, prepared: PreparedRelease): void {
  const folder = releaseFolder(at.filesFolder, prepared.release);
  expect(fs.readdirSync(folder).sort()).toEqual(prepared.files.map(({ name }) => name).sort());
  for (const { name, bytes } of prepared.files)
    expect(sha256(fs.readFileSync(path.join(folder, name)))).toBe(sha256(bytes));
}

/** What a reader who asks now gets, checked to be one release whole. */
async function readCurrent(at: PublishingPlace): Promise<string | undefined> {
  const release = await at.published.currentRelease("35.75");
  if (release === undefined) return undefined;
  expect(contentDigest(await at.published.observationsInForce(release))).toBe(release.contentDigest);
  return release.id;
}

describe("one publication after the other", () => {
  test("rows for changed cells only, sources only when they changed, files, pointer, record", async () => {
    const at = await openPublishing();
    const first = await preparedFrom(townInput(townAggregates([calmMonth()])));
    await recordPrepared(at.record, first);
    await at.publish(first);
    const set = townAggregates([calmMonth(), calmMonth()]);
    const sources = set.sources.map((source) =>
      source.id === "pekerja-1" ? { ...source, document: "Sakernas 2" } : source,
    );
    const second = await preparedFrom(townInput({ ...set, sources }, first));
    await at.publish(second);
    const { kysely } = at.publisher;
    const rows = await kysely.selectFrom("observation").select("since").execute();
    expect(rows.filter(({ since }) => since === 1)).toHaveLength(19);
    expect(rows.filter(({ since }) => since === 2)).toHaveLength(19);
    const sourceRows = await kysely.selectFrom("source").select(["id", "since"]).orderBy("since").execute();
    expect(sourceRows.map(({ id, since }) => `${id} ${since}`).sort()).toEqual([
      "iuran 1",
      "pekerja-1 1",
      "pekerja-1 2",
      "sasaran-1 1",
    ]);
    expectFiles(at, first);
    expectFiles(at, second);
    expect(await at.record.steps("35.75", first.release.id)).toEqual(["prepared", "publishing", "inserted", "done"]);
    expect(await readCurrent(at)).toBe("35.75/2024-02/1.0.0");
    const old = await at.published.release(first.release.id);
    expect(old && contentDigest(await at.published.observationsInForce(old))).toBe(first.release.contentDigest);
    expect(fs.readdirSync(path.join(at.filesFolder, "staged"))).toEqual([]);
    await at.close();
  });

  test("a second run of a finished job changes nothing, also when newer releases stand on it", async () => {
    const at = await openPublishing();
    const first = await townRelease(undefined, 100);
    const second = await townRelease(first, 120);
    await at.publish(first);
    await at.publish(second);
    const before = await portalDigest(at);
    await at.publish(second, { clock: () => new Date("2030-01-01T00:00:00Z") });
    await at.publish(first);
    expect(await portalDigest(at)).toBe(before);
    expectFiles(at, first);
    await at.close();
  });

  test("the moment of publication never goes back, also when clocks differ", async () => {
    const at = await openPublishing();
    const first = await townRelease(undefined, 100);
    await at.publish(first, { clock: () => new Date("2024-03-01T00:00:00Z") });
    await at.publish(await townRelease(first, 120), { clock: () => new Date("2024-02-01T00:00:00Z") });
    const rows = await at.publisher.kysely.selectFrom("publication").select("published_at").orderBy("number").execute();
    expect(rows.map(({ published_at }) => published_at.toISOString())).toEqual(
      Array(2).fill("2024-03-01T00:00:00.000Z"),
    );
    await at.close();
  });
});

describe("interrupted anywhere", () => {
  test("every pair of interruptions leaves the old or the new release whole, and the next run ends the job", async () => {
    let previous = await townRelease(undefined, 100);
    await place.publish(previous);
    let runs = 0;
    for (const first of publishPoints) {
      for (const second of publishPoints) {
        const prepared = await townRelease(previous, previous.release.number % 2 === 0 ? 100 : 120);
        for (const stop of [first, second]) {
          await expect(place.publish(prepared, { onPoint: stopAt(stop) })).rejects.toThrow(`stopped at ${stop}`);
          const isPublic = ["committed", "noted"].includes(first) || ["committed", "noted"].includes(stop);
          expect(await readCurrent(place)).toBe((isPublic ? prepared : previous).release.id);
        }
        await place.publish(prepared);
        const done = await portalDigest(place);
        await place.publish(prepared);
        expect(await portalDigest(place)).toBe(done);
        expect(await readCurrent(place)).toBe(prepared.release.id);
        expectFiles(place, prepared);
        expect(await place.record.steps("35.75", prepared.release.id)).toEqual(["publishing", "inserted", "done"]);
        previous = prepared;
        runs += 1;
      }
    }
    expect(runs).toBe(publishPoints.length ** 2);
  });

  test("files of an attempt that never became public make room for those of another", async () => {
    const at = await openPublishing();
    const abandoned = await townRelease(undefined, 100);
    await expect(at.publish(abandoned, { onPoint: stopAt("placed") })).rejects.toThrow();
    const other = await townRelease(undefined, 130);
    expect(other.release.id).toBe(abandoned.release.id);
    await at.publish(other);
    expectFiles(at, other);
    await at.close();
  });

  function stopAt(stop: PublishPoint): (point: PublishPoint) => void {
    return (point) => {
      if (point === stop) throw new Error(`stopped at ${stop}`);
    };
  }
});

describe("what is refused", () => {
  test("a release that the attack at publishing can narrow, real or not; without a mark left", async () => {
    const at = await openPublishing({ isSample: false });
    const real = await townRelease(undefined, 100, false);
    const refusing: DisclosureGate = async (judged) => ({
      ...(await calmEffects.gate(judged)),
      ...{ verdict: "REFUSE", refused: ["peserta-aktif/35.75/2024-01/kelamin=P"] },
    });
    expect(await errorCode(() => at.publish(real, { gate: refusing }))).toBe("RELEASE_NOT_ATTACKED");
    expect(await readCurrent(at)).toBeUndefined();
    expect(fs.existsSync(path.join(at.filesFolder, "r"))).toBe(false);
    await at.publish(real);
    expect(await readCurrent(at)).toBe(real.release.id);
    expect(real.files.map(({ name }) => name)).toContain("enrolment.csv");
    await at.close();
  });

  test("sample into a real portal, and real into a sample portal, whatever the gate says", async () => {
    const real = await openPublishing({ isSample: false });
    const into = (at: PublishingPlace, isSample: boolean) =>
      errorCode(async () => at.publish(await townRelease(undefined, 100, isSample)));
    expect(await into(real, true)).toBe("DATABASE_MARK");
    const sample = await openPublishing();
    expect(await into(sample, false)).toBe("DATABASE_MARK");
    expect(await readCurrent(real)).toBeUndefined();
    expect(await readCurrent(sample)).toBeUndefined();
    await real.close();
    await sample.close();
  });

  test("a release that differs from its draft, from its digest, or from what its rows make of the portal", async () => {
    const at = await openPublishing();
    const first = await townRelease(undefined, 100);
    await recordPrepared(at.record, await townRelease(undefined, 130));
    expect(await errorCode(() => at.publish(first))).toBe("DRAFT_CHANGED");
    await recordPrepared(at.record, first);
    const [cell, ...rest] = first.observations;
    const changed = { ...first, observations: cell ? [{ ...cell, decimal: "7" }, ...rest] : [] };
    expect(await errorCode(() => at.publish(changed))).toBe("DRAFT_CHANGED");
    await at.publish(first);
    const second = await townRelease(first, 120);
    const before = await portalDigest(at);
    expect(await errorCode(() => at.publish({ ...second, changes: second.changes.slice(1) }))).toBe("CONTENT_MISMATCH");
    expect(await portalDigest(at)).toBe(before);
    await at.close();
  });

  test("the publisher's role inserts and reads; nobody changes what was published, not even the owner", async () => {
    const at = await openPublishing();
    await at.publish(await townRelease(undefined, 100));
    const tables = ["release", "publication", "source", "observation"];
    const statements = tables.flatMap((table) => [
      `update ${table} set publisher = publisher`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]);
    const probes = [...statements, ...tables.map((table) => `drop table ${table}`), "create table stray (id int)"];
    for (const probe of [
      ...probes,
      "alter table release disable trigger all",
      "update database_mark set is_sample = false",
    ]) {
      await expect(at.publisher.pool.query(probe), probe).rejects.toMatchObject({ code: "42501" });
    }
    await withAdmin("portal", at.databases.admin.portal, async (client) => {
      for (const statement of statements)
        await expect(client.query(statement), statement).rejects.toMatchObject({ code: "42501" });
    });
    await at.close();
  });
});
