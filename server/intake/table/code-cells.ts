import type { Code } from "../../../schema/codelist.ts";
import type { ColumnType } from "../../../schema/intake-kind.ts";
import type { CellType } from "./cell-type.ts";
import { fold } from "./fold.ts";
import type { ColumnJudge } from "./row-state.ts";

/** Codes by every name of theirs, folded; undefined for a name that two codes share. */
export type CodeNames = ReadonlyMap<string, string | undefined>;

/** Reads codes by code, name or alias. */
export function codeCells(
  judge: ColumnJudge,
  codes: ReadonlyMap<string, Code>,
  { unknown }: Pick<Extract<ColumnType, { type: "code" }>, "unknown">,
): CellType {
  const names = codeNames(codes.values());
  const details = { codes: [...codes.keys()].filter((code) => code !== unknown?.code).join(", ") };
  const read = (text: string): string | undefined => {
    const code = names.get(fold(text));
    if (code !== undefined) return code;
    if (unknown === undefined) return judge.refuse("kode-tidak-dikenal", details);
    judge.warn(unknown.unlisted, details);
    return unknown.code;
  };
  const exact = new Map(
    [...codes.values()].flatMap(
      ({ code, name }) =>
        [
          [name.id, code],
          [code, code],
        ] as const,
    ),
  );
  return {
    quick: (text) => exact.get(text),
    read,
    typed: (cell) => (cell.type === "number" ? read(cell.text) : judge.refuse("sel-jenis-salah")),
  };
}

/** Every code, name and alias of a list, folded. */
export function codeNames(codes: Iterable<Code>): CodeNames {
  const names = new Map<string, string | undefined>();
  for (const { code, name, aliases } of codes) {
    for (const each of new Set([code, name.id, name.en, ...aliases].map(fold))) {
      names.set(each, names.has(each) ? undefined : code);
    }
  }
  return names;
}
