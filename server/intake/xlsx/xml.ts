import sax from "sax";
import { BrokenFile } from "../office-file.ts";
import { brokenWorkbook } from "./archive.ts";

/** What stands in a part, of the elements whose namespace is one of the part's own; all others are left out with what they hold. */
export interface XmlHandlers {
  /** an element without its prefix, its attributes as written, and what the prefixes mean there */
  open(name: string, attributes: Attributes, scope: NamespaceScope): void;
  /** a stretch of text: one text may come in several */
  text(text: string): void;
  close(name: string): void;
  /** an element that is left out */
  foreign?(): void;
}

export type Attributes = Readonly<Record<string, string>>;

/** Addresses of namespaces by prefix; the empty prefix is the default one. */
export type NamespaceScope = ReadonlyMap<string, string>;

export interface XmlReader {
  write(bytes: Uint8Array): void;
  /** Throws when the document is not finished. */
  end(): void;
}

const deepest = 64;
const mostAttributes = 128;
const relationshipSpaces = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

/**
 * Reads XML that anybody may have written, in the order of its bytes, without keeping it. UTF-8, or UTF-16 with its mark; namespaces by
 * their address, whatever their prefix.
 *
 * Throws `BrokenFile` (`berkas-xlsx-rusak`) for what is not well-formed, for every document type and entity declaration, another root than
 * `root`, and nesting or attributes beyond what a workbook has. What `handlers` throw comes through.
 */
export function openXmlReader(root: string, spaces: ReadonlySet<string>, handlers: XmlHandlers): XmlReader {
  const parser = openParser();
  const scopes: NamespaceScope[] = [new Map()];
  let scope: NamespaceScope = new Map();
  /** depth at which a scope of its own was opened, in the order of `scopes` from the second on */
  const scopeDepths: number[] = [];
  let depth = 0;
  let foreignDepth = 0;
  let attributes = 0;
  let declared: Map<string, string> | undefined;
  let isOver = false;

  parser.onattribute = ({ name, value }) => {
    if (++attributes > mostAttributes) throw brokenWorkbook();
    if (!name.startsWith("xmlns")) return;
    declared ??= new Map(scope);
    declared.set(name === "xmlns" ? "" : name.slice(6), value);
  };
  parser.onopentag = (tag) => {
    attributes = 0;
    if (++depth > deepest) throw brokenWorkbook();
    if (declared !== undefined) {
      scopes.push(declared);
      scope = declared;
      scopeDepths.push(depth);
      declared = undefined;
    }
    if (foreignDepth > 0) return;
    const [prefix, name] = splitName(tag.name);
    const isForeign = !spaces.has(scope.get(prefix) ?? "");
    if (depth === 1 && (isForeign || name !== root)) throw brokenWorkbook();
    if (isForeign) {
      foreignDepth = depth;
      handlers.foreign?.();
    } else handlers.open(name, tag.attributes as Attributes, scope);
  };
  parser.onclosetag = (tagName) => {
    if (foreignDepth === 0) handlers.close(splitName(tagName)[1]);
    else if (foreignDepth === depth) foreignDepth = 0;
    if (scopeDepths.at(-1) === depth) {
      scopeDepths.pop();
      scopes.pop();
      scope = scopes.at(-1) ?? new Map();
    }
    if (--depth === 0) isOver = true;
  };
  const onText = (text: string) => {
    if (foreignDepth === 0 && depth > 0) handlers.text(text);
  };
  parser.ontext = onText;
  parser.oncdata = onText;

  const feed = (text: string, isLast = false) => {
    try {
      parser.write(text);
      if (isLast) parser.close();
    } catch (error) {
      // the parser's own errors hold what stands at their place
      throw error instanceof BrokenFile ? error : brokenWorkbook();
    }
  };
  const decode = openDecoder();
  return {
    write: (bytes) => feed(decode(bytes, false)),
    end() {
      feed(decode(new Uint8Array(), true), true);
      if (!isOver) throw brokenWorkbook();
    },
  };
}

function openParser(): sax.SAXParser {
  const refuse = () => {
    throw brokenWorkbook();
  };
  const parser = sax.parser(true, {});
  // a table without a prototype: the parser looks up whatever name the file gives
  parser.ENTITIES = Object.assign(Object.create(null), { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" });
  parser.onerror = refuse;
  parser.ondoctype = refuse;
  parser.onsgmldeclaration = refuse;
  parser.onprocessinginstruction = ({ name, body }) => {
    const encoding = /\bencoding\s*=\s*["']([^"']*)["']/.exec(body)?.[1]?.toLowerCase();
    if (name === "xml" && encoding !== undefined && !/^(?:utf-8|utf8|utf-16|us-ascii)$/.test(encoding)) refuse();
  };
  return parser;
}

/** Text of the bytes, line ends as XML has them, without characters that XML does not have. */
function openDecoder(): (bytes: Uint8Array, isLast: boolean) => string {
  let decoder: TextDecoder | undefined;
  let endedInReturn = false;
  let first: Uint8Array = new Uint8Array();
  return (bytes, isLast) => {
    let given = bytes;
    if (decoder === undefined) {
      given = Buffer.concat([first, bytes]);
      first = given;
      if (given.length < 2 && !isLast) return "";
      const mark = given[0] === 0xff && given[1] === 0xfe ? "utf-16le" : "utf-8";
      decoder = new TextDecoder(given[0] === 0xfe && given[1] === 0xff ? "utf-16be" : mark, { fatal: true });
    }
    let text: string;
    try {
      text = decoder.decode(given, { stream: !isLast });
    } catch {
      throw brokenWorkbook();
    }
    if (notOfXml.test(text)) throw brokenWorkbook();
    const begin = endedInReturn && text.startsWith("\n") ? 1 : 0;
    if (text !== "") endedInReturn = text.endsWith("\r");
    return text.includes("\r") ? text.slice(begin).replace(/\r\n?/g, "\n") : text.slice(begin);
  };
}

// spelled as a negation, because control characters do not belong into a pattern
const notOfXml = /[^\t\n\r\u0020-\ufffd]/;

function splitName(name: string): [prefix: string, local: string] {
  const at = name.indexOf(":");
  return at < 0 ? ["", name] : [name.slice(0, at), name.slice(at + 1)];
}

/** The attribute that names another part by its relationship (`r:id`). */
export function relationshipOf(attributes: Attributes, scope: NamespaceScope): string | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    const [prefix, local] = splitName(name);
    if (local === "id" && prefix !== "" && relationshipSpaces.has(scope.get(prefix) ?? "")) return value;
  }
  return undefined;
}
