import { createHash } from "node:crypto";
import { Ajv, type ValidateFunction } from "ajv";

/** The addresses of version 2 of the standard, by which a reader knows what it has before it. */
const profile = (name: string) => ({ const: `https://datapackage.org/profiles/2.0/${name}.json` });
const text = { type: "string", minLength: 1 };
const address = { type: "string", pattern: "^https?://[^/]+" };
/** a file of the package itself: below its folder, never above it */
const ownPath = { type: "string", pattern: "^(?![./~])(?!.*\\.\\.)(?!.*\\\\)(?!.*://).+$" };
const texts = { type: "array", items: { type: "string" }, uniqueItems: true };

/** A field: what a property means depends on the type, so a property of another type is a fault. */
function fieldOf(type: string, own: object = {}, constraints: object = {}) {
  const common = { name: text, title: text, description: text, type: { const: type } };
  const allowed = { required: { type: "boolean" }, unique: { type: "boolean" }, ...constraints };
  return {
    type: "object",
    required: ["name", "type"],
    additionalProperties: false,
    properties: {
      ...common,
      ...own,
      constraints: { type: "object", minProperties: 1, additionalProperties: false, properties: allowed },
    },
  };
}

const oneOf = (items: object) => ({ enum: { type: "array", items, minItems: 1, uniqueItems: true } });
const mark = { type: "string", minLength: 1, maxLength: 1 };
const fields = [
  fieldOf("string", {}, oneOf({ type: "string" })),
  fieldOf("number", { decimalChar: mark, groupChar: mark, bareNumber: { type: "boolean" } }, oneOf({ type: "number" })),
  fieldOf("boolean", { trueValues: texts, falseValues: texts }, oneOf({ type: "boolean" })),
  fieldOf("date", { format: text }, oneOf({ type: "string" })),
];

const dialect = {
  type: "object",
  required: ["$schema", "delimiter"],
  properties: {
    $schema: profile("tabledialect"),
    ...{ delimiter: mark, quoteChar: mark, lineTerminator: { enum: ["\n", "\r\n"] } },
    ...{ header: { type: "boolean" }, doubleQuote: { type: "boolean" }, skipInitialSpace: { type: "boolean" } },
  },
};

const schema = {
  type: "object",
  required: ["$schema", "fields"],
  properties: {
    $schema: profile("tableschema"),
    fields: { type: "array", minItems: 1, items: { oneOf: fields } },
    missingValues: texts,
    // a text in version 1, always a list in version 2
    primaryKey: { ...texts, minItems: 1 },
    fieldsMatch: { enum: ["exact", "equal", "subset", "superset", "partial"] },
  },
};

const resource = {
  type: "object",
  required: ["$schema", "name", "path", "bytes", "hash", "mediatype"],
  properties: {
    ...{ $schema: profile("dataresource"), name: text, path: ownPath, title: text, type: { const: "table" } },
    ...{ format: text, mediatype: { type: "string", pattern: "^[^/]+/[^/]+$" }, encoding: { const: "utf-8" } },
    ...{ bytes: { type: "integer", minimum: 0 }, hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" } },
    ...{ dialect, schema },
  },
  dependencies: { type: ["schema", "dialect", "encoding"], schema: ["type"] },
};

const descriptor = {
  type: "object",
  required: ["$schema", "name", "resources", "licenses", "version"],
  properties: {
    ...{ $schema: profile("datapackage"), name: { type: "string", pattern: "^[-a-z0-9._/]+$" }, id: text },
    ...{ title: text, description: text, version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" } },
    licenses: {
      type: "array",
      minItems: 1,
      items: { type: "object", required: ["name", "path"], properties: { name: text, path: address, title: text } },
    },
    contributors: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["title", "roles"],
        properties: { title: text, roles: { ...texts, minItems: 1 }, organization: text },
      },
    },
    sources: { type: "array", items: { type: "object", minProperties: 1, properties: { title: text, path: address } } },
    resources: { type: "array", minItems: 1, items: resource },
  },
};

let compiled: ValidateFunction | undefined;

interface Named {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: { readonly fields: readonly { readonly name: string }[]; readonly primaryKey?: readonly string[] };
}

/**
 * What of a descriptor and its files is not as version 2 of the Data Package standard says, in one line each: the form first, then what no
 * form can say (names that stand once, keys that are columns, files that are the ones described). Written after the standard's text,
 * narrower where this project always writes more.
 */
export function packageFaults(written: unknown, files: ReadonlyMap<string, Uint8Array>): string[] {
  compiled ??= new Ajv({ allErrors: true, strictTypes: false }).compile(descriptor);
  if (!compiled(written)) {
    return (compiled.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }
  const { resources } = written as { readonly resources: readonly Named[] };
  return [
    ...twice(resources.map(({ name }) => name)).map((name) => `name ${name} stands twice`),
    ...twice(resources.map(({ path }) => path)).map((path) => `path ${path} stands twice`),
    ...resources.flatMap(({ path, bytes, hash, schema: columns }) => {
      const file = files.get(path);
      if (!file) return [`${path} is not there`];
      const names = columns?.fields.map(({ name }) => name) ?? [];
      return [
        ...(file.byteLength === bytes ? [] : [`${path} has ${file.byteLength} bytes`]),
        ...(hash === `sha256:${createHash("sha256").update(file).digest("hex")}` ? [] : [`${path} has another digest`]),
        ...twice(names).map((name) => `${path}: column ${name} stands twice`),
        ...(columns?.primaryKey ?? []).filter((key) => !names.includes(key)).map((key) => `${path}: no column ${key}`),
      ];
    }),
  ];
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}
