import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cluster, startCluster } from "../../server/database/cluster.ts";
import { startDatabases, withAdmin } from "../../server/database/databases.ts";
import { openReader } from "../../server/database/portal-reader.ts";
import { openRegistry } from "../../server/database/registry-connection.ts";
import { readSettings, type Settings } from "../../server/settings.ts";
import { root } from "../support/test-cluster.ts";

// a server of its own: setting roles up here must not touch those of the other tests
const folder = fs.mkdtempSync(path.join(tmpdir(), "terang-external-"));
fs.chmodSync(folder, 0o755);
let cluster: Cluster;
let settings: Settings;

beforeAll(async () => {
  cluster = await startCluster({
    ...{ folder: path.join(folder, "postgres"), spareFolder: tmpdir() },
    ...{ durable: false, sweep: false },
  });
  await withAdmin("portal", cluster.admin(), async (client) => {
    await client.query("create role office login createrole password 'office'");
    await client.query("create database their_registry owner office");
    await client.query("create database their_portal owner office");
  });
  const url = (database: string) => `postgres://office:office@127.0.0.1:${cluster.port}/${database}`;
  settings = readSettings(
    { TERANG_VAR: folder, DATABASE_URL: url("their_portal"), REGISTRY_URL: url("their_registry") },
    root,
  );
});
afterAll(async () => {
  await cluster.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test("a server of one's own is set up by an owner with CREATEROLE, twice without change", async () => {
  for (const _ of ["first start", "second start"]) {
    const { access, stop } = await startDatabases(settings);
    const reader = openReader(access);
    const registry = openRegistry(access);
    expect(await reader.kysely.selectFrom("release").selectAll().execute()).toEqual([]);
    expect(await registry.kysely.selectFrom("contribution").selectAll().execute()).toEqual([]);
    await expect(reader.pool.query("delete from release")).rejects.toMatchObject({ code: "25006" });
    await expect(reader.pool.query("select * from migration")).rejects.toMatchObject({ code: "42501" });
    await reader.close();
    await registry.close();
    await stop();
  }
});

test("real data is refused in databases made for sample data", async () => {
  await expect(startDatabases({ ...settings, isSample: false })).rejects.toMatchObject({
    code: "DATABASE_MARK",
    details: { database: "registry" },
  });
});

test("a server that does not answer, or refuses us, is told as unreachable without its address", async () => {
  const wrong = "postgres://office:wrong@127.0.0.1:1/none";
  const error: unknown = await startDatabases({ ...settings, databaseUrl: wrong, registryUrl: wrong }).catch((e) => e);
  expect(error).toMatchObject({ code: "DATABASE_UNREACHABLE", exitCode: 4 });
  expect(String(error)).not.toMatch(/office|wrong|127\.0\.0\.1/);
});
