import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from "graphql";
import { documentLimits, readDocument, refuseOversize } from "./document-limits.ts";
import { costLimits, costOf } from "./query-cost.ts";

/** How much of a document is kept, the gentlest first: pages of fewer rows before fewer fields. */
const steps = [
  ...[1_000, 500, 250, 100, 50, 20, 10, 5, 1].map((rows) => ({ rows, fields: documentLimits.fields })),
  ...[120, 60, 30, 12, 4].map((fields) => ({ rows: 1, fields })),
];

/** A question that always passes, where nothing of the document can be kept or may be repeated. */
export const alwaysPasses = "{ regions(level: KECAMATAN) { nodes { code name } } }";

/** What was asked, for cutting it down. */
export interface Oversized {
  readonly document: DocumentNode | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** no page may have more rows */
  readonly rows?: number | undefined;
}

/**
 * A smaller query of the same question, which passes every limit with the same variables: pages of fewer rows, then fewer fields.
 * Texts that could hold a person's number are not repeated: then it is a question of ours.
 */
export function smallerQuery(schema: GraphQLSchema, { document, operationName, variables, rows }: Oversized): string {
  if (!document) return alwaysPasses;
  const most = rows ?? steps[0]?.rows ?? 1;
  for (const step of [{ rows: most, fields: documentLimits.fields }, ...steps]) {
    if (step.rows > most) continue;
    const text = shortened(document, operationName, step);
    if (text !== undefined && mayBeRepeated(text) && passes(schema, text, variables)) return text;
  }
  return alwaysPasses;
}

function passes(schema: GraphQLSchema, text: string, variables: Readonly<Record<string, unknown>>): boolean {
  try {
    const document = readDocument(text);
    refuseOversize(document);
    const cost = costOf(schema, document, { variables });
    const fits = cost.points <= costLimits.points && cost.lists <= costLimits.lists;
    return fits && validate(schema, document, undefined, { maxErrors: 1 }).length === 0;
  } catch {
    return false;
  }
}

/** Codes, months and days are long runs of digits too, in forms that no NIK has. */
const harmless =
  /"\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?"|\b(?:19|20)\d\d-[01]\d-[0-3]\d(?:T[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z)?/g;

function mayBeRepeated(text: string): boolean {
  return !/\d(?:[\s.-]?\d){7,}/.test(text.replace(harmless, "…"));
}

/** The operation alone, its fragments written in place, with at most so many fields and rows. Undefined where there is no operation. */
function shortened(
  document: DocumentNode,
  operationName: string | undefined,
  most: { readonly rows: number; readonly fields: number },
): string | undefined {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => operationName === undefined || name?.value === operationName);
  if (!operation) return undefined;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const left = {
    fields: most.fields,
    aliases: documentLimits.aliases,
    directives: documentLimits.directives,
    lists: costLimits.lists as number,
    // doubling fragments are walked only so far
    steps: documentLimits.tokens as number,
  };

  const shortSet = (set: SelectionSetNode, depth: number, around: readonly string[]): SelectionSetNode | undefined => {
    const selections = set.selections.flatMap((node) => shortSelection(node, depth, around) ?? []);
    return selections.length > 0 ? { ...set, selections } : undefined;
  };
  const shortSelection = (node: SelectionNode, depth: number, around: readonly string[]): SelectionNode | undefined => {
    if (left.steps-- < 1 || left.fields < 1) return undefined;
    const directives = node.directives?.length ?? 0;
    if (directives > left.directives) return undefined;
    left.directives -= directives;
    switch (node.kind) {
      case Kind.FIELD:
        return shortField(node, depth, around);
      case Kind.INLINE_FRAGMENT: {
        const selectionSet = shortSet(node.selectionSet, depth, around);
        return selectionSet && { ...node, selectionSet };
      }
      case Kind.FRAGMENT_SPREAD: {
        const name = node.name.value;
        const fragment = fragments.get(name);
        if (!fragment || around.includes(name)) return undefined;
        const selectionSet = shortSet(fragment.selectionSet, depth, [...around, name]);
        const { typeCondition } = fragment;
        return (
          selectionSet && { kind: Kind.INLINE_FRAGMENT, typeCondition, directives: node.directives ?? [], selectionSet }
        );
      }
    }
  };
  const shortField = (node: FieldNode, depth: number, around: readonly string[]): FieldNode | undefined => {
    const isPaged = node.name.value === "observations" || node.name.value === "changes";
    const isOver =
      left.fields < (node.selectionSet ? 2 : 1) ||
      depth >= documentLimits.depth - (node.selectionSet ? 1 : 0) ||
      (node.alias !== undefined && left.aliases < 1) ||
      (isPaged && left.lists < 1);
    if (isOver) return undefined;
    left.fields--;
    if (node.alias) left.aliases--;
    if (isPaged) left.lists--;
    const given = { ...node, ...(node.arguments && { arguments: node.arguments.map(fewerRows) }) };
    if (!node.selectionSet) return given;
    const selectionSet = shortSet(node.selectionSet, depth + 1, around);
    return selectionSet && { ...given, ...withFirst(given), selectionSet };
  };
  const fewerRows = (argument: ArgumentNode): ArgumentNode => {
    if (argument.name.value !== "first") return argument;
    const { value } = argument;
    const isFewer = value.kind === Kind.INT && Number(value.value) <= most.rows;
    return isFewer ? argument : firstArgument;
  };
  const firstArgument: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: "first" },
    value: { kind: Kind.INT, value: String(most.rows) },
  };
  /** lists of pages say how many rows, also where the document left it to the default of 100 */
  const withFirst = ({ name, arguments: given = [] }: FieldNode): Pick<FieldNode, "arguments"> => {
    const isList = ["observations", "regions", "releases", "changes"].includes(name.value);
    const isGiven = given.some((argument) => argument.name.value === "first");
    return isList && !isGiven && most.rows < 100 ? { arguments: [...given, firstArgument] } : {};
  };
  const selectionSet = shortSet(operation.selectionSet, 0, []);
  if (!selectionSet) return undefined;
  return print(withoutUnused({ ...operation, directives: [], selectionSet }));
}

/** Variables that nothing reads any more would be refused. */
function withoutUnused(operation: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit({ ...operation, variableDefinitions: [] }, { Variable: ({ name }) => void used.add(name.value) });
  const { variableDefinitions = [] } = operation;
  return {
    ...operation,
    variableDefinitions: variableDefinitions.filter(({ variable }) => used.has(variable.name.value)),
  };
}
