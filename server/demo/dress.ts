import { intakeKinds } from "../../schema/intake/index.ts";
import type { Column, IntakeKind } from "../../schema/intake-kind.ts";
import type { Codelists } from "../codelists.ts";
import type { FileStyle, OutCell } from "./file-style.ts";

const monthNames = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

/** The kind of office file with this id. */
export function kindOf(id: string): IntakeKind {
  const kind = intakeKinds.find((each) => each.id === id);
  if (kind === undefined) throw new RangeError("no such kind of office file");
  return kind as IntakeKind;
}

/** A canonical value as an office with this style writes it; an empty value stays empty. */
export function dress(value: string, column: Column, style: FileStyle, codelists: Codelists): OutCell {
  if (value === "") return style.container === "xlsx" ? null : "";
  switch (column.type) {
    case "date":
      return dressDate(value, style);
    case "month":
      return dressMonth(value, style);
    case "rupiah":
      return dressMoney(value, style);
    case "count":
      return style.container === "xlsx" ? Number(value) : value;
    case "code":
      return wordOf(codelists[column.codelist].get(value), value, style);
    case "region":
      return wordOf(codelists.regions.get(value), value, style);
    default:
      return value;
  }
}

function dressDate(value: string, style: FileStyle): OutCell {
  const [year = "", month = "", day = ""] = value.split("-");
  if (style.dates === "iso") return value;
  if (style.dates === "cells") return { date: value };
  if (style.dates === "slashes") return `${day}/${month}/${year}`;
  return `${Number(day)} ${monthNames[Number(month) - 1]} ${year}`;
}

function dressMonth(value: string, style: FileStyle): string {
  const [year = "", month = ""] = value.split("-");
  if (style.months === "iso") return value;
  return style.months === "slashes" ? `${month}/${year}` : `${monthNames[Number(month) - 1]} ${year}`;
}

function dressMoney(value: string, style: FileStyle): OutCell {
  if (style.money === "digits") return value;
  if (style.money === "numbers") return Number(value);
  const isCommas = style.money === "commas";
  const whole = value.replace(/\B(?=(\d{3})+$)/g, isCommas ? "," : ".");
  return `${style.money === "rp" ? "Rp " : ""}${whole}${isCommas ? ".00" : ",00"}`;
}

function wordOf(
  code: { readonly name: { readonly id: string }; readonly aliases: readonly string[] } | undefined,
  value: string,
  style: FileStyle,
): string {
  if (code === undefined || style.words === "codes") return value;
  return style.words === "aliases" ? (code.aliases[0] ?? code.name.id) : code.name.id;
}
