import type { RegionLevel } from "../../../schema/codelist.ts";
import type { ColumnType } from "../../../schema/intake-kind.ts";
import type { Codelists } from "../../codelists.ts";
import type { CellType } from "./cell-type.ts";
import { mangledCell } from "./mangled-code.ts";
import { type RegionReading, regionNames } from "./region-names.ts";
import type { ColumnJudge } from "./row-state.ts";

/** spellings that are remembered with what they stand for; there are not many more regions */
const remembered = 4096;

/** Reads regions as their codes, by code, name or alias. */
export function regionCells(
  judge: ColumnJudge,
  { level }: Extract<ColumnType, { type: "region" }>,
  { codelists, publisher }: { codelists: Codelists; publisher: string },
): CellType {
  const levels: readonly RegionLevel[] = level === "kota-or-kecamatan" ? ["kota", "kecamatan"] : [level];
  const find = regionNames(codelists.regions, publisher, levels);
  const found = new Map<string, string>();
  const finish = (reading: RegionReading): string | undefined => {
    if (reading.is === "region") return reading.code;
    if (reading.is === "mangled") return judge.refuseColumn(reading.rule);
    return judge.refuse(reading.rule, { level: levels.join(" / ") });
  };
  return {
    quick: (text) => found.get(text),
    read(text) {
      const code = finish(find(text));
      if (code !== undefined && found.size < remembered) found.set(text, code);
      return code;
    },
    typed: (cell) => judge.refuseColumn(mangledCell(cell)),
  };
}
