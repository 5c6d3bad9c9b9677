import { afterAll, beforeAll, expect, test } from "vitest";
import { withAdmin } from "../../server/database/databases.ts";
import { migrate, readMigrations } from "../../server/database/migrate.ts";
import { type IntakePlace, openIntakePlace } from "../support/intake-place.ts";
import { inventedPeople, rosterLines } from "../support/office-lines.ts";
import { root } from "../support/test-cluster.ts";

let place: IntakePlace;
beforeAll(async () => {
  place = await openIntakePlace();
});
afterAll(() => place.close());

test("a registry from before the operator's inputs keeps its files, with the day on which they were taken in", async () => {
  const migrations = readMigrations(root, "registry");
  const older = migrations.filter(({ name }) => name < "0003");
  const accepted = "insert into intake_file (publisher, kind, sha256, rows_read, rows_kept, rows_refused, accepted_at)";
  await withAdmin("registry", place.databases.admin.registry, async (client) => {
    await client.query(`
      drop schema public cascade; create schema public authorization terang_migrator; grant usage on schema public to terang_intake`);
    expect(await migrate(client, "registry", older)).toHaveLength(older.length);
    // seven in the evening in Greenwich is the next day in Jakarta
    await client.query(`${accepted} values ('35.75', 'iuran', '\\x01', 3, 2, 1, '2025-03-31T19:00:00Z')`);
    expect(await migrate(client, "registry", migrations)).toEqual(
      migrations.slice(older.length).map(({ name }) => name),
    );
  });
  const files = () => place.registry.kysely.selectFrom("intake_file").selectAll().orderBy("id").execute();
  expect(await files()).toMatchObject([
    { received: "2025-04-01", sheet: 0, refused_share_allowed: null, rows_kept: 2 },
  ]);
  expect(await place.takeInLines("p.csv", rosterLines(inventedPeople(3)))).toMatchObject({ outcome: "accepted" });
  expect(await files()).toHaveLength(2);
});

test("targets from before several documents could name one are kept, as targets of the programme", async () => {
  const migrations = readMigrations(root, "registry");
  const older = migrations.filter(({ name }) => name < "0005");
  const columns =
    "publisher, region, valid_from, valid_until, persons, issuer, document, document_date, definition, file";
  const target = (document: string) =>
    `insert into target (${columns}) values ('35.75', '35.75', '2024-01-01', '2024-12-31', 9000, 'Dinas', '${document}', '2023-12-15', 'Orang', 1)`;
  await withAdmin("registry", place.databases.admin.registry, async (client) => {
    await client.query(`
      drop schema public cascade; create schema public authorization terang_migrator; grant usage on schema public to terang_intake`);
    await migrate(client, "registry", older);
    await client.query(target("SK 1"));
    await expect(client.query(target("SK 2"))).rejects.toMatchObject({ code: "23505" });
    expect(await migrate(client, "registry", migrations)).toEqual(
      migrations.slice(older.length).map(({ name }) => name),
    );
    await client.query(target("SK 2"));
    await expect(client.query(target("SK 2"))).rejects.toMatchObject({ code: "23505" });
  });
  const targets = place.registry.kysely
    .selectFrom("target")
    .select(["document", "scope", "persons"])
    .orderBy("document");
  expect(await targets.execute()).toEqual([
    { document: "SK 1", scope: "program", persons: 9000 },
    { document: "SK 2", scope: "program", persons: 9000 },
  ]);
});
