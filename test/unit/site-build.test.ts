import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test } from "vitest";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { buildSite } from "../../server/build-site.ts";
import { PortalError } from "../../server/errors.ts";
import { bundled } from "../drill/run-bundled.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "terang-site-"));
const outFolder = path.join(folder, "site");
const release = { id: "35.75/2025-12/1.0.0", contentDigest: `sha256:${"0".repeat(64)}`, isSample: true };
const build = { root, outFolder, profile: kotaPasuruan, siteUrl: "https://portal.example", isSample: true };
const broken = async (document: string) =>
  document.includes("SiteRelease")
    ? { data: { releases: { nodes: [release] } } }
    : { errors: [{ message: "out of order", path: ["release", "files"] }] };

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a failed build names page and field and leaves the old site as it was", async () => {
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(path.join(outFolder, "index.html"), "old");
  const error = await buildSite({ ...build, execute: broken }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PortalError);
  expect(error).toMatchObject({ code: "SITE_BUILD_FAILED", details: { field: "release.files: out of order" } });
  expect((error as PortalError).details.page).toMatch(/^\//);
  expect(readFileSync(path.join(outFolder, "index.html"), "utf8")).toBe("old");
  expect(readdirSync(folder).filter((name) => name.includes(".new"))).toEqual([]);
}, 60_000);

test("sample pages are not built into a real portal", async () => {
  const error = await buildSite({ ...build, isSample: false, execute: broken }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "SITE_BUILD_FAILED", details: { field: "release.isSample" } });
  expect(existsSync(outFolder)).toBe(false);
});

test("two processes may build from one project at the same time", async () => {
  const program = await bundled(path.join(root, "test/support/build-broken-site.ts"));
  const run = promisify(execFile);
  const said = await Promise.all(
    ["a", "b", "c"].map(async (name) => {
      const { stdout } = await run(process.execPath, [program, root, path.join(folder, name, "site")], { cwd: root });
      return stdout.trim();
    }),
  );
  // a build that lost its bundle to another would name a missing module
  expect(said).toEqual(Array(3).fill("release: out of order"));
}, 120_000);
