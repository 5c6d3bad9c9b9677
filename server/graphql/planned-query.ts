import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from "graphql";
import {
  isPromise,
  leafWriter,
  listWriter,
  type PlannedField,
  Unplanned,
  type Values,
  type Write,
  writeObject,
  writeRow,
} from "./json-writer.ts";
import type { RequestContext } from "./request-context.ts";
import { RowTexts } from "./row-texts.ts";

/**
 * A query prepared once for all its requests: which fields an object of each type needs, in which order, and how their values are
 * written. Running it gives, as JSON, what graphql's `execute` gives as `data`. It knows no errors: it throws at the first thing that is
 * not a plain answer, and whoever called it asks `execute`, which finds the same fault and words it.
 */
export interface PlannedQuery {
  run(context: RequestContext, variables: Readonly<Record<string, unknown>>): Promise<string>;
}

/**
 * Types whose objects are the same ones in row after row: within one request the same object, asked for the same fields, is written once.
 * What resolvers read does not change while a request runs.
 */
const sharedTypes: ReadonlySet<string> = new Set(["Region", "Period", "Indicator", "Dataset", "Release", "Source"]);

/** The type of which an answer may have a thousand, each showing one published cell. */
const rowType = "Observation";

/** Plans the named operation, or the only one. Undefined where `execute` has to do it: directives, the schema itself, no such operation. */
export function planQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  rowTexts = new RowTexts(0),
): PlannedQuery | undefined {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const named = operations.filter(({ name }) => operationName === undefined || name?.value === operationName);
  const [operation] = named;
  const type = schema.getQueryType();
  if (!operation || named.length > 1 || !type || operation.operation !== OperationTypeNode.QUERY) return undefined;
  try {
    return plan(schema, document, operation, { query: type, rowTexts });
  } catch (error) {
    if (error instanceof Unplanned) return undefined;
    throw error;
  }
}

function plan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { query, rowTexts }: { readonly query: GraphQLObjectType; readonly rowTexts: RowTexts },
): PlannedQuery {
  if (operation.directives?.length) throw new Unplanned();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  let places = 0;
  let sharedPlaces = 0;
  const rowPlaces: number[] = [];

  /** The fields that an object of `type` answers, alike ones together, in the order in which they first stand. */
  const collect = (
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    found = new Map<string, FieldNode[]>(),
    entered = new Set<string>(),
  ): Map<string, FieldNode[]> => {
    for (const { selections } of sets) {
      for (const node of selections) {
        if (node.directives?.length) throw new Unplanned();
        if (node.kind === Kind.FIELD) {
          const key = (node.alias ?? node.name).value;
          // as a property of an object this name means something else
          if (key === "__proto__") throw new Unplanned();
          const alike = found.get(key);
          if (alike) alike.push(node);
          else found.set(key, [node]);
        } else if (node.kind === Kind.INLINE_FRAGMENT) {
          if (applies(node.typeCondition?.name.value, type)) collect(type, [node.selectionSet], found, entered);
        } else if (!entered.has(node.name.value)) {
          entered.add(node.name.value);
          const fragment = fragments.get(node.name.value);
          if (!fragment || fragment.directives?.length) throw new Unplanned();
          if (applies(fragment.typeCondition.name.value, type)) {
            collect(type, [fragment.selectionSet], found, entered);
          }
        }
      }
    }
    return found;
  };
  const applies = (condition: string | undefined, type: GraphQLObjectType): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const wider = schema.getType(condition);
    return isAbstractType(wider) && schema.isSubType(wider, type);
  };

  const planFields = (type: GraphQLObjectType, sets: readonly SelectionSetNode[]): PlannedField[] => {
    if (type.isTypeOf) throw new Unplanned();
    return [...collect(type, sets)].map(([key, nodes], at) => {
      const node = nodes[0] as FieldNode;
      const name = node.name.value;
      const opening = `${at === 0 ? "{" : ","}"${key}":`;
      if (name === "__typename") {
        const written = `"${type.name}"`;
        return { opening, name, resolve: () => undefined, argsOf: () => noArguments, write: () => written };
      }
      const field = type.getFields()[name];
      if (!field) throw new Unplanned();
      const inside = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      return {
        opening,
        name,
        resolve: field.resolve,
        argsOf: planArguments(field, node),
        write: planType(field.type, inside),
      };
    });
  };

  const planArguments = (field: GraphQLField<unknown, unknown>, node: FieldNode): PlannedField["argsOf"] => {
    if (field.args.length === 0) return () => noArguments;
    if (!JSON.stringify(node.arguments ?? []).includes('"Variable"')) {
      const constant = Object.freeze(getArgumentValues(field, node));
      return () => constant;
    }
    const place = places++;
    return ({ args, variables }) => {
      const before = args[place];
      if (before) return before;
      const values = getArgumentValues(field, node, variables);
      args[place] = values;
      return values;
    };
  };

  const planType = (type: GraphQLOutputType, inside: readonly SelectionSetNode[]): Write => {
    if (isNonNullType(type)) {
      const write = planNullable(type.ofType, inside);
      return (value, run) => {
        if (value === null || value === undefined) throw new Unplanned();
        return write(value, run);
      };
    }
    const write = planNullable(type, inside);
    return (value, run) => (value === null || value === undefined ? "null" : write(value, run));
  };

  const planNullable = (type: GraphQLOutputType, inside: readonly SelectionSetNode[]): Write => {
    if (isListType(type)) return listWriter(planType(type.ofType, inside));
    if (isLeafType(type)) return leafWriter(type);
    if (isObjectType(type)) {
      const before = places;
      const fields = planFields(type, inside);
      // what a row's own resolvers say may depend on the day (`citation`) or on later releases (`history`)
      const isSteady = places === before && fields.every(({ resolve }) => !resolve);
      if (isSteady && type.name === rowType) return planRow(fields);
      if (!sharedTypes.has(type.name)) return (value, run) => writeObject(fields, value, run);
      const place = sharedPlaces++;
      return (value, run) => {
        run.shared[place] ??= new Map();
        const written = run.shared[place] as Map<unknown, string | Promise<string>>;
        const before = written.get(value);
        if (before !== undefined) return before;
        const done = writeObject(fields, value, run);
        written.set(value, done);
        return done;
      };
    }
    if (isAbstractType(type)) return planAbstract(type, inside);
    throw new Unplanned();
  };

  const planRow = (fields: readonly PlannedField[]): Write => {
    const at = rowPlaces.push(rowTexts.newPlace()) - 1;
    const place = rowPlaces[at] as number;
    const write: Write = (value, run) => writeObject(fields, value, run);
    return (value, run) => {
      if (!run.rows || !run.context.release) return write(value, run);
      run.rows[at] ??= rowTexts.table(place, run.context.release.id);
      return writeRow(write, value, run, run.rows[at]);
    };
  };

  const planAbstract = (type: GraphQLAbstractType, inside: readonly SelectionSetNode[]): Write => {
    const { resolveType } = type;
    if (!resolveType) throw new Unplanned();
    const byName = new Map<string, PlannedField[]>(
      schema.getPossibleTypes(type).map((possible) => [possible.name, planFields(possible, inside)]),
    );
    return (value, run) => {
      // no `resolveType` of this schema asks for more than the value
      const name = (resolveType as (value: unknown, context: RequestContext) => unknown)(value, run.context);
      const as = (found: unknown): string | Promise<string> => {
        const fields = byName.get(found as string);
        if (!fields) throw new Unplanned();
        return writeObject(fields, value, run);
      };
      return isPromise(name) ? name.then(as) : as(name);
    };
  };

  const fields = planFields(query, [operation.selectionSet]);
  const definitions = operation.variableDefinitions ?? [];
  let hasRun = false;
  return {
    async run(context, variables) {
      const { coerced } = getVariableValues(schema, definitions, variables, { maxErrors: 1 });
      if (!coerced) throw new Unplanned();
      // a question that is asked once leaves nothing behind
      const rows = hasRun ? [] : undefined;
      hasRun = true;
      return await writeObject(fields, undefined, { context, variables: coerced, args: [], shared: [], rows });
    },
  };
}

const noArguments: Values = Object.freeze({});
