import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readDraft, verifyPrepared, writeDraft } from "../../../server/release/draft.ts";
import { canonicalJson } from "../../../server/release/manifest.ts";
import { errorCode } from "../../support/error-code.ts";
import { calmMonth, preparedFrom, townAggregates, townInput } from "../../support/release-input.ts";

const base = fs.mkdtempSync(path.join(os.tmpdir(), "terang-draft-"));
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));
const prepared = await preparedFrom(townInput(townAggregates([calmMonth(), calmMonth({ workers: undefined })])));

test("what is read is what was written, open to its owner only", () => {
  const folder = path.join(base, "drafts", "same");
  expect(writeDraft(folder, prepared)).toBe(writeDraft(folder, prepared));
  expect(readDraft(folder)).toEqual(prepared);
  const modes = ["", "files", "draft.json", "files/manifest.json"].map(
    (name) => fs.statSync(path.join(folder, name)).mode & 0o777,
  );
  expect(modes).toEqual([0o700, 0o700, 0o600, 0o600]);
  expect(fs.readdirSync(path.dirname(folder))).toEqual(["same"]);
});

test("a draft in which one byte differs is refused, whichever file it is in", async () => {
  const folder = path.join(base, "changed");
  writeDraft(folder, prepared);
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name !== "files");
  expect(names.length).toBe(prepared.files.length + 2);
  for (const name of names) {
    const file = path.join(folder, name);
    const before = fs.readFileSync(file);
    const changed = Buffer.from(before);
    const at = Math.floor(changed.length / 2);
    changed[at] = (changed[at] ?? 0) ^ 1;
    fs.writeFileSync(file, changed);
    expect(await errorCode(() => readDraft(folder)), name).toBe("DRAFT_CHANGED");
    fs.writeFileSync(file, before);
  }
  fs.rmSync(path.join(folder, "files", "manifest.json"));
  expect(await errorCode(() => readDraft(folder))).toBe("DRAFT_CHANGED");
});

test("a changed number is found even when the draft's own digest was made to fit", async () => {
  const folder = path.join(base, "fitted");
  const observations = prepared.observations.map((cell) =>
    cell.decimal === "900" ? { ...cell, decimal: "901" } : cell,
  );
  writeDraft(folder, { ...prepared, observations });
  expect(await errorCode(() => readDraft(folder))).toBe("DRAFT_CHANGED");
  const changes = prepared.changes.map((change) =>
    change.after.decimal === "900" ? { ...change, after: { ...change.after, decimal: "901" } } : change,
  );
  writeDraft(folder, { ...prepared, observations, changes });
  expect(await errorCode(() => readDraft(folder))).toBe("DRAFT_CHANGED");
  writeDraft(folder, { ...prepared, changes });
  expect(await errorCode(() => readDraft(folder))).toBe("DRAFT_CHANGED");
});

test("a certificate of other content is refused, although the manifest agrees with it", async () => {
  const other = await preparedFrom(townInput(townAggregates([calmMonth({ entered: 201 })])));
  const certificateOf = (of: typeof prepared) => of.files.find(({ name }) => name === "certificate.json");
  const swap = <Item extends { readonly name: string }>(items: readonly Item[], from: readonly Item[]) =>
    items.map((item) =>
      item.name === "certificate.json" ? (from.find(({ name }) => name === item.name) ?? item) : item,
    );
  const manifest = { ...prepared.manifest, files: swap(prepared.manifest.files, other.manifest.files) };
  const bytes = new TextEncoder().encode(canonicalJson(manifest));
  const files = swap(prepared.files, other.files).map((file) =>
    file.name === "manifest.json" ? { ...file, bytes } : file,
  );
  expect(certificateOf(prepared)).not.toEqual(certificateOf(other));
  expect(() => verifyPrepared({ ...prepared, manifest, files })).toThrow(
    expect.objectContaining({
      code: "DRAFT_CHANGED",
      details: { release: prepared.release.id, file: "certificate.json" },
    }),
  );
});

test("where there is no draft, that is said", async () => {
  expect(await errorCode(() => readDraft(path.join(base, "nothing")))).toBe("DRAFT_MISSING");
});
