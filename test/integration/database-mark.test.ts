import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyMark } from "../../server/database/database-mark.ts";
import { withAdmin } from "../../server/database/databases.ts";
import { type FreshDatabases, freshDatabases } from "../support/database.ts";

let sample: FreshDatabases;
let real: FreshDatabases;
beforeAll(async () => {
  sample = await freshDatabases();
  real = await freshDatabases({ isSample: false });
});
afterAll(async () => {
  await sample.drop();
  await real.drop();
});

test.each(["registry", "portal"] as const)(
  "a %s made for sample data refuses real data, and the reverse",
  async (name) => {
    await withAdmin(name, sample.admin[name], async (client) => {
      await verifyMark(client, name, true);
      await expect(verifyMark(client, name, false)).rejects.toMatchObject({
        code: "DATABASE_MARK",
        details: { database: name, marked: "sample", wanted: "real" },
      });
      await verifyMark(client, name, true);
    });
    await withAdmin(name, real.admin[name], async (client) => {
      await verifyMark(client, name, false);
      await expect(verifyMark(client, name, true)).rejects.toMatchObject({ code: "DATABASE_MARK", exitCode: 3 });
    });
  },
);
