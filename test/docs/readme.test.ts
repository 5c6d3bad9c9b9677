import { readFileSync } from "node:fs";
import * as path from "node:path";
import { expect, test } from "vitest";
import { commandEntries } from "../../server/commands/catalogue.ts";
import { errorRules, exitCodes } from "../../server/errors.ts";
import { settingRules } from "../../server/settings.ts";

const readme = readFileSync(path.resolve(import.meta.dirname, "../../README.md"), "utf8");
/** What stands in backticks at the beginning of a table row. */
const rows = [...readme.matchAll(/^\| *`([^`]+)`/gm)].map((match) => match[1] ?? "");

test("README has a row for every command, by its name", () => {
  const documented = rows.map((row) => row.replace(/^(?:npx )?terang /, ""));
  const missing = commandEntries.map(([name]) => name).filter((name) => !documented.some((row) => isCall(row, name)));
  expect(missing).toEqual([]);
});

test("README has a row for every setting, with its default", () => {
  const missing = Object.values(settingRules).filter((rule) => {
    const row = readme.split("\n").find((line) => line.startsWith(`| \`${rule.name}\``));
    return row === undefined || !row.includes(rule.default ?? "");
  });
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test("README names every error code", () => {
  expect(Object.keys(errorRules).filter((code) => !readme.includes(`\`${code}\``))).toEqual([]);
});

test("README knows no setting, error code or command that does not exist", () => {
  const names = new Set<string>([...Object.keys(errorRules), ...Object.values(settingRules).map(({ name }) => name)]);
  const upper = rows.filter((row) => /^[A-Z][A-Z_]+$/.test(row));
  expect(upper.filter((row) => !names.has(row))).toEqual([]);
  const calls = [...readme.matchAll(/npx terang ([a-z]+(?: [a-z]+)?)/g)].map((match) => match[1] ?? "");
  const unknown = calls.filter((call) => !commandEntries.some(([name]) => isCall(call, name)));
  expect(unknown).toEqual([]);
});

test("README names every exit code", () => {
  const missing = Object.values(exitCodes).filter((code) => !readme.includes(`\`${code}\``));
  expect(missing).toEqual([]);
});

/** `intake berkas` calls `intake`; `release prepare` calls itself; `intakes` calls nothing. */
function isCall(text: string, name: string): boolean {
  return text === name || text.startsWith(`${name} `);
}
