import type { DocumentNode } from "graphql";
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from "graphql";

/** What a query may cost. One point is one field of one row; `lists` are lists that are read in the database page by page. */
export const costLimits = { points: 50_000, lists: 6 } as const;

/** What a query asks for, counted before it runs and without looking into the database. */
export interface QueryCost {
  /** fields × the rows they may have */
  readonly points: number;
  readonly lists: number;
  /** whether nothing in it can change once its release is pinned */
  readonly isLasting: boolean;
}

/** Rows of a page where neither `first` nor its default says so; also the most there can be. */
const assumedFirst = 100;
const largestFirst = 1_000;
/** Rows of a list that has no `first`: a year's months, a city's budget lines, the codes of a dimension. */
const assumedRows = 12;
/**
 * Lists that are longer or shorter than that. The schema describes itself with many types of few fields each; half of them are
 * counted, because nothing is read for them, and tools ask for the whole of it more than once.
 */
const rowsOf: Readonly<Record<string, number>> = {
  "Query.cuts": 40,
  "Query.indicators": 60,
  "Dataset.indicators": 30,
  "Region.ancestors": 3,
  "Region.children": 34,
  "ShareCell.notes": 2,
  "CountCell.notes": 2,
  "MoneyCell.notes": 2,
  "Cell.notes": 2,
  "Observation.dimensions": 2,
  "__Schema.types": 50,
  "__Schema.directives": 6,
  "__Type.fields": 4,
  "__Type.interfaces": 1,
  "__Type.possibleTypes": 1,
  "__Type.enumValues": 1,
  "__Type.inputFields": 1,
  "__Field.args": 1,
  "__Directive.args": 1,
};
/** Fields that send statements of their own for each place they stand at. */
const pagedLists = new Set(["Query.observations", "Query.compareReleases", "Release.changes", "ReleaseDiff.changes"]);
/** What a release says of itself for good; everything else about it may change when the next one goes out. */
const lastingOfRelease = new Set(
  "__typename id number version kind period firstPeriod publishedAt isSample sampleNotice contentDigest".split(" "),
);

const nothing: QueryCost = { points: 0, lists: 0, isLasting: true };

/** Counts the named operation (or the only one). Fields that the schema does not know count as one: validation refuses them. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: { readonly operationName?: string | undefined; readonly variables: Values },
): QueryCost {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => operationName === undefined || name?.value === operationName);
  const query = schema.getQueryType();
  if (!operation || !query) return nothing;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const values = { ...defaultsOf(operation), ...variables };
  const measured = new Map<string, QueryCost>();

  /** `rows`: of the connection around, for its `nodes` and `edges` */
  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType | undefined, rows: number): QueryCost => {
    let total = nothing;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) total = plus(total, ofField(node, type, rows));
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const inside = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type;
        total = plus(total, ofSet(node.selectionSet, inside, rows));
      } else total = plus(total, ofFragment(node.name.value, rows));
    }
    return total;
  };
  // measured once per number of rows around it, so that doubling chains cost nothing to count; a cycle counts as nothing
  const ofFragment = (name: string, rows: number): QueryCost => {
    const key = `${name} ${rows}`;
    const before = measured.get(key);
    if (before) return before;
    measured.set(key, nothing);
    const fragment = fragments.get(name);
    const cost = fragment
      ? ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), rows)
      : nothing;
    measured.set(key, cost);
    return cost;
  };
  const ofField = (node: FieldNode, owner: GraphQLNamedType | undefined, rows: number): QueryCost => {
    const name = node.name.value;
    const field = fieldOf(schema, owner, name);
    const place = `${owner?.name ?? ""}.${name}`;
    const own: QueryCost = {
      points: 1,
      lists: pagedLists.has(place) ? 1 : 0,
      isLasting: isLasting(node, owner, field),
    };
    if (!field) return own;
    const type = getNamedType(field.type);
    const isConnection = type.name.endsWith("Connection");
    const first = isConnection ? firstOf(node, field, values) : 1;
    const inside = node.selectionSet && isCompositeType(type) ? ofSet(node.selectionSet, type, first) : nothing;
    const times = isRowsOfConnection(owner, name)
      ? rows
      : isList(field) && !isLeafType(type)
        ? (rowsOf[place] ?? assumedRows)
        : 1;
    return plus(own, { ...inside, points: inside.points * times, lists: inside.lists * times });
  };
  return ofSet(operation.selectionSet, query, 1);
}

type Values = Readonly<Record<string, unknown>>;

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

function fieldOf(
  schema: GraphQLSchema,
  owner: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (owner === schema.getQueryType()) {
    if (name === "__schema") return SchemaMetaFieldDef;
    if (name === "__type") return TypeMetaFieldDef;
  }
  return isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[name] : undefined;
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function isRowsOfConnection(owner: GraphQLNamedType | undefined, name: string): boolean {
  return owner?.name.endsWith("Connection") === true && (name === "nodes" || name === "edges");
}

/** The rows a connection may give. A value that is no number of rows is refused later, and counts as the most there can be. */
function firstOf(node: FieldNode, field: GraphQLField<unknown, unknown>, values: Values): number {
  const given = node.arguments?.find(({ name }) => name.value === "first");
  const fallback = field.args.find(({ name }) => name === "first")?.defaultValue;
  const value = given ? valueFromASTUntyped(given.value, values) : undefined;
  const first = value ?? fallback ?? assumedFirst;
  const isNumber = typeof first === "number" && Number.isInteger(first) && first >= 0;
  return isNumber ? Math.min(first, largestFirst) : largestFirst;
}

function isLasting(
  node: FieldNode,
  owner: GraphQLNamedType | undefined,
  field: GraphQLField<unknown, unknown> | undefined,
): boolean {
  if (owner?.name === "Query") {
    return node.name.value === "__typename" || field?.args.some(({ name }) => name === "asOf") === true;
  }
  if (owner?.name === "Release") return lastingOfRelease.has(node.name.value);
  return node.name.value !== "history";
}

function plus(a: QueryCost, b: QueryCost): QueryCost {
  return { points: a.points + b.points, lists: a.lists + b.lists, isLasting: a.isLasting && b.isLasting };
}
