import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { PortalError } from "../errors.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { readCursor } from "./cursor.ts";
import type { Question } from "./questions.ts";
import type { Portal } from "./request-context.ts";
import { meant } from "./suggestion.ts";

/** A release as a request points to it. */
type Pointer = { readonly id: string } | { readonly instant: string };

/** What a request says about releases: which ones it points to, and whether it reads data at all (not only the schema). */
export interface AskedReleases {
  readonly pointers: readonly Pointer[];
  readonly readsData: boolean;
}

/**
 * Finds every `asOf` and every cursor among the root fields of the operation, through fragments and variables.
 * Throws `AS_OF_NOT_ONE` or `CURSOR_INVALID`; what is wrong in another way is left to validation.
 */
export function askedReleases(
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): AskedReleases {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => operationName === undefined || name?.value === operationName);
  if (!operation) return { pointers: [], readsData: false };
  const values = { ...defaultsOf(operation), ...variables };
  const fields = rootFields(document, operation.selectionSet).filter(({ name }) => !name.value.startsWith("__"));
  return { pointers: fields.flatMap((field) => pointersOf(field, values)), readsData: fields.length > 0 };
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions
      .filter(({ defaultValue }) => defaultValue)
      .map(({ variable, defaultValue }) => [variable.name.value, defaultValue && valueFromASTUntyped(defaultValue)]),
  );
}

/** Fields at the top, whatever fragments they come through; each fragment is entered once, so cycles end. */
function rootFields(document: DocumentNode, top: SelectionSetNode): FieldNode[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const fields: FieldNode[] = [];
  const seen = new Set<string>();
  const waiting = [top];
  for (let set = waiting.pop(); set; set = waiting.pop()) {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) fields.push(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) waiting.push(node.selectionSet);
      else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        if (fragment) waiting.push(fragment.selectionSet);
      }
    }
  }
  return fields;
}

function pointersOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): Pointer[] {
  const list = field.name.value;
  const argument = (name: string): unknown => {
    const node = field.arguments?.find((given) => given.name.value === name);
    return node && valueFromASTUntyped(node.value, variables);
  };
  const pointers: Pointer[] = [];
  const asOf = argument("asOf");
  if (typeof asOf === "object" && asOf !== null) pointers.push(readAsOf(asOf));
  const after = argument("after");
  if (typeof after === "string" && (list === "observations" || list === "regions")) {
    pointers.push({ id: readCursor(after, list, list === "observations" ? 4 : 1).release });
  }
  return pointers;
}

function readAsOf(asOf: object): Pointer {
  const given = Object.entries(asOf).filter(([, value]) => value !== null && value !== undefined);
  const [name, value] = given[0] ?? [];
  if (given.length !== 1 || typeof value !== "string") {
    throw new PortalError("AS_OF_NOT_ONE", { example: "35.75/2025-12/1.0.0" });
  }
  if (name === "instant" && !Number.isNaN(Date.parse(value))) return { instant: new Date(value).toISOString() };
  return { id: value };
}

/**
 * The one release that a request reads: the one it points to, else the current one; undefined where it reads no data.
 * Throws `NO_RELEASE`, `UNKNOWN_RELEASE`, `NO_RELEASE_YET_AT` or `RELEASES_MIXED`.
 */
export async function pinRelease(
  { published, profile }: Portal,
  { pointers, readsData }: AskedReleases,
  currentRelease: () => Promise<PublishedRelease | undefined>,
): Promise<PublishedRelease | undefined> {
  const different = [...new Map(pointers.map((pointer) => [JSON.stringify(pointer), pointer])).values()];
  const [first, ...others] = different;
  if (!first) {
    const current = await currentRelease();
    if (!current && readsData) throw new PortalError("NO_RELEASE");
    return current;
  }
  // two instants, or an instant and an id, may mean the same release; more than a few differing pointers never do
  if (others.length > 3) throw new PortalError("RELEASES_MIXED");
  const pin = await follow({ published, profile }, first);
  for (const other of others) {
    if ((await follow({ published, profile }, other)).id !== pin.id) throw new PortalError("RELEASES_MIXED");
  }
  return pin;
}

/**
 * Whether the same question will have the same answer after every later release: it points to its release, and asks nothing that a
 * later one changes. An instant points for good once a release is newer than it.
 */
export function isPinnedFor(
  { document, operationName, variables, cost }: Question,
  current: PublishedRelease | undefined,
): boolean {
  if (!cost.isLasting) return false;
  const { pointers } = askedReleases(document, operationName, variables);
  const isPast = (instant: string) => current !== undefined && instant <= current.publishedAt;
  return pointers.length > 0 && pointers.every((pointer) => "id" in pointer || isPast(pointer.instant));
}

async function follow(
  { published, profile }: Pick<Portal, "published" | "profile">,
  pointer: Pointer,
): Promise<PublishedRelease> {
  if ("instant" in pointer) {
    const found = await published.releaseAt(profile.publisher, pointer.instant);
    if (found) return found;
    const oldest = (await published.releases(profile.publisher)).at(-1);
    if (!oldest) throw new PortalError("NO_RELEASE");
    throw new PortalError("NO_RELEASE_YET_AT", { first: `${oldest.id} (${oldest.publishedAt})` });
  }
  const found = await published.release(pointer.id);
  if (found) return found;
  throw unknownRelease(pointer.id, await published.releases(profile.publisher));
}

/**
 * The error for a release id that does not exist (`releases` newest first). Another month is another release, however near its digits:
 * only a slip in the writing or the version of a month that is there is a guess; else the newest is named.
 */
export function unknownRelease(id: string, releases: readonly PublishedRelease[]): PortalError {
  if (releases.length === 0) return new PortalError("NO_RELEASE");
  const newest = releases[0]?.id ?? "";
  const [publisher, month = ""] = id.split("/");
  const written = month.replace(/-(\d)$/, "-0$1");
  const sameMonth = releases.find((release) => release.publisher === publisher && release.period === written);
  const hint = sameMonth ? meant(sameMonth.id) : { id: `yang terbaru ${newest}.`, en: `the newest is ${newest}.` };
  return new PortalError("UNKNOWN_RELEASE", { hint });
}
