import { type GraphQLField, GraphQLID, GraphQLInt, type GraphQLLeafType, GraphQLString } from "graphql";
import type { RequestContext } from "./request-context.ts";
import type { LastingView, RowTable } from "./row-texts.ts";

/** Writes a resolved value as JSON; a promise of the text where something in the value has to be waited for. */
export type Write = (value: unknown, run: Run) => string | Promise<string>;

export type Values = { [variable: string]: unknown };

/** What is known while one request runs. */
export interface Run {
  readonly context: RequestContext;
  readonly variables: Values;
  /** arguments that depend on variables, by the place of their field in the plan */
  readonly args: (Values | undefined)[];
  /** what was written of objects that many rows share, by the place of their field in the plan */
  readonly shared: (Map<unknown, string | Promise<string>> | undefined)[];
  /** rows that earlier requests wrote too, by the place of their field in the plan; none where the plan runs for the first time */
  readonly rows: (RowTable | undefined)[] | undefined;
}

/** A field of an object: how it is read, and how what was read is written. */
export interface PlannedField {
  /** `{"key":` of the first field, `,"key":` of the others */
  readonly opening: string;
  readonly name: string;
  readonly resolve: GraphQLField<unknown, RequestContext>["resolve"];
  readonly argsOf: (run: Run) => Values;
  readonly write: Write;
}

/** Thrown at whatever a plan does not cover; never seen by a client. */
export class Unplanned extends Error {}

type Call = (args: Values, context: RequestContext) => unknown;

/** Writes an object. All fields are begun before any is waited for. */
export function writeObject(fields: readonly PlannedField[], source: unknown, run: Run): string | Promise<string> {
  if (source instanceof Error) throw source;
  if (fields.length === 0) return "{}";
  let text = "";
  let parts: (string | Promise<string>)[] | undefined;
  try {
    for (const { opening, name, resolve, argsOf, write } of fields) {
      let value: unknown;
      if (resolve) {
        // nothing of this schema reads `info`, which would have to be made for every field of every row
        value = resolve(source, argsOf(run), run.context, undefined as never);
      } else {
        value = (source as Values)[name];
        if (typeof value === "function") value = (source as Record<string, Call>)[name]?.(argsOf(run), run.context);
      }
      const done = isPromise(value) ? value.then((given) => write(given, run)) : write(value, run);
      if (typeof done === "string") {
        text += opening + done;
        continue;
      }
      parts ??= [];
      parts.push(text + opening, done);
      text = "";
    }
  } catch (error) {
    ignoreBegun(parts);
    throw error;
  }
  text += "}";
  return parts ? joined(parts, text) : text;
}

/** Writes a row by what earlier requests wrote of the same thing. A row that has to be waited for is written anew each time. */
export function writeRow(write: Write, source: unknown, run: Run, table: RowTable): string | Promise<string> {
  const { lasting, release } = source as LastingView;
  if (!lasting || release.id !== run.context.release?.id) return write(source, run);
  const before = table.texts.get(lasting);
  if (before !== undefined) return before;
  const written = write(source, run);
  if (typeof written === "string") table.keep(lasting, written);
  return written;
}

/** Writes a list of what `write` writes. */
export function listWriter(write: Write): Write {
  return (value, run) => {
    if (!Array.isArray(value)) throw new Unplanned();
    let text = "[";
    let parts: (string | Promise<string>)[] | undefined;
    let comma = "";
    try {
      for (const item of value) {
        const done = isPromise(item) ? item.then((given) => write(given, run)) : write(item, run);
        text += comma;
        comma = ",";
        if (typeof done === "string") {
          text += done;
          continue;
        }
        parts ??= [];
        parts.push(text, done);
        text = "";
      }
    } catch (error) {
      ignoreBegun(parts);
      throw error;
    }
    text += "]";
    return parts ? joined(parts, text) : text;
  };
}

async function joined(parts: readonly (string | Promise<string>)[], last: string): Promise<string> {
  // put together as pieces: the whole is copied once, when it is sent
  let text = "";
  for (const part of await Promise.all(parts)) text += part;
  return text + last;
}

/** What was begun ends unheard: `execute` will ask again. */
function ignoreBegun(parts: readonly (string | Promise<string>)[] | undefined): void {
  for (const part of parts ?? []) if (typeof part !== "string") part.catch(ignore);
}

/** Writes a scalar or an enum as its type serializes it. */
export function leafWriter(type: GraphQLLeafType): Write {
  if (type === GraphQLString || type === GraphQLID) {
    return (value) => (typeof value === "string" ? jsonText(value) : serialized(type, value));
  }
  if (type === GraphQLInt) {
    return (value) => (typeof value === "number" && (value | 0) === value ? `${value + 0}` : serialized(type, value));
  }
  return (value) => serialized(type, value);
}

function serialized(type: GraphQLLeafType, value: unknown): string {
  if (value instanceof Error) throw value;
  const plain = type.serialize(value);
  if (plain === null || plain === undefined) throw new Unplanned();
  return typeof plain === "string" ? jsonText(plain) : JSON.stringify(plain);
}

/** Whatever is not surely written as it stands: quotes, backslashes, control characters, halves of letters. */
const mayBeEscaped = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** A text as JSON; codes and numbers, of which an answer has thousands, need no escaping. */
export function jsonText(text: string): string {
  return mayBeEscaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}

function ignore(): void {}
