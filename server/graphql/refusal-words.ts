import type { Text } from "../../schema/text.ts";

/** What graphql-js says of a refusal, with a group for each name in it, and the same in Indonesian. */
type Wording = readonly [english: RegExp, indonesian: (...names: string[]) => string];

const name = `"([^"]*)"`;
const saying = (english: string): RegExp => new RegExp(`^${english.replaceAll("NAME", name)}$`);

/**
 * graphql-js gives no name to the rule that refused, only its sentence, so that the sentences stand here. Which rule says which is for
 * the test to show: it lets each of them refuse something.
 */
const wordings: readonly Wording[] = [
  [
    saying("Cannot query field NAME on type NAME\\."),
    (field, type) => `Isian "${field}" tidak ada pada tipe "${type}".`,
  ],
  [
    saying("Unknown argument NAME on field NAME\\."),
    (argument, field) => `Argumen "${argument}" tidak ada pada isian "${field}".`,
  ],
  [
    saying("Unknown argument NAME on directive NAME\\."),
    (argument, directive) => `Argumen "${argument}" tidak ada pada petunjuk "${directive}".`,
  ],
  [
    saying("Argument NAME of type NAME is required, but it was not provided\\."),
    (argument, type) => `Argumen "${argument}" bertipe "${type}" wajib diisi.`,
  ],
  [
    saying("(?:Field|Directive) NAME argument NAME of type NAME is required, but it was not provided\\."),
    (field, argument, type) => `Argumen "${argument}" bertipe "${type}" pada "${field}" wajib diisi.`,
  ],
  [
    saying("Field NAME must not have a selection since type NAME has no subfields\\."),
    (field, type) => `Isian "${field}" tidak boleh diikuti kurung kurawal: tipe "${type}" tidak punya isian.`,
  ],
  [
    saying("Field NAME of type NAME must have a selection of subfields\\."),
    (field, type) => `Isian "${field}" bertipe "${type}": sebut isiannya dalam kurung kurawal.`,
  ],
  [
    saying("Field NAME of type NAME must have at least one field selected\\."),
    (field, type) => `Isian "${field}" bertipe "${type}": sebut sedikitnya satu isian.`,
  ],
  [saying("Unknown type NAME\\."), (type) => `Tipe "${type}" tidak ada.`],
  [saying("Unknown directive NAME\\."), (directive) => `Petunjuk "${directive}" tidak ada.`],
  [saying("Unknown fragment NAME\\."), (fragment) => `Potongan "${fragment}" tidak ada.`],
  [saying("Fragment NAME is never used\\."), (fragment) => `Potongan "${fragment}" tidak pernah dipakai.`],
  [
    saying("Fragment NAME cannot be spread here as objects of type NAME can never be of type NAME\\."),
    (fragment, here, type) =>
      `Potongan "${fragment}" tidak dapat dipakai di sini: "${here}" tidak pernah bertipe "${type}".`,
  ],
  [
    saying("Fragment cannot be spread here as objects of type NAME can never be of type NAME\\."),
    (here, type) => `Potongan tidak dapat dipakai di sini: "${here}" tidak pernah bertipe "${type}".`,
  ],
  [
    saying("Cannot spread fragment NAME within itself(?: via .*)?\\."),
    (fragment) => `Potongan "${fragment}" memuat dirinya sendiri.`,
  ],
  [
    saying("Variable NAME is not defined(?: by operation NAME)?\\."),
    (variable) => `Variabel "${variable}" belum disebut di kepala pertanyaan.`,
  ],
  [
    saying("Variable NAME is never used(?: in operation NAME)?\\."),
    (variable) => `Variabel "${variable}" tidak dipakai.`,
  ],
  [
    saying("Variable NAME of type NAME used in position expecting type NAME\\."),
    (variable, type, wanted) => `Variabel "${variable}" bertipe "${type}", padahal di situ perlu "${wanted}".`,
  ],
  [
    saying("Variable NAME cannot be non-input type NAME\\."),
    (variable, type) => `Variabel "${variable}" tidak dapat bertipe "${type}": tipe itu hanya untuk jawaban.`,
  ],
  [
    saying("Variable NAME of required type NAME was not provided\\."),
    (variable, type) => `Variabel "${variable}" bertipe "${type}" wajib diisi.`,
  ],
  [
    saying("Variable NAME of non-null type NAME must not be null\\."),
    (variable, type) => `Variabel "${variable}" bertipe "${type}" tidak boleh null.`,
  ],
  [saying("Variable NAME got invalid value ….*"), (variable) => `Isi variabel "${variable}" tidak sesuai tipenya.`],
  [saying("Expected value of type NAME, found ….*"), (type) => `Yang diperlukan di sini nilai bertipe "${type}".`],
  [saying("(\\w+) cannot represent [^:]*: ….*"), (type) => `Yang diperlukan di sini nilai bertipe "${type}".`],
  [
    saying("Enum NAME cannot represent [^:]*: ….*"),
    (type) => `Yang diperlukan di sini salah satu nama dari "${type}".`,
  ],
  [saying("Value … does not exist in NAME enum\\."), (type) => `Nilai itu bukan salah satu dari "${type}".`],
  [saying("Field NAME is not defined by type NAME\\."), (field, type) => `Isian "${field}" tidak ada pada "${type}".`],
  [
    saying("Field NAME of required type NAME was not provided\\."),
    (field, type) => `Isian "${field}" bertipe "${type}" wajib diisi.`,
  ],
  [
    saying("There can be only one (argument|operation|variable|input field|fragment) named NAME\\."),
    (kind, twice) => `${(kinds as Record<string, string>)[kind] ?? kind} "${twice}" hanya boleh disebut sekali.`,
  ],
  [
    saying("This anonymous operation must be the only defined operation\\."),
    () => "Bila pertanyaannya lebih dari satu, semuanya harus bernama.",
  ],
  [
    saying("Fields NAME conflict because .*"),
    (field) =>
      `Isian "${field}" diminta dua kali dengan isi yang berbeda. Beri nama lain (alias) kepada salah satunya.`,
  ],
];

const kinds = {
  argument: "Argumen",
  operation: "Pertanyaan",
  variable: "Variabel",
  "input field": "Isian",
  fragment: "Potongan",
} as const;

const guess = / Did you mean (the enum value |to use an inline fragment on )?("[^?]*")\?$/;

/**
 * A refusal of graphql-js in both languages: Indonesian for its commonest sentences, with the guess at its end, and its own English.
 * `message` holds no value that was sent (see `withoutValues`). Undefined for a sentence that has no Indonesian yet.
 */
export function explainRefusal(message: string): Text | undefined {
  const [suggestion = "", kind, listed = ""] = guess.exec(message) ?? [];
  const told = message.slice(0, message.length - suggestion.length);
  for (const [english, indonesian] of wordings) {
    const match = english.exec(told);
    if (!match) continue;
    return { id: `${indonesian(...match.slice(1))}${suggestion && guessed(kind, listed)}`, en: message };
  }
  return undefined;
}

function guessed(kind: string | undefined, listed: string): string {
  const names = listed.replace(/,? or (?=")/, (or) => or.replace("or", "atau"));
  return kind?.startsWith("to use") ? ` Mungkin isian itu dari ${names}: pakai "... on".` : ` Maksud Anda ${names}?`;
}
