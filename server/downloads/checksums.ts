import { createHash } from "node:crypto";
import type { WrittenFile } from "./written-file.ts";

/** The files' SHA-256 digests as `sha256sum --check SHA256SUMS` reads them, in the order given. */
export function writeChecksums(files: readonly Pick<WrittenFile, "name" | "bytes">[]): Uint8Array {
  const lines = files.map(({ name, bytes }) => `${sha256Of(bytes)}  ${name}\n`);
  return new TextEncoder().encode(lines.join(""));
}

/** SHA-256 as 64 hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
