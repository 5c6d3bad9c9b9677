import type { Text } from "../../schema/text.ts";
import { PortalError } from "../errors.ts";

/** Beyond this a sum of whole numbers is not exact any more, and nothing can be proved. */
const largest = 1e15;

/** What a field may have to be; each in both languages. */
const forms = {
  "an object": { id: "sebuah objek { … }", en: "an object { … }" },
  "a list": { id: "sebuah daftar [ … ]", en: "a list [ … ]" },
  "a text": { id: "teks yang tidak kosong", en: "a text that is not empty" },
  "a number": { id: "bilangan antara −10^15 dan 10^15", en: "a number between −10^15 and 10^15" },
  "a number or null": {
    id: "bilangan antara −10^15 dan 10^15, atau null",
    en: "a number between −10^15 and 10^15, or null",
  },
  "a number, 0 or greater": { id: "bilangan, 0 atau lebih", en: "a number, 0 or greater" },
  "true or false": { id: "true atau false", en: "true or false" },
  "given with lo, hi or both": { id: "diberi lo, hi, atau keduanya", en: "given with lo, hi or both" },
  "a form": { id: 'objek seperti {"x": 1, "y": -1}, tidak kosong', en: 'an object as {"x": 1, "y": -1}, not empty' },
} as const satisfies Record<string, Text>;

export type FieldForm = keyof typeof forms;

/** Fields that carry words for people and are read over, everywhere in the file. */
const remarks = new Set(["name", "note", "comment", "label", "source", "description"]);

/** The complaint about one place in the file. */
export function fieldError(place: string, form: FieldForm): PortalError {
  return new PortalError("SYSTEM_FIELD", { place, form: forms[form] });
}

export function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** The fields of an object. A misspelt one would silently protect less, so unknown ones are refused: throws `SYSTEM_UNKNOWN_FIELD`. */
export function fieldsOf<Name extends string>(
  given: unknown,
  place: string,
  known: readonly Name[],
): Readonly<Partial<Record<Name, unknown>>> {
  if (!isRecord(given)) throw fieldError(place, "an object");
  const names: readonly string[] = known;
  for (const field of Object.keys(given)) {
    if (names.includes(field) || remarks.has(field)) continue;
    throw new PortalError("SYSTEM_UNKNOWN_FIELD", { place: `${place}.${field}`, known: known.join(", ") });
  }
  return given as Readonly<Partial<Record<Name, unknown>>>;
}

export function listAt(given: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(given)) throw fieldError(place, "a list");
  return given;
}

export function textAt(given: unknown, place: string): string {
  if (typeof given !== "string" || given.trim() === "") throw fieldError(place, "a text");
  return given;
}

export function numberAt(given: unknown, place: string): number {
  if (!isExact(given)) throw fieldError(place, "a number");
  return given;
}

/** A number, or null where it is null or left out. */
export function orNull(given: unknown, place: string): number | null {
  if (given === undefined || given === null) return null;
  if (!isExact(given)) throw fieldError(place, "a number or null");
  return given;
}

function isExact(given: unknown): given is number {
  return typeof given === "number" && Math.abs(given) <= largest;
}
