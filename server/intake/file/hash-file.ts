import { createHash } from "node:crypto";
import { fileBytes } from "./file-bytes.ts";

/** SHA-256 of a file's bytes as they lie on the disk. Throws the disk's own errors (with `syscall`). */
export async function hashFile(file: string): Promise<Buffer> {
  const hash = createHash("sha256");
  for await (const { bytes } of fileBytes(file, false)) hash.update(bytes);
  return hash.digest();
}
