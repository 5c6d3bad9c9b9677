import type { Form, LinearSystem, Row, Variable } from "../../../schema/linear-system.ts";

/** Most decimal places a coefficient may have and still be made whole. */
const mostDecimals = 9;

/** A row over whole numbers as plain addition can check it: whole coefficients without a common factor, bounds drawn in to whole numbers. */
export interface WholeRow extends Row {
  /** false where a real variable or an endless fraction stands in it: then only a tolerance can judge it */
  readonly isWhole: boolean;
}

/**
 * The same row with whole coefficients: times a power of ten, which changes nothing that it says. A row whose coefficients have more than nine
 * decimal places, or grow beyond what a number holds exactly, comes back as it was.
 */
export function withoutDecimals(row: Row): Row {
  const places = Math.max(0, ...row.form.map(([, coefficient]) => decimalsOf(coefficient)));
  if (places === 0 || places > mostDecimals) return row;
  const form: Form = row.form.map(([variable, coefficient]) => [variable, timesPower(coefficient, places)]);
  if (!form.every(([, coefficient]) => Number.isSafeInteger(coefficient))) return row;
  return {
    form,
    lo: row.lo === null ? null : timesPower(row.lo, places),
    hi: row.hi === null ? null : timesPower(row.hi, places),
  };
}

/** What a row says to whole numbers: divided by the common factor of its coefficients, the bounds rounded inwards. */
export function wholeRow(row: Row, variables: readonly Variable[]): WholeRow {
  const scaled = withoutDecimals(row);
  const isWhole = scaled.form.every(
    ([variable, coefficient]) => variables[variable]?.integer === true && Number.isSafeInteger(coefficient),
  );
  if (!isWhole || scaled.form.length === 0) return { ...scaled, isWhole: isWhole };
  const factor = scaled.form.reduce((common, [, coefficient]) => commonFactor(common, Math.abs(coefficient)), 0) || 1;
  return {
    form: scaled.form.map(([variable, coefficient]) => [variable, coefficient / factor]),
    lo: scaled.lo === null ? null : roundUp(scaled.lo, factor),
    hi: scaled.hi === null ? null : 0 - roundUp(0 - scaled.hi, factor),
    isWhole: true,
  };
}

/** All rows of a system as plain addition checks them. */
export function wholeRows({ rows, variables }: Pick<LinearSystem, "rows" | "variables">): WholeRow[] {
  return rows.map((row) => wholeRow(row, variables));
}

/** True where the form of whole numbers is a whole number. */
export function isWholeForm(form: Form, variables: readonly Variable[]): boolean {
  return form.every(([index, coefficient]) => Number.isInteger(coefficient) && variables[index]?.integer === true);
}

/** Decimal places of a number as a person would write it: 12.45 has two, whatever its binary digits. */
function decimalsOf(value: number): number {
  const [, fraction = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

function timesPower(value: number, places: number): number {
  const product = value * 10 ** places;
  return decimalsOf(value) <= places ? Math.round(product) : product;
}

/** The least whole number not below value / factor; a hair above a whole number, as sums of decimals leave it, counts as that number. */
function roundUp(value: number, factor: number): number {
  const whole = Number.isInteger(value) ? value : Math.ceil(value - 1e-9 - Math.abs(value) * 1e-12);
  const rest = whole % factor;
  return (whole - rest) / factor + (rest > 0 ? 1 : 0);
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}
