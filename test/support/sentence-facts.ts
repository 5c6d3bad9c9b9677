import { type CellQuality, type CellStatus, cellQualities, cellStatuses, parseDimensions } from "../../schema/cell.ts";
import type { Locale, Text } from "../../schema/text.ts";
import { besideRival } from "../../site/sentences/beside-rival.ts";
import type { FactCell, Reader } from "../../site/sentences/fact.ts";
import type { Parts } from "../../site/sentences/part.ts";
import { sentenceOf } from "../../site/sentences/sentence-of.ts";
import type { Story } from "../../site/sentences/story.ts";
import { tell } from "../../site/sentences/tell.ts";
import { stories } from "./sentence-stories.ts";

/** One fact of a golden file: a cell alone, or the cells of a story by their roles. */
export interface SentenceCase extends Text {
  /** a story's id, `besideRival`, or nothing for a cell alone */
  readonly story?: string;
  /** role → cell as text, see `readCell` */
  readonly facts: Readonly<Record<string, string>>;
}

/** Names that golden sentences use, in both languages. */
export interface SentenceNames {
  readonly places: Readonly<Record<string, Text>>;
  readonly codes: Readonly<Record<string, Readonly<Record<string, Text>>>>;
}

/**
 * A cell as a golden file writes it: address, then number or status, then what else there is to know.
 * @example readCell("peserta-aktif/35.75/2025-12 = 7775 PROVISIONAL was 7753")
 * @example readCell("peserta-aktif/35.75.01/2025-12/pekerjaan=nelayan = 310 held 2025-09")
 */
export function readCell(line: string): FactCell {
  const [id = "", said = ""] = line.split(" = ");
  const [indicator = "", region = "", period = "", dimensions = ""] = id.split("/");
  const [first = "", ...more] = said.split(" ");
  const after = (word: string) => (more.includes(word) ? more[more.indexOf(word) + 1] : undefined);
  const [held, before] = [after("held"), after("was")];
  const status = cellStatuses.find((one) => one === first) ?? ("PUBLISHED" satisfies CellStatus);
  return {
    id,
    indicator,
    region,
    period,
    codes: parseDimensions(dimensions),
    status,
    quality: cellQualities.find((one) => more.includes(one)) ?? ("FINAL" satisfies CellQuality),
    decimal: status === "PUBLISHED" ? first : null,
    ...(held === undefined ? {} : { held: { month: held } }),
    ...(before === undefined ? {} : { revisedFrom: { release: "35.75/2025-11/1.0.0", decimal: before } }),
  };
}

export function readerOf({ places, codes }: SentenceNames, locale: Locale): Reader {
  return {
    locale,
    placeName: (code) => places[code]?.[locale] ?? code,
    codeName: (dimension, code) => codes[dimension]?.[code]?.[locale],
  };
}

/** The sentence of a case. Throws where it names a story or role that there is not. */
export function tellCase({ story, facts }: Omit<SentenceCase, "id" | "en">, reader: Reader): Parts {
  const cells = Object.fromEntries(Object.entries(facts).map(([role, line]) => [role, readCell(line)]));
  const need = (role: string) => cells[role] ?? fail(`no ${role} in ${JSON.stringify(facts)}`);
  if (story === undefined) return sentenceOf(need("cell"), reader);
  if (story === "besideRival") return besideRival(need("ours"), need("theirs"), reader);
  const found: Story = stories.get(story) ?? fail(`no story ${story}`);
  return tell(found, Object.fromEntries(Object.keys(found.roles).map((role) => [role, need(role)])), reader);
}

function fail(message: string): never {
  throw new RangeError(message);
}
