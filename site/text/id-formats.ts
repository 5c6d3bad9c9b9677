/** What the formats of a release's files are called. */
export const formats = {
  XLSX: "XLSX",
  CSV: "CSV",
  CSV_SEMICOLON: "CSV (;)",
  JSON: "JSON",
  JSON_STAT: "JSON-stat",
  PARQUET: "Parquet",
  README: "Penjelasan",
  DATA_PACKAGE: "Data Package",
  CHECKSUMS: "Daftar sidik jari",
  ZIP: "ZIP",
};
