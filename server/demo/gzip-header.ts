import { Transform } from "node:stream";

/** Passes a gzip file on with the byte that names the system it was made on set to "unknown": the same everywhere. */
export function gzipHeader(): Transform {
  const systemAt = 9;
  let passed = 0;
  return new Transform({
    transform(bytes: Buffer, _, done) {
      const at = systemAt - passed;
      passed += bytes.length;
      if (at >= 0 && at < bytes.length) bytes[at] = 255;
      done(null, bytes);
    },
  });
}
