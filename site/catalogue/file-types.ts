import type { FrameQuery } from "../gql/graphql.ts";

/** A file of the release as the API lists it. */
export type ListedFile = NonNullable<FrameQuery["release"]>["files"][number];

/** What catalogues call a file by its ending, the longest first: its media type and its name in the EU's list of file types. */
const types: readonly (readonly [ending: string, media: string, euName: string | undefined])[] = [
  [".jsonstat.json", "application/json", "JSON"],
  [".csv", "text/csv", "CSV"],
  [".json", "application/json", "JSON"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"],
  [".parquet", "application/vnd.apache.parquet", undefined],
  [".zip", "application/zip", "ZIP"],
  [".md", "text/markdown", undefined],
  [".txt", "text/plain", "TXT"],
];

/** Media type of a file, and the address of its type in the EU's list where it has one. */
export function fileType({ name }: Pick<ListedFile, "name">): {
  readonly media: string;
  readonly eu: string | undefined;
} {
  const [, media = "application/octet-stream", eu] = types.find(([ending]) => name.endsWith(ending)) ?? [];
  return { media, eu: eu && `http://publications.europa.eu/resource/authority/file-type/${eu}` };
}

/** The digits of a fingerprint, without the name of its method. */
export function checksum({ sha256 }: Pick<ListedFile, "sha256">): string {
  return sha256.replace(/^sha256:/, "");
}
