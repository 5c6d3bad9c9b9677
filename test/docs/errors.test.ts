import { expect, test } from "vitest";
import { errorRules, exitCodes, PortalError } from "../../server/errors.ts";

const entries = Object.entries(errorRules);

test.each(entries)("%s speaks both languages, says what to do, and ends with a known exit code", (code, rule) => {
  expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
  for (const text of [rule.message, rule.remedy]) {
    expect(text.id.length).toBeGreaterThan(5);
    expect(text.en.length).toBeGreaterThan(5);
    expect(`${text.id}${text.en}`).not.toContain("\n");
  }
  expect(rule.message.id).not.toBe(rule.message.en);
  const details = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
  expect(details(rule.message.id)).toEqual(details(rule.message.en));
  expect(Object.values(exitCodes)).toContain(rule.exit);
});

test("details fill the text in both languages", () => {
  const error = new PortalError("FOLDER_NOT_WRITABLE", { folder: "/srv" });
  expect(error.text).toEqual({
    id: "Folder /srv tidak dapat ditulisi.",
    en: "Folder /srv cannot be written.",
  });
  expect(error.message).toBe(error.text.en);
});
