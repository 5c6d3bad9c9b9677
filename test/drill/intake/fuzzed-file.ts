import fc from "fast-check";
import { type FuzzBase, fuzzBases } from "./fuzz-bases.ts";

/** One change to a text or to bytes. Places are taken modulo its length. */
type Edit =
  | { readonly do: "flip"; readonly at: number; readonly bit: number }
  | { readonly do: "set"; readonly at: number; readonly to: number }
  | { readonly do: "delete"; readonly at: number; readonly length: number }
  | { readonly do: "repeat"; readonly at: number; readonly length: number; readonly times: number }
  | {
      readonly do: "splice";
      readonly at: number;
      readonly base: number;
      readonly from: number;
      readonly length: number;
    }
  | { readonly do: "insert"; readonly at: number; readonly token: string }
  | { readonly do: "cut"; readonly at: number };

/** A small right file and what is changed in it: as bytes, or in a text inside it before it is encoded and packed again. */
export interface FuzzedFile {
  readonly base: number;
  readonly inside: boolean;
  readonly part: number;
  readonly edits: readonly Edit[];
}

/** What breaks readers: marks of structure, ends of ranges, letters without width, words of spreadsheets. */
const tokens = [
  ...[
    '"',
    '""',
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    "\0",
    "\uFEFF",
    "\uFFFD",
    "\uD800",
    "\u200B",
    "\u202E",
  ],
  ...["\u2028", "é", "Ã©", "\u00A0", "'", "=", "-", "−", "()", "Rp", "E+15", ".0", "1.234", "1,234", "#N/A", "#REF!"],
  ...[
    "9".repeat(40),
    "0",
    "-1",
    "NaN",
    "1e309",
    "2:07:05",
    "35,75",
    "31/04/2024",
    "03/04/2024",
    "29-02-1900",
    "0000-00-00",
  ],
  ...[
    "JUMLAH",
    "Total",
    "nik",
    "__proto__",
    "constructor",
    "x".repeat(5000),
    ",".repeat(300),
    "<",
    ">",
    "&",
    "&#0;",
    "&#x110000;",
  ],
  ...[
    "<!DOCTYPE a>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "<?xml?>",
    "</row>",
    "</c>",
    "<c/>",
    "<row>",
    '<c r="XFD1048576"><v>1</v></c>',
  ],
  ...[
    'r="A0"',
    't="s"',
    't="e"',
    't="inlineStr"',
    's="99999"',
    "<v>-1</v>",
    "<v>99999999</v>",
    "<f/>",
    "</sheetData>",
    "<is><t>",
  ],
  ...["_x0000_", "xl/worksheets/sheet1.xml", "../", "hidden", "macroEnabled"],
];

const place = fc.nat(2 ** 31 - 1);
const shortly = fc.oneof(fc.nat(8), fc.nat(200));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant("flip" as const), at: place, bit: fc.nat(7) }),
  fc.record({ do: fc.constant("set" as const), at: place, to: fc.nat(255) }),
  fc.record({ do: fc.constant("delete" as const), at: place, length: shortly }),
  fc.record({ do: fc.constant("repeat" as const), at: place, length: shortly, times: fc.nat(4) }),
  fc.record({ do: fc.constant("splice" as const), at: place, base: place, from: place, length: shortly }),
  fc.record({ do: fc.constant("insert" as const), at: place, token: fc.constantFrom(...tokens) }),
  fc.record({ do: fc.constant("cut" as const), at: place }),
);

/** Small office files with something wrong in them. */
export const fuzzedFiles: fc.Arbitrary<FuzzedFile> = fc.record({
  base: fc.nat(fuzzBases.length - 1),
  inside: fc.boolean(),
  part: fc.nat(12),
  edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
});

/** The fuzzed file of a number: the same every time. */
export function fuzzedSample(seed: number): { name: string; bytes: Uint8Array } {
  const [file] = fc.sample(fuzzedFiles, { seed, numRuns: 1 });
  return fuzzedBytes(file as FuzzedFile);
}

/** The bytes of a fuzzed file, and the name under which it comes. */
export function fuzzedBytes({ base, inside, part, edits }: FuzzedFile): { name: string; bytes: Uint8Array } {
  const chosen = fuzzBases[base] as FuzzBase;
  if (!inside) {
    // as Latin-1 every byte is one letter, and stays it
    const text = edits.reduce(edited, Buffer.from(chosen.bytes).toString("latin1"));
    return { name: chosen.name, bytes: Buffer.from(text, "latin1") };
  }
  const at = part % chosen.inside.length;
  return { name: chosen.name, bytes: chosen.close(at, edits.reduce(edited, chosen.inside[at] ?? "")) };
}

function edited(text: string, edit: Edit): string {
  const at = text.length === 0 ? 0 : edit.at % text.length;
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (edit.do) {
    case "flip":
      return before + String.fromCharCode((after.charCodeAt(0) || 0) ^ (1 << edit.bit)) + after.slice(1);
    case "set":
      return before + String.fromCharCode(edit.to) + after.slice(1);
    case "delete":
      return before + after.slice(edit.length);
    case "repeat":
      return before + after.slice(0, edit.length).repeat(edit.times + 1) + after.slice(edit.length);
    case "splice": {
      const texts = fuzzBases[edit.base % fuzzBases.length]?.inside ?? [];
      const other = texts[edit.base % texts.length] ?? "";
      const from = edit.from % Math.max(1, other.length);
      return before + other.slice(from, from + edit.length) + after;
    }
    case "insert":
      return before + edit.token + after;
    case "cut":
      return before;
  }
}
