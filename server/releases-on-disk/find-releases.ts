import { type Dirent, readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import type { Manifest } from "../../schema/release.ts";
import { PortalError } from "../errors.ts";

/** A published release's folder and the list of what it consists of. */
export interface ReleaseOnDisk {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** r/<publisher>/<period>/<version>, and one folder above it */
const deepest = 5;
/** drafts on their way: nothing in them is public yet */
const drafts = "staged";

/**
 * Every release below `folder`, or in it, oldest first: a portal's folder of public files, a part of it, or one release's own folder.
 * Throws `RELEASE_FILES_MISSING`, `RELEASE_FILES_INCOMPLETE` where releases of another publisher stand among them or one is missing, and
 * `RELEASE_FILE_DAMAGED` where a manifest is none.
 */
export function findReleases(folder: string): readonly ReleaseOnDisk[] {
  const found = manifestFolders(folder, 0).map((at) => ({ folder: at, manifest: readManifest(folder, at) }));
  if (found.length === 0) throw new PortalError("RELEASE_FILES_MISSING", { folder });
  found.sort((a, b) => a.manifest.release.number - b.manifest.release.number);
  const incomplete = (place: string) => new PortalError("RELEASE_FILES_INCOMPLETE", { folder, place });
  for (const [at, { manifest }] of found.entries()) {
    const { publisher, number, id, previous } = manifest.release;
    if (publisher !== found[0]?.manifest.release.publisher) throw incomplete(publisher);
    if (number !== at + 1) throw incomplete(`${at + 1}.`);
    if (previous !== found[at - 1]?.manifest.release.id) throw incomplete(`${previous ?? "?"} → ${id}`);
  }
  return found;
}

function manifestFolders(folder: string, depth: number): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  if (entries.some((entry) => entry.isFile() && entry.name === "manifest.json")) return [folder];
  if (depth === deepest) return [];
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== drafts)
    .flatMap(({ name }) => manifestFolders(path.join(folder, name), depth + 1));
}

function readManifest(root: string, folder: string): Manifest {
  const file = path.join(folder, "manifest.json");
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isManifest(manifest)) return manifest;
  } catch {
    // told below, like a manifest of another form
  }
  throw new PortalError("RELEASE_FILE_DAMAGED", { file: "manifest.json", release: path.relative(root, folder) || "." });
}

function isManifest(value: unknown): value is Manifest {
  const { release, files, sources } = asRecord(value);
  const { id, publisher, number, period, contentDigest } = asRecord(release);
  const texts = [id, publisher, period, contentDigest];
  const named = (list: unknown, keys: readonly string[]) =>
    Array.isArray(list) && list.every((one) => keys.every((key) => typeof asRecord(one)[key] === "string"));
  return (
    texts.every((text) => typeof text === "string") &&
    Number.isSafeInteger(number) &&
    named(files, ["name", "format", "sha256"]) &&
    named(sources, ["id", "institution", "document"])
  );
}

/** The value's fields; none where it is no object. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" ? { ...value } : {};
}
