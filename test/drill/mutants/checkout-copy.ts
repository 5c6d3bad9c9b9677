import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";

/** A copy of the checkout in which code may be broken. */
export interface CheckoutCopy {
  readonly folder: string;
  /** replaces a text that stands in a file exactly once, runs, and puts the file back; throws when the text is not there exactly once */
  readonly withPatch: <Result>(patch: Patch, run: () => Result) => Result;
  readonly remove: () => void;
}

export interface Patch {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** Copies what is not ignored, as it stands in the working folder; packages are shared. */
export function copyCheckout(root: string): CheckoutCopy {
  const folder = mkdtempSync(path.join(tmpdir(), "terang-mutants-"));
  const { stdout, status } = spawnSync("git", ["ls-files", "-z", "-co", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error("git could not list the tracked files");
  for (const file of stdout.split("\0")) {
    // a file that was deleted and not committed yet is listed too; so is a folder of packages that is a link
    const isCopied = file !== "" && file !== "node_modules" && existsSync(path.join(root, file));
    if (isCopied) cpSync(path.join(root, file), path.join(folder, file), { recursive: true });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  return {
    folder,
    withPatch: ({ file, find, replace }, run) => {
      const place = path.join(folder, file);
      const text = readFileSync(place, "utf8");
      const count = text.split(find).length - 1;
      if (count !== 1) throw new Error(`${file} holds the text to replace ${count} times, not once:\n${find}`);
      writeFileSync(
        place,
        text.replace(find, () => replace),
      );
      try {
        return run();
      } finally {
        writeFileSync(place, text);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
