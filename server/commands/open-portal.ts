import { readFileSync } from "node:fs";
import * as path from "node:path";
import { profiles } from "../../schema/profiles/index.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Text } from "../../schema/text.ts";
import { type Codelists, readCodelists } from "../codelists.ts";
import { type Databases, startDatabases } from "../database/databases.ts";
import { PortalError } from "../errors.ts";
import { openPublished, type Published } from "../published/published.ts";
import type { Settings } from "../settings.ts";
import type { CommandContext } from "./context.ts";

/** What nearly every command works with; everything in it is closed with the context. */
export interface OpenPortal {
  readonly databases: Databases;
  readonly published: Published;
  readonly codelists: Codelists;
  readonly profile: Profile;
  /** name and version of the program, for manifests */
  readonly software: string;
}

/** Starts both databases and opens the public reading door. Throws what `startDatabases` throws, and `UNKNOWN_PROFILE`. */
export async function openPortal(context: CommandContext, onStep?: (text: Text) => void): Promise<OpenPortal> {
  const { settings, closing } = context;
  const profile = readProfile(settings);
  const codelists = readCodelists(settings.root);
  const databases = await startDatabases(settings, onStep);
  closing.add(() => databases.stop());
  const published = openPublished(databases.access, undefined, settings.readyBytes);
  closing.add(() => published.close());
  return { databases, published, codelists, profile, software: softwareName(settings.root) };
}

/** The profile that the settings name. Throws `UNKNOWN_PROFILE`. */
export function readProfile(settings: Settings): Profile {
  const profile = profiles.get(settings.profile);
  if (profile) return profile;
  throw new PortalError("UNKNOWN_PROFILE", { profile: settings.profile, known: [...profiles.keys()].join(", ") });
}

/** Name and version of the program, e.g. `terang 0.1.0`. */
export function softwareName(root: string): string {
  const { name, version }: { name: string; version: string } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  return `${name} ${version}`;
}
