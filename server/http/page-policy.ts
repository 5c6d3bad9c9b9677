import * as fs from "node:fs/promises";
import * as path from "node:path";

/** The only pages with a script: where readers ask the API. */
const explorers: Readonly<Record<string, string>> = {
  "/jelajah/": "jelajah/index.html",
  "/en/jelajah/": "en/jelajah/index.html",
};
/** A page's own policy stands in its head, in the first kilobyte of it. */
const ownPolicy = /<meta http-equiv="Content-Security-Policy" content="[^"]*?script-src ('sha256-[A-Za-z0-9+/=]+');/;

/**
 * The policy header of every other page refuses all scripts. A page whose script is the portal's own gets a header that names that one script by its hash, as the
 * page's own policy does; undefined for any other page, also for one that was built without a script.
 */
export function pagePolicy(siteFolder: string): (address: string) => Promise<string | undefined> {
  return async (address) => {
    const file = explorers[address];
    if (file === undefined) return undefined;
    const html = await fs.readFile(path.join(siteFolder, file), "utf8").catch(() => "");
    const script = ownPolicy.exec(html)?.[1];
    return (
      script && `script-src ${script}; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
    );
  };
}
