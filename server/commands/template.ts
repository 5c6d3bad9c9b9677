import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { intakeKinds } from "../../schema/intake/index.ts";
import { nearest, readCodelists } from "../codelists.ts";
import { PortalError } from "../errors.ts";
import { makeFolder } from "../state-files.ts";
import { writeTemplate } from "../templates/template.ts";
import { bothLanguages, type CommandContext, type Outcome } from "./context.ts";
import { readProfile } from "./open-portal.ts";

/**
 * Writes the blank office file of a kind, or lists the kinds. Throws `TEMPLATE_KIND`, `FOLDER_NOT_WRITABLE`, and `TEMPLATE_EXISTS` rather
 * than write over a file that somebody may have filled in.
 */
export async function template(context: CommandContext): Promise<Outcome> {
  const { settings, options } = context;
  const [asked] = context.arguments;
  const known = intakeKinds.map(({ id }) => id);
  if (asked === undefined) {
    for (const { id, title } of intakeKinds) context.say(`${id.padEnd(12)} ${bothLanguages(title)}`);
    return { report: { kinds: intakeKinds.map(({ id, title, description }) => ({ id, title, description })) } };
  }
  const kind = intakeKinds.find(({ id }) => id === asked);
  if (kind === undefined) {
    throw new PortalError("TEMPLATE_KIND", { nearest: nearest(asked, known).join(), known: known.join(", ") });
  }
  const { name, bytes } = await writeTemplate(kind, {
    codelists: readCodelists(settings.root),
    publisher: readProfile(settings).publisher,
    today: new Date().toISOString().slice(0, 10),
    isSample: settings.isSample,
  });
  const folder = path.resolve(options.out ?? ".");
  makeFolder(folder, 0o755);
  const file = path.join(folder, name);
  writeNew(file, name, bytes);
  context.say({ id: `Templat ditulis: ${file}`, en: `Template written: ${file}` });
  return { report: { kind: kind.id, file } };
}

/** For its owner only: once filled in, it holds people. */
function writeNew(file: string, name: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw new PortalError("FOLDER_NOT_WRITABLE", { folder: path.dirname(file) });
    }
    if (!isSame(file, bytes)) throw new PortalError("TEMPLATE_EXISTS", { file: name });
  }
}

function isSame(file: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}
