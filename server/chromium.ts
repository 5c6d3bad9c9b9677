import { existsSync } from "node:fs";
import { PortalError } from "./errors.ts";

/** Where a Chromium stands that was installed in the usual way; the portal brings none of its own. */
const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The browser that prints pages as PDF: the one that `CHROMIUM_PATH` names, else an installed one; undefined where there is none.
 * Throws `SETTING_INVALID` where the setting names no file.
 */
export function findChromium(given: string | undefined, exists = existsSync): string | undefined {
  if (given === undefined) return usualPlaces.find((file) => exists(file));
  if (!exists(given))
    throw new PortalError("SETTING_INVALID", { setting: "CHROMIUM_PATH", example: "/usr/bin/chromium" });
  return given;
}
