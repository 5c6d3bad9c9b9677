import * as fs from "node:fs";
import * as path from "node:path";

/** Folders of a site whose addresses name their release: what stands there once stays, also when the site is built from a newer one. */
const pinned = ["sematkan", "gambar", "en/sematkan", "en/gambar"];
/** the place in a frame where a newer release is told of; the frame carries the sentence in its own language */
const newer = /(<p class="newer" data-newer="([^"]*)">)[\s\S]*?href="([^"]*)"[\s\S]*?(<\/p>)/;

/**
 * Takes the pictures and frames of earlier releases over from the site in place into the new one, so that what other sites show does not
 * change or vanish. A frame of another release than `release` says that a newer one exists, and which. Files that the new site has itself
 * stay as they are.
 * @param release id of the new site's release, `35.75/2025-12/1.0.0`
 */
export function keepPinned(inPlace: string, fresh: string, release: string): void {
  const [, period = "", version = ""] = release.split("/");
  for (const folder of pinned) {
    const files = fs.globSync("**/*.*", { cwd: path.join(inPlace, folder) });
    for (const name of files) {
      const [from, to] = [path.join(inPlace, folder, name), path.join(fresh, folder, name)];
      if (fs.existsSync(to) || !fs.statSync(from).isFile()) continue;
      fs.mkdirSync(path.dirname(to), { recursive: true });
      const isOlder = !name.split(/[\\/]/).includes(`${period}-${version}`);
      if (path.basename(name) === "index.html" && isOlder) {
        fs.writeFileSync(to, toldOfNewer(fs.readFileSync(from, "utf8"), `${period} (${version})`));
      } else keepFile(from, to);
    }
  }
}

function toldOfNewer(html: string, shown: string): string {
  return html.replace(newer, (_, opens: string, sentence: string, href: string, closes: string) => {
    const link = `<a href="${href}" data-kind="name">${shown}</a>`;
    return `${opens}${sentence.replace("{release}", link)}${closes}`;
  });
}

/** One file in two folders where the disk allows it: a year of releases then takes its room once. */
function keepFile(from: string, to: string): void {
  try {
    fs.linkSync(from, to);
  } catch {
    fs.copyFileSync(from, to);
  }
}
