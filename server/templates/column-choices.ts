import type { Code } from "../../schema/codelist.ts";
import type { Column } from "../../schema/intake-kind.ts";
import type { Text } from "../../schema/text.ts";
import { type Codelists, regionsWithin } from "../codelists.ts";
import { fold } from "../intake/table/fold.ts";

/** A code that may stand in a column, and the word that is offered for it. */
export interface ColumnChoice {
  readonly code: string;
  readonly name: Text;
  /** its name in Indonesian, or its code where another of the list has that name or spelling too */
  readonly offered: string;
}

/** What choices depend on besides the column. */
export interface ChoiceScope {
  readonly codelists: Codelists;
  /** the region whose files these are */
  readonly publisher: string;
  /** ISO date: codes that are not in force on it are not offered */
  readonly today: string;
}

/** The codes that may stand in a column now, in their list's order; empty where the column holds no codes. */
export function choicesFor(column: Column, { codelists, publisher, today }: ChoiceScope): ColumnChoice[] {
  const codes = codesFor(column, codelists, publisher).filter(
    ({ validFrom, validUntil }) => validFrom <= today && (validUntil === undefined || validUntil >= today),
  );
  return codes.map(({ code, name }) => {
    const mine = fold(name.id);
    const others = codes.filter((other) => other.code !== code);
    const isTaken = others.some((other) =>
      [other.code, other.name.id, other.name.en, ...other.aliases].some((word) => fold(word) === mine),
    );
    return { code, name, offered: isTaken ? code : name.id };
  });
}

function codesFor(column: Column, codelists: Codelists, publisher: string): Code[] {
  if (column.type === "code") return [...codelists[column.codelist].values()];
  if (column.type !== "region") return [];
  const levels = column.level === "kota-or-kecamatan" ? (["kota", "kecamatan"] as const) : ([column.level] as const);
  return levels.flatMap((level) => regionsWithin(codelists.regions, publisher, level));
}
