import { sampleMark } from "../../schema/sample.ts";
import { kindOf } from "./dress.ts";
import { type FileStyle, plainStyle } from "./file-style.ts";

/** The style of a file that has every documented column of its kind under its documented name, plain but for what `own` says. */
export function documentedStyle(kind: string, own: Partial<FileStyle> = {}): FileStyle {
  const columns = [sampleMark.column, ...Object.keys(kindOf(kind).columns)].map((name) => [name, name] as const);
  return { ...plainStyle, ...own, columns };
}
