import * as path from "node:path";
import type { Settings } from "./settings.ts";

/** Where everything of one portal lies below its state folder; sample and real portals share nothing. */
export function portalFolders({ stateFolder }: Pick<Settings, "stateFolder">) {
  return {
    site: path.join(stateFolder, "site"),
    /** public files of releases, below `r/` */
    files: path.join(stateFolder, "releases"),
    /** the one release that is prepared but not yet published */
    draft: path.join(stateFolder, "draft"),
    /** where an operator may put office files; a file is removed once it was accepted */
    inbox: path.join(stateFolder, "inbox"),
    /** office files of the sample town while they are being made and taken in */
    officeFiles: path.join(stateFolder, "office-files"),
    /** what is known of the sample town that `start` makes */
    sampleTown: path.join(stateFolder, "sample-town.json"),
    /** claimed by the one `terang start` of this state folder */
    running: path.join(stateFolder, "running"),
    logs: path.join(stateFolder, "logs"),
  } as const;
}
