import { readFileSync } from "node:fs";
import * as path from "node:path";
import type { LinearSystem, Row, Target, Variable } from "../../schema/linear-system.ts";
import { PortalError } from "../errors.ts";
import { findJsonFault } from "./json-fault.ts";
import { readForm, type VariableIndex } from "./read-form.ts";
import { fieldError, fieldsOf, isRecord, listAt, numberAt, orNull, textAt } from "./system-fields.ts";

/**
 * Reads a SYSTEM file (design of disclosure control, section 6): `vars`, `rows`, `targets`. Throws `SYSTEM_FILE`, `SYSTEM_JSON`, and for
 * what is wrong inside `SYSTEM_FIELD`, `SYSTEM_UNKNOWN_FIELD`, `SYSTEM_UNKNOWN_VARIABLE`, `SYSTEM_NAME_TWICE` or `SYSTEM_BOUNDS`, with its place.
 */
export function readSystem(file: string): LinearSystem {
  const content = parse(readText(file), file);
  if (!isRecord(content)) throw fieldError("SYSTEM", "an object");
  const fields = fieldsOf(content, "SYSTEM", ["vars", "rows", "targets"]);
  const variables = listAt(fields.vars, "vars").map(readVariable);
  const index: VariableIndex = new Map();
  for (const [at, { name }] of variables.entries()) addName(index, name, { at, place: `vars[${at}].name` });
  const rows = listAt(fields.rows, "rows").map((row, at) => readRow(row, `rows[${at}]`, index));
  const targets = listAt(fields.targets, "targets").map((target, at) => readTarget(target, `targets[${at}]`, index));
  const names: VariableIndex = new Map();
  for (const [at, { name }] of targets.entries()) addName(names, name, { at, place: `targets[${at}].name` });
  return { variables, rows, targets };
}

function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new PortalError("SYSTEM_FILE", { file: path.basename(file) });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const lines = text.slice(0, findJsonFault(text)).split("\n");
    const details = { file: path.basename(file), line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    throw new PortalError("SYSTEM_JSON", details);
  }
}

function addName(names: VariableIndex, name: string, { at, place }: { at: number; place: string }): void {
  if (names.has(name)) throw new PortalError("SYSTEM_NAME_TWICE", { place });
  names.set(name, at);
}

function readVariable(given: unknown, at: number): Variable {
  const place = `vars[${at}]`;
  const { name, lo, hi, integer } = fieldsOf(given, place, ["name", "lo", "hi", "integer"]);
  if (integer !== undefined && typeof integer !== "boolean") throw fieldError(`${place}.integer`, "true or false");
  const bounds = {
    lo: lo === undefined ? 0 : (orNull(lo, `${place}.lo`) ?? Number.NEGATIVE_INFINITY),
    hi: orNull(hi, `${place}.hi`),
  };
  checkBounds(bounds, place);
  return { name: textAt(name, `${place}.name`), ...bounds, integer: integer ?? true };
}

function readRow(given: unknown, place: string, variables: VariableIndex): Row {
  const { a, lo, hi } = fieldsOf(given, place, ["a", "lo", "hi"]);
  const bounds = { lo: orNull(lo, `${place}.lo`), hi: orNull(hi, `${place}.hi`) };
  if (bounds.lo === null && bounds.hi === null) throw fieldError(place, "given with lo, hi or both");
  checkBounds(bounds, place);
  return { form: readForm(a, `${place}.a`, variables), ...bounds };
}

function readTarget(given: unknown, place: string, variables: VariableIndex): Target {
  const known = ["name", "a", "need", "maxLow", "truth", "above", "below", "harmless"] as const;
  const { name, a, need, maxLow, truth, above, below, harmless } = fieldsOf(given, place, known);
  const isMagnitude = truth !== undefined && truth !== null;
  return {
    name: textAt(name, `${place}.name`),
    form: readForm(a, `${place}.a`, variables),
    // a magnitude is protected by its distance from the truth; a count has nothing but the width
    need: isMagnitude && (need === undefined || need === null) ? 0 : notNegative(need, `${place}.need`),
    maxLow: orNull(maxLow, `${place}.maxLow`),
    truth: orNull(truth, `${place}.truth`),
    above: isMagnitude ? notNegative(above, `${place}.above`) : null,
    below: isMagnitude ? notNegative(below, `${place}.below`) : null,
    harmless: harmless === undefined || harmless === null ? null : readHarmless(harmless, `${place}.harmless`),
  };
}

function readHarmless(given: unknown, place: string): NonNullable<Target["harmless"]> {
  const { atMost, atLeast } = fieldsOf(given, place, ["atMost", "atLeast"]);
  return { atMost: numberAt(atMost, `${place}.atMost`), atLeast: numberAt(atLeast, `${place}.atLeast`) };
}

function notNegative(given: unknown, place: string): number {
  const value = numberAt(given, place);
  if (value < 0) throw fieldError(place, "a number, 0 or greater");
  return value;
}

function checkBounds({ lo, hi }: { readonly lo: number | null; readonly hi: number | null }, place: string): void {
  if (lo !== null && hi !== null && lo > hi) throw new PortalError("SYSTEM_BOUNDS", { place });
}
