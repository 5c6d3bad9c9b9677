import * as fs from "node:fs/promises";
import * as path from "node:path";

/** The only pages with a script: where readers ask the API, and the two lists of kelurahan with their filter. */
const withScript = ["jelajah", "kelurahan", "kecamatan"].flatMap((name) => [name, `en/${name}`]);
const files: Readonly<Record<string, string>> = Object.fromEntries(
  withScript.map((name) => [`/${name}/`, `${name}/index.html`]),
);
/** Frames of figures, made to stand on other sites; no other address may be framed. */
const framed = /^\/(?:en\/)?sematkan\/[^/]+\/[^/]+\/$/;
/** A page's own policy stands in its head, in the first kilobyte of it. */
const ownPolicy = /<meta http-equiv="Content-Security-Policy" content="[^"]*?script-src ('sha256-[A-Za-z0-9+/=]+');/;

/**
 * The policy header of every other page refuses all scripts. A page whose script is the portal's own gets a header that names that one script by its hash, as the
 * page's own policy does; a figure's frame gets one that lets any site frame it; undefined for any other page, also for one that was built
 * without a script.
 */
export function pagePolicy(siteFolder: string): (address: string) => Promise<string | undefined> {
  return async (address) => {
    if (framed.test(address)) {
      return "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *";
    }
    const file = files[address];
    if (file === undefined) return undefined;
    const html = await fs.readFile(path.join(siteFolder, file), "utf8").catch(() => "");
    const script = ownPolicy.exec(html)?.[1];
    return (
      script && `script-src ${script}; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
    );
  };
}
