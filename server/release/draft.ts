import { randomUUID } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { cellId } from "../../schema/cell.ts";
import type { Manifest } from "../../schema/release.ts";
import { PortalError } from "../errors.ts";
import { certificateName } from "./gate.ts";
import { canonicalJson, contentDigest, sha256 } from "./manifest.ts";
import type { PreparedRelease } from "./prepare.ts";

const draftName = "draft.json";
const digestName = "draft.sha256";
const filesName = "files";

/**
 * Writes a prepared release into `folder`, open to its owner only: `draft.json`, its digest, and the public files in `files/`.
 * The folder appears whole or not at all; a draft that was there is replaced. Returns the draft's digest.
 */
export function writeDraft(folder: string, prepared: PreparedRelease): string {
  const text = draftText(prepared);
  fs.mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 });
  const fresh = `${folder}.${randomUUID()}`;
  try {
    fs.mkdirSync(path.join(fresh, filesName), { recursive: true, mode: 0o700 });
    for (const { name, bytes } of prepared.files) writeOwn(path.join(fresh, filesName, name), bytes);
    writeOwn(path.join(fresh, draftName), text);
    writeOwn(path.join(fresh, digestName), `${sha256(text)}\n`);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(fresh, folder);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
  return sha256(text);
}

/** Returns sha256 of a draft's text: it covers every cell, change, source and file. */
export function draftDigest(prepared: PreparedRelease): string {
  return sha256(draftText(prepared));
}

function draftText({ files, ...rest }: PreparedRelease): string {
  return canonicalJson({ ...rest, fileDigests: files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })) });
}

/**
 * Reads what `writeDraft` wrote and checks every digest on the way. Throws `DRAFT_MISSING` where there is no draft, `DRAFT_CHANGED` (naming
 * the file) where anything differs from what was prepared.
 */
export function readDraft(folder: string): PreparedRelease {
  const text = readText(path.join(folder, draftName));
  if (text === undefined) throw new PortalError("DRAFT_MISSING", { folder });
  if (readText(path.join(folder, digestName))?.trim() !== sha256(text)) throw changed("?", draftName);
  const { fileDigests, ...rest } = JSON.parse(text) as Omit<PreparedRelease, "files"> & {
    readonly fileDigests: readonly { readonly name: string; readonly sha256: string }[];
  };
  const files = fileDigests.map((listed) => {
    const file = path.join(folder, filesName, path.basename(listed.name));
    if (!fs.existsSync(file)) throw changed(rest.release.id, listed.name);
    const bytes = new Uint8Array(fs.readFileSync(file));
    return { name: listed.name, bytes };
  });
  const prepared = { ...rest, files };
  verifyPrepared(prepared);
  return prepared;
}

/**
 * Checks that a prepared release agrees with itself: cells with the content digest, changes with the cells, files with the manifest, the manifest file with the
 * manifest, and the certificate with the content digest. Throws `DRAFT_CHANGED` naming the part that differs.
 */
export function verifyPrepared(prepared: PreparedRelease): void {
  const { release, observations, manifest, files } = prepared;
  if (contentDigest(observations) !== release.contentDigest) throw changed(release.id, "observations");
  if (canonicalJson(manifest.release) !== canonicalJson(release)) throw changed(release.id, "release");
  if (canonicalJson(manifest.sources) !== canonicalJson(prepared.sources)) throw changed(release.id, "sources");
  const inForce = new Map(observations.map((cell) => [cellId(cell), canonicalJson(cell)]));
  const stray = prepared.changes.find(({ after }) => inForce.get(cellId(after)) !== canonicalJson(after));
  if (stray !== undefined) throw changed(release.id, cellId(stray.key));
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const manifestBytes = byName.get("manifest.json");
  if (manifestBytes === undefined || new TextDecoder().decode(manifestBytes) !== canonicalJson(manifest)) {
    throw changed(release.id, "manifest.json");
  }
  verifyFiles(manifest, byName);
  const certificate = byName.get(certificateName);
  if (certificate === undefined || digestIn(certificate) !== release.contentDigest) {
    throw changed(release.id, certificateName);
  }
}

/** The content digest that a certificate names; undefined where it names none. */
function digestIn(certificate: Uint8Array): unknown {
  try {
    return (JSON.parse(new TextDecoder().decode(certificate)) as { readonly contentDigest?: unknown }).contentDigest;
  } catch {
    return undefined;
  }
}

function verifyFiles(manifest: Manifest, byName: ReadonlyMap<string, Uint8Array>): void {
  for (const listed of manifest.files) {
    const bytes = byName.get(listed.name);
    if (bytes === undefined || sha256(bytes) !== listed.sha256) throw changed(manifest.release.id, listed.name);
  }
  const extra = [...byName.keys()].find(
    (name) => name !== "manifest.json" && !manifest.files.some((listed) => listed.name === name),
  );
  if (extra !== undefined) throw changed(manifest.release.id, extra);
}

function changed(release: string, file: string): PortalError {
  return new PortalError("DRAFT_CHANGED", { release, file });
}

function writeOwn(file: string, content: string | Uint8Array): void {
  fs.writeFileSync(file, content, { mode: 0o600, flush: true });
}

function readText(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
}
