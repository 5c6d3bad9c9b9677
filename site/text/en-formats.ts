import type { Catalogue } from "./catalogue.ts";

export const formats: Catalogue["download"]["formats"] = {
  XLSX: "XLSX",
  CSV: "CSV",
  CSV_SEMICOLON: "CSV (;)",
  JSON: "JSON",
  JSON_STAT: "JSON-stat",
  PARQUET: "Parquet",
  README: "Explanations",
  DATA_PACKAGE: "Data Package",
  CHECKSUMS: "List of digests",
  ZIP: "ZIP",
};
