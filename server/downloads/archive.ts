import { zipSync } from "fflate";
import type { FileFormat } from "../../schema/release.ts";
import type { WrittenFile } from "./written-file.ts";

const packed: ReadonlySet<FileFormat> = new Set(["xlsx", "parquet"]);

/** All files in one zip, inside one folder so that unpacking scatters nothing. The same files give the same bytes. */
export function writeArchive(folder: string, files: readonly WrittenFile[]): Uint8Array {
  const entries = files.map(({ name, format, bytes }) => {
    // what is compressed already is only stored
    const level = packed.has(format) ? 0 : 6;
    return [`${folder}/${name}`, [bytes, { level }]] as const;
  });
  // the first noon that an archive can name, in whatever zone: archives hold local times, and these bytes must not depend on a clock
  const mtime = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0], { mtime });
}
