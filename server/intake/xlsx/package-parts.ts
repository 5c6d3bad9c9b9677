import * as path from "node:path";
import { BrokenFile } from "../office-file.ts";
import { type Archive, brokenWorkbook, type OpenArchive } from "./archive.ts";
import { openXmlReader, type XmlHandlers } from "./xml.ts";

/** One part that another part names. */
export interface Relationship {
  /** last word of the relationship's type, such as `worksheet` */
  readonly type: string;
  /** name of the part in the archive; undefined where it lies outside the file */
  readonly part: string | undefined;
}

const typeSpace = new Set(["http://schemas.openxmlformats.org/package/2006/content-types"]);
const relationshipSpace = new Set(["http://schemas.openxmlformats.org/package/2006/relationships"]);
const relationshipTypes =
  /^http:\/\/(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org\/ooxml)\/office\w*\/(?:.*\/)?(\w+)$/;
const workbookType = /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)\.main\+xml$/i;
const mostRelationships = 16_384;

/**
 * Name of the workbook part of an archive.
 *
 * Throws `BrokenFile`: `berkas-jenis-lain` for another kind of document, `berkas-makro`, `berkas-xlsx-rusak` where parts are missing.
 */
export async function findWorkbook(archive: Archive, open: OpenArchive): Promise<string> {
  const hasWorkbook = archive.names.some((name) => /^xl\//i.test(name));
  if (!archive.has("[Content_Types].xml"))
    throw hasWorkbook ? brokenWorkbook() : otherForm(await openDocumentForm(archive, open));
  const typeOf = await readContentTypes(open);
  const document = [...(await readRelationships(archive, open, ""))].find(([, { type }]) => type === "officeDocument");
  const part = document?.[1].part;
  if (part === undefined) throw hasWorkbook ? brokenWorkbook() : otherForm("ZIP");
  const type = typeOf(part);
  if (/sheet\.binary/i.test(type)) throw otherForm("XLSB");
  if (/wordprocessingml|ms-word/i.test(type)) throw otherForm("DOCX");
  if (/presentationml|ms-powerpoint/i.test(type)) throw otherForm("PPTX");
  const holdsMacros =
    archive.names.some((name) => /vbaproject/i.test(name) || /macro|vba/i.test(typeOf(name))) || /macro/i.test(type);
  if (holdsMacros) throw new BrokenFile(0, "berkas-makro");
  if (!workbookType.test(type) || !archive.has(part)) throw hasWorkbook ? brokenWorkbook() : otherForm("ZIP");
  return part;
}

/** What a part names, by the id it uses for it; the empty name stands for the archive as a whole. */
export async function readRelationships(
  archive: Archive,
  open: OpenArchive,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const { dir, base } = path.posix.parse(part);
  const own = path.posix.join(dir, "_rels", `${base}.rels`);
  const found = new Map<string, Relationship>();
  if (!archive.has(own)) return found;
  await readPart(open, own, "Relationships", relationshipSpace, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== "Relationship") return;
      if (Id === undefined || Type === undefined || Target === undefined) throw brokenWorkbook();
      const type = relationshipTypes.exec(Type)?.[1] ?? "";
      found.set(Id, { type, part: TargetMode === "External" ? undefined : resolved(dir, Target) });
      if (found.size > mostRelationships) throw brokenWorkbook();
    },
  });
  return found;
}

/** Reads a part whole, without keeping it. */
export async function readPart(
  open: OpenArchive,
  part: string,
  root: string,
  spaces: ReadonlySet<string>,
  handlers: Partial<XmlHandlers>,
): Promise<void> {
  const nothing = () => undefined;
  const reader = openXmlReader(root, spaces, { open: nothing, text: nothing, close: nothing, ...handlers });
  for await (const { bytes } of open.read(part)) reader.write(bytes);
  reader.end();
}

/** Tells the content type of a part by its name; empty where none is declared. */
async function readContentTypes(open: OpenArchive): Promise<(part: string) => string> {
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  await readPart(open, "[Content_Types].xml", "Types", typeSpace, {
    open(name, { PartName, Extension, ContentType = "" }) {
      if (name === "Override" && PartName !== undefined)
        byPart.set(PartName.replace(/^\//, "").toLowerCase(), ContentType);
      if (name === "Default" && Extension !== undefined) byExtension.set(Extension.toLowerCase(), ContentType);
      if (byPart.size + byExtension.size > mostRelationships) throw brokenWorkbook();
    },
  });
  return (part) => {
    const name = part.toLowerCase();
    return byPart.get(name) ?? byExtension.get(path.posix.extname(name).slice(1)) ?? "";
  };
}

/** Name of what a part in `folder` calls `target`. It is looked up among the archive's own parts only, wherever it leads. */
function resolved(folder: string, target: string): string {
  try {
    const written = decodeURIComponent(target);
    return path.posix.normalize(written.startsWith("/") ? written.slice(1) : path.posix.join(folder, written));
  } catch {
    throw brokenWorkbook();
  }
}

/** The form that an OpenDocument file says it has: its first part tells. */
async function openDocumentForm(archive: Archive, open: OpenArchive): Promise<string> {
  if (archive.names[0] !== "mimetype") return "ZIP";
  for await (const { bytes } of open.read("mimetype")) {
    const word = /^application\/vnd\.oasis\.opendocument\.(spreadsheet|text|presentation)/.exec(
      bytes.toString("latin1"),
    )?.[1];
    return word === undefined ? "ZIP" : ({ spreadsheet: "ODS", text: "ODT", presentation: "ODP" }[word] ?? "ZIP");
  }
  return "ZIP";
}

function otherForm(form: string): BrokenFile {
  return new BrokenFile(0, "berkas-jenis-lain", { form });
}
