import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { type Browser, chromium as playwright } from "playwright-core";

/** Arguments of the packaged browser that would hide the very faults the tests look for. */
const hidesFaults = new Set([
  "--disable-web-security",
  "--allow-running-insecure-content",
  "--single-process",
  "--disable-site-isolation-trials",
]);
const root = path.resolve(import.meta.dirname, "../..");
const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Starts a real browser: the one `CHROMIUM_PATH` names, an installed Chromium, or the one packaged with the tests; `more` are arguments for
 * its command line.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH ?? installed.find((file) => existsSync(file));
  if (given) return playwright.launch({ executablePath: given, args: ["--no-sandbox", ...more], headless: true });
  return launchPackaged(more);
}

async function launchPackaged(more: readonly string[]): Promise<Browser> {
  // a folder of its own: the package reuses any <tmp>/chromium it finds, whatever its version
  const folder = path.join(root, "var/chromium-153.0.0");
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate, setupLambdaEnvironment } = await import("@sparticuz/chromium");
    const executablePath = await chromium.executablePath();
    // the system libraries it needs are unpacked by themselves only in the place it was made for
    await inflate(path.join(root, "node_modules/@sparticuz/chromium/bin/al2023.tar.br"));
    process.env.FONTCONFIG_PATH = fontFolder(folder);
    setupLambdaEnvironment(path.join(folder, "al2023", "lib"));
    const args = chromium.args.filter((argument) => !hidesFaults.has(argument));
    return await playwright.launch({ executablePath, args: [...args, ...more], headless: true });
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Without a font no text is drawn at all, and the package's own list names folders that are not there. */
function fontFolder(folder: string): string {
  const own = path.join(folder, "fontconfig");
  mkdirSync(own, { recursive: true });
  const prefer = (family: string, fonts: readonly string[]) =>
    `<alias><family>${family}</family><prefer>${fonts.map((font) => `<family>${font}</family>`).join("")}</prefer></alias>`;
  writeFileSync(
    path.join(own, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${path.join(folder, "fonts")}</dir><dir>/usr/share/fonts</dir><cachedir>${path.join(folder, "font-cache")}</cachedir>
${prefer("sans-serif", ["Open Sans"])}${prefer("system-ui", ["Open Sans"])}
${prefer("serif", ["Noto Serif", "DejaVu Serif", "Open Sans"])}${prefer("monospace", ["DejaVu Sans Mono", "Open Sans"])}
</fontconfig>\n`,
  );
  return own;
}
