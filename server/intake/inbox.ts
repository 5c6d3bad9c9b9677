import * as fs from "node:fs";
import * as path from "node:path";
import { PortalError } from "../errors.ts";
import { makeFolder } from "../state-files.ts";

/** A file of the inbox as it was when it was found. */
export interface InboxFile {
  readonly file: string;
  /** deletes the file, unless another one or another version has taken its place since */
  remove(): void;
}

/**
 * The files that lie in the portal's inbox, in the order of their names. The folder is made where it is missing and belongs to its owner
 * alone. Folders, links, hidden files and the lock files of office programs are left alone. Throws `FOLDER_NOT_WRITABLE`.
 */
export function inboxFiles(inbox: string): readonly InboxFile[] {
  makeFolder(inbox, 0o700);
  closeToOthers(inbox);
  return fs
    .readdirSync(inbox)
    .filter((name) => !/^(?:\.|~\$)/.test(name))
    .sort()
    .map((name) => path.join(inbox, name))
    .flatMap((file) => {
      const found = fs.lstatSync(file, { throwIfNoEntry: false });
      if (!found?.isFile()) return [];
      return [
        {
          file,
          remove: () => {
            const now = fs.lstatSync(file, { throwIfNoEntry: false });
            if (now && now.ino === found.ino && now.size === found.size && now.mtimeMs === found.mtimeMs)
              fs.rmSync(file);
          },
        },
      ];
    });
}

function closeToOthers(folder: string): void {
  try {
    fs.chmodSync(folder, 0o700);
  } catch {
    throw new PortalError("FOLDER_NOT_WRITABLE", { folder });
  }
}

/** Whether other users of this machine can read the file. */
export function isOpenToOthers(file: string): boolean {
  return ((fs.statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o044) !== 0;
}
