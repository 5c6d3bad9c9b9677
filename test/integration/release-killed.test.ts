import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { expect, test } from "vitest";
import { writeDraft } from "../../server/release/draft.ts";
import { contentDigest, sha256 } from "../../server/release/manifest.ts";
import { publishPoints } from "../../server/release/publish.ts";
import { releaseFolder } from "../../server/release/release-folder.ts";
import { openPublishing, townRelease } from "../support/publishing.ts";

test("a process killed at any point leaves the old or the new release whole, and the next run ends the job", async () => {
  const at = await openPublishing();
  const draft = path.join(at.filesFolder, "draft");
  const { registry, publisher } = at.databases.access;
  let previous = await townRelease(undefined, 100);
  await at.publish(previous);
  for (const [index, point] of publishPoints.entries()) {
    const prepared = await townRelease(previous, 120 + 10 * index);
    writeDraft(draft, prepared);
    const child = spawnSync(process.execPath, ["test/support/publish-until.ts"], {
      input: JSON.stringify({ access: { registry, publisher }, draft, filesFolder: at.filesFolder, point }),
      encoding: "utf8",
    });
    expect(child.signal, child.stderr).toBe("SIGKILL");
    const current = await at.published.currentRelease("35.75");
    const expected = ["committed", "noted"].includes(point) ? prepared : previous;
    expect(current?.id, point).toBe(expected.release.id);
    expect(current && contentDigest(await at.published.observationsInForce(current))).toBe(
      expected.release.contentDigest,
    );
    await at.publish(prepared);
    const folder = releaseFolder(at.filesFolder, prepared.release);
    for (const { name, bytes } of prepared.files) {
      expect(sha256(fs.readFileSync(path.join(folder, name)))).toBe(sha256(bytes));
    }
    expect(await at.record.steps("35.75", prepared.release.id)).toEqual(["publishing", "inserted", "done"]);
    previous = prepared;
  }
  expect((await at.published.currentRelease("35.75"))?.number).toBe(publishPoints.length + 1);
  await at.close();
});
