import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { PortalError } from "../errors.ts";
import { makeFolder } from "../state-files.ts";
import { bothLanguages } from "./context.ts";

/** An error as the command shows it: one line for a person, one object for a program. */
export interface ShownError {
  readonly line: string;
  readonly exit: number;
  readonly json: unknown;
}

/**
 * How `error` is shown. A PortalError tells itself; anything else is a bug: it shows as UNEXPECTED with a reference, and where it happened is
 * noted in `logFolder` under that reference.
 */
export function showError(error: unknown, logFolder: string | undefined): ShownError {
  const isKnown = error instanceof PortalError;
  const shown = isKnown ? error : new PortalError("UNEXPECTED");
  const reference = isKnown ? undefined : noteBug(error, logFolder);
  const { text, remedy, code, exitCode } = shown;
  const words = bothLanguages({ id: `${text.id} ${remedy.id}`, en: `${text.en} ${remedy.en}` });
  return {
    line: `${code}: ${words}${reference === undefined ? "" : ` [${reference}]`}`,
    exit: exitCode,
    json: { error: { code, message: text, remedy, exit: exitCode, ...(reference === undefined ? {} : { reference }) } },
  };
}

/** Notes the place, and of the message only what cannot be a value out of a file or a row. */
function noteBug(error: unknown, logFolder: string | undefined): string {
  const reference = randomBytes(4).toString("hex");
  if (logFolder === undefined) return reference;
  try {
    makeFolder(logFolder, 0o700);
    fs.writeFileSync(path.join(logFolder, `bug-${reference}.log`), `${describe(error)}\n`, { mode: 0o600 });
  } catch {
    // no place to note it: the line on the screen has to do
  }
  return reference;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return "not an error";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code = "code" in error ? String(error.code) : "";
  return [`${error.name} ${code} ${withoutValues(error.message)}`, ...frames].join("\n");
}

/** Drops quoted text and digits: both may come out of an office file. */
function withoutValues(message: string): string {
  return message
    .slice(0, 500)
    .replace(/"[^"]*"|'[^']*'|`[^`]*`/g, "…")
    .replace(/\d{4,}/g, "…");
}
