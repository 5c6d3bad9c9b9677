import type { RuleId } from "../../schema/intake/rules/index.ts";
import type { FileStyle, OutCell } from "./file-style.ts";
import type { RowToWrite } from "./table-layout.ts";
import type { Facts, Note, Town, TownRow } from "./town.ts";

/** A fault that can be planted into a file, row by row. */
export interface Plant {
  readonly rule: RuleId;
  /** the documented column intake will name */
  readonly column: string;
  /** false where a file of this style cannot have such a fault */
  readonly suits?: (style: FileStyle) => boolean;
  /** the rows it can be made from, plain ones unless said otherwise */
  readonly fits?: (row: TownRow) => boolean;
  /** true where the row itself gets the fault: none that a published number depends on; otherwise a wrong copy is added */
  readonly isInPlace?: true;
  /** true where the row that is copied must stand above the copy */
  readonly needsOriginal?: true;
  /** what else is odd about such a row, in the same column */
  readonly also?: RuleId;
  /** what is wrong in the row made from `facts` */
  readonly wrong: (
    facts: Facts,
    made: { readonly town: Town; readonly style: FileStyle; readonly number: number },
  ) => Wrong;
}

export interface Wrong {
  /** changed facts; an empty one leaves its cell empty */
  readonly facts?: Facts;
  readonly cells?: Readonly<Record<string, OutCell>>;
  readonly more?: readonly OutCell[];
}

/** The row that a plant makes from another's facts. */
export function planted(plant: Plant, facts: Facts, made: Parameters<Plant["wrong"]>[1]): RowToWrite {
  const { facts: changed, cells, more } = plant.wrong(facts, made);
  const { rule, column, also } = plant;
  const notes = [rule, ...(also ? [also] : [])].map((each): Note => ({ rule: each, column, why: "planted" }));
  return { facts: { ...facts, ...changed }, cells, more, notes };
}

/** Hands plants out to files, so that each comes up as often as any other. */
export interface PlantQueue {
  /** the next `count` plants that suit the style */
  take(count: number, style: FileStyle): Plant[];
}

export function openQueue(plants: readonly Plant[]): PlantQueue {
  const waiting = [...plants];
  return {
    take(count, style) {
      const taken: Plant[] = [];
      for (let tried = 0; taken.length < count && tried < waiting.length; ) {
        const at = waiting.findIndex(({ suits }) => suits?.(style) ?? true);
        const [plant] = at < 0 ? [] : waiting.splice(at, 1);
        if (plant === undefined) break;
        taken.push(plant);
        waiting.push(plant);
        tried++;
      }
      return taken;
    },
  };
}

export const isText = ({ container }: FileStyle): boolean => container !== "xlsx";
export const isSheet = ({ container }: FileStyle): boolean => container === "xlsx";
/** The file can hold letters beyond those of Windows-1252. */
export const isUnicode = ({ encoding }: FileStyle): boolean => encoding !== "windows-1252";
/** The file has this column. */
export const has =
  (column: string) =>
  ({ columns }: FileStyle): boolean =>
    columns.some(([holds]) => holds === column);
