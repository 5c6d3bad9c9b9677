import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { openRegistry, type RegistryConnection } from "../../server/database/registry-connection.ts";
import { type IntakeEffects, type IntakeReport, takeIn } from "../../server/intake/take-in.ts";
import { type FreshDatabases, freshDatabases } from "./database.ts";
import { databaseDigest } from "./database-text.ts";
import { codelists, profile } from "./sample-files.ts";

/** Databases and a folder of one test's own, with what an intake run needs. */
export interface IntakePlace {
  readonly databases: FreshDatabases;
  readonly registry: RegistryConnection;
  readonly folder: string;
  readonly effects: IntakeEffects;
  takeIn(file: string, changes?: Partial<IntakeEffects>): Promise<IntakeReport>;
  /** writes a file of these lines and takes it in */
  takeInLines(name: string, lines: readonly string[], changes?: Partial<IntakeEffects>): Promise<IntakeReport>;
  /** one hash over every table of the registry */
  digest(): Promise<string>;
  close(): Promise<void>;
}

export const pseudonymKey = Buffer.alloc(32, 7);

export async function openIntakePlace({ isSample = true } = {}): Promise<IntakePlace> {
  const databases = await freshDatabases({ isSample });
  const registry = openRegistry(databases.access);
  const folder = mkdtempSync(path.join(os.tmpdir(), "terang-test-"));
  const effects: IntakeEffects = { registry, codelists, profile, pseudonymKey, isSample };
  const take = (file: string, changes?: Partial<IntakeEffects>) => takeIn(file, { ...effects, ...changes });
  return {
    ...{ databases, registry, folder, effects, takeIn: take },
    takeInLines: (name, lines, changes) => {
      const file = path.join(folder, name);
      writeFileSync(file, `${lines.join("\n")}\n`);
      return take(file, changes);
    },
    digest: () => databaseDigest(databases.admin.registry),
    close: async () => {
      await registry.close();
      await databases.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
