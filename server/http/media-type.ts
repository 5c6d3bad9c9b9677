import * as path from "node:path";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".graphql": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".pdf": "application/pdf",
  ".zip": "application/zip",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".parquet": "application/vnd.apache.parquet",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/** The media type for a file name; unknown endings are bytes, which no browser runs. */
export function mediaType(name: string): string {
  // the list of digests has the name that sha256sum's users look for, and no ending
  if (path.basename(name) === "SHA256SUMS") return "text/plain; charset=utf-8";
  if (path.basename(name) === "atom.xml") return "application/atom+xml; charset=utf-8";
  return mediaTypes[path.extname(name).toLowerCase()] ?? "application/octet-stream";
}

/** Text gains from compression, pictures and archives do not. */
export function isCompressible(type: string): boolean {
  return /charset=utf-8$/.test(type);
}
