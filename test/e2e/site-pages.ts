import { globSync, readFileSync } from "node:fs";
import * as path from "node:path";

/** A page of the built site: its address and its bytes. */
export interface SitePage {
  readonly address: string;
  readonly html: string;
}

/** Every page of the site, by its files. */
export function allPages(siteFolder: string): SitePage[] {
  return globSync("**/*.html", { cwd: siteFolder })
    .sort()
    .map((file) => ({
      address: `/${file.replace(/(^|\/)index\.html$/, "$1")}`,
      html: readFileSync(path.join(siteFolder, file), "utf8"),
    }));
}

/** One address of every page type, in both languages. */
export function pageTypes(siteFolder: string): string[] {
  const releases = globSync("rilis/*/*/index.html", { cwd: siteFolder }).sort();
  const release = (file: string | undefined) => (file === undefined ? [] : [`/${path.dirname(file)}/`]);
  const types = [
    "/",
    "/kecamatan/",
    "/kecamatan/panggungrejo/",
    "/cakupan/",
    "/data/",
    "/data/enrolment/",
    "/data/coverage/",
    "/unduh/",
    "/rilis/",
    ...release(releases[0]),
    ...release(releases.at(-1)),
    "/metode/",
    "/tentang/",
    "/tidak-ada/",
  ];
  return types.flatMap((address) => [address, `/en${address}`]);
}
