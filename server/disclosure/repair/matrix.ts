import type { Form } from "../../../schema/linear-system.ts";
import type { Part } from "./split-parts.ts";

/** Rows as the solver takes them: all their entries one after the other, and where each row begins. */
export function compressed(rows: readonly Form[]): { starts: number[]; indices: number[]; values: number[] } {
  const entries = rows.flat();
  const starts = [0];
  for (const form of rows) starts.push((starts.at(-1) ?? 0) + form.length);
  return { starts, indices: entries.map(([column]) => column), values: entries.map(([, value]) => value) };
}

/** A bound for everything, so that every question has an answer: 64 times the largest number of the part, and a thousand. */
export function farBeyond(part: Part): number {
  const numbers = [...part.columns, ...part.rows, ...part.rows.flatMap(({ opening }) => (opening ? [opening] : []))];
  let largest = 0;
  for (const { lo, hi } of numbers) {
    if (Number.isFinite(lo)) largest = Math.max(largest, Math.abs(lo));
    if (Number.isFinite(hi)) largest = Math.max(largest, Math.abs(hi));
  }
  return 64 * largest + 1000;
}
