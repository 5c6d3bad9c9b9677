import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Text } from "../../../schema/text.ts";
import { createClosing } from "../../../server/closing.ts";
import type { CommandContext } from "../../../server/commands/context.ts";
import { releasePublish } from "../../../server/commands/release-publish.ts";
import { releaseReview } from "../../../server/commands/release-review.ts";
import type { Decision } from "../../../server/disclosure/control.ts";
import { portalFolders } from "../../../server/portal-folders.ts";
import { writeDraft } from "../../../server/release/draft.ts";
import { forgetReview, markReviewed, refuseUnreviewed } from "../../../server/release/reviewed.ts";
import { readSettings } from "../../../server/settings.ts";
import { errorCode } from "../../support/error-code.ts";
import { calmMonth, preparedFrom, townAggregates, townInput } from "../../support/release-input.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const base = fs.mkdtempSync(path.join(os.tmpdir(), "terang-reviewed-"));
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));
const prepared = await preparedFrom(townInput(townAggregates([calmMonth()])));
const other = await preparedFrom(townInput(townAggregates([calmMonth({ entered: 201 })])));
const odd = await preparedFrom(townInput(townAggregates([calmMonth({ target: 700 })])));
const calm = { oddities: 0, acceptsOdd: false };

test("only the very draft that was reviewed passes, and not once it is forgotten", async () => {
  const folder = path.join(base, "draft");
  expect(await errorCode(() => refuseUnreviewed(folder, prepared, calm))).toBe("DRAFT_NOT_REVIEWED");
  markReviewed(folder, prepared);
  expect(await errorCode(() => refuseUnreviewed(folder, prepared, calm))).toBe("no error");
  expect(await errorCode(() => refuseUnreviewed(folder, other, calm))).toBe("DRAFT_NOT_REVIEWED");
  forgetReview(folder);
  expect(await errorCode(() => refuseUnreviewed(folder, prepared, calm))).toBe("DRAFT_NOT_REVIEWED");
});

test("oddities pass only where they are accepted, and their number is told", () => {
  const folder = path.join(base, "odd");
  markReviewed(folder, prepared);
  expect(() => refuseUnreviewed(folder, prepared, { oddities: 3, acceptsOdd: false })).toThrow(
    expect.objectContaining({ code: "ODDITIES_NOT_ACCEPTED", details: { release: prepared.release.id, count: 3 } }),
  );
  expect(() => refuseUnreviewed(folder, prepared, { oddities: 3, acceptsOdd: true })).not.toThrow();
});

test("the commands: publishing refuses a draft until it is reviewed, then because of its oddities", async () => {
  const settings = { ...readSettings({}, root), stateFolder: path.join(base, "state") };
  const context: CommandContext = {
    ...{ settings, options: {}, arguments: [], environment: {}, isJson: true, closing: createClosing() },
    say: () => undefined,
    serveUntilStopped: () => new Promise(() => undefined),
  };
  writeDraft(portalFolders(settings).draft, odd);
  expect(await errorCode(() => releasePublish(context))).toBe("DRAFT_NOT_REVIEWED");
  const hidden: Decision = {
    ...{ cell: "peserta-aktif/35.75.01/2024-01/kelamin=P", action: "suppress", isPrimary: false, reason: "complement" },
    protects: ["peserta-aktif/35.75.01/2024-01/kelamin=L"],
  };
  const said: string[] = [];
  const say = (line: Text | string) => said.push(typeof line === "string" ? line : `${line.id} / ${line.en}`);
  const { report } = await releaseReview({ ...context, say }, async () => [hidden]);
  expect(report).toMatchObject({ hidden: [hidden] });
  // why, and what it protects: in words, without any number of persons
  expect(said.find((line) => line.includes("hidden, without this"))).toBe(
    "  Peserta aktif, Gadingrejo, Januari 2024, Perempuan: disembunyikan, tanpa ini angka tersembunyi lain dapat dihitung dengan pengurangan · melindungi: Peserta aktif, Gadingrejo, Januari 2024, Laki-laki / Active participants, Gadingrejo, January 2024, Female: hidden, without this another hidden figure could be found by subtraction · protects: Active participants, Gadingrejo, January 2024, Male",
  );
  expect(await errorCode(() => releasePublish(context))).toBe("ODDITIES_NOT_ACCEPTED");
  // another draft takes its place: the review was not of this one
  writeDraft(portalFolders(settings).draft, prepared);
  expect(await errorCode(() => releasePublish(context))).toBe("DRAFT_NOT_REVIEWED");
});
