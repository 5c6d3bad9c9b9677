import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, expect, test } from "vitest";
import { showError } from "../../server/commands/error-line.ts";
import { PortalError } from "../../server/errors.ts";

const folder = fs.mkdtempSync(path.join(tmpdir(), "terang-error-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("an error meant for people is one line in both languages, with its exit code", () => {
  const { line, exit } = showError(new PortalError("PORT_TAKEN", { port: 4000, next: 4001 }), folder);
  expect(line).toBe(
    "PORT_TAKEN: Port 4000 sudah dipakai program lain. Hentikan program itu atau jalankan perintah yang sama dengan port lain: PORT=4001 / Port 4000 is in use by another program. Stop that program or run the same command with another port: PORT=4001",
  );
  expect(exit).toBe(4);
  expect(fs.readdirSync(folder)).toEqual([]);
});

test("a bug is one line with a reference; its place is noted, but nothing that may come out of a file", () => {
  const bug = new Error(`invalid "Siti Aminah" with 3575010101900001 and 'secret'`);
  const { line, exit, json } = showError(bug, folder);
  expect(line).toMatch(/^UNEXPECTED: [^\n]* \[[0-9a-f]{8}\]$/);
  expect(exit).toBe(1);
  const [file = ""] = fs.readdirSync(folder);
  const noted = fs.readFileSync(path.join(folder, file), "utf8");
  expect(noted).toMatch(/error-line\.test\.ts/);
  for (const text of [line, noted, JSON.stringify(json)]) expect(text).not.toMatch(/Siti|3575|secret/);
});

test("a bug is shown also where it cannot be noted", () => {
  expect(showError("text", "/proc/nowhere").line).toMatch(/^UNEXPECTED: /);
  expect(showError(undefined, undefined).line).toMatch(/^UNEXPECTED: /);
});
