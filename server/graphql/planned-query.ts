import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
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
import type { RequestContext } from "./request-context.ts";

/**
 * A query prepared once for all its requests: which fields an object of each type needs, in which order, and how their values are
 * written. Running it gives what graphql's `execute` gives as `data`. It knows no errors: it throws at the first thing that is not a
 * plain answer, and whoever called it asks `execute`, which finds the same fault and words it.
 */
export interface PlannedQuery {
  run(context: RequestContext, variables: Readonly<Record<string, unknown>>): Promise<Data>;
}

type Data = Record<string, unknown>;
type Values = { [variable: string]: unknown };

/** What is known while one request runs. */
interface Run {
  readonly context: RequestContext;
  readonly variables: Values;
  /** arguments that depend on variables, by the place of their field in the plan */
  readonly args: (Values | undefined)[];
  /** what was written of objects that many rows share, by the place of their field in the plan */
  readonly shared: (Map<unknown, unknown> | undefined)[];
}

/**
 * Types whose objects are the same ones in row after row: within one request the same object, asked for the same fields, is written once.
 * What resolvers read does not change while a request runs.
 */
const sharedTypes: ReadonlySet<string> = new Set(["Region", "Period", "Indicator", "Dataset", "Release", "Source"]);

type Write = (value: unknown, run: Run) => unknown;

interface PlannedField {
  readonly key: string;
  readonly name: string;
  readonly resolve: GraphQLField<unknown, RequestContext>["resolve"];
  readonly argsOf: (run: Run) => Values;
  readonly write: Write;
}

/** Thrown at whatever a plan does not cover; never seen by a client. */
class Unplanned extends Error {}

/** Plans the named operation, or the only one. Undefined where `execute` has to do it: directives, the schema itself, no such operation. */
export function planQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): PlannedQuery | undefined {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const named = operations.filter(({ name }) => operationName === undefined || name?.value === operationName);
  const [operation] = named;
  const type = schema.getQueryType();
  if (!operation || named.length > 1 || !type || operation.operation !== OperationTypeNode.QUERY) return undefined;
  try {
    return plan(schema, document, operation, type);
  } catch (error) {
    if (error instanceof Unplanned) return undefined;
    throw error;
  }
}

function plan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  query: GraphQLObjectType,
): PlannedQuery {
  if (operation.directives?.length) throw new Unplanned();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  let places = 0;
  let sharedPlaces = 0;

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
    return [...collect(type, sets)].map(([key, nodes]) => {
      const node = nodes[0] as FieldNode;
      const name = node.name.value;
      if (name === "__typename") {
        return { key, name, resolve: () => type.name, argsOf: () => noArguments, write: (value) => value };
      }
      const field = type.getFields()[name];
      if (!field) throw new Unplanned();
      const inside = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      return {
        key,
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
    return (value, run) => (value === null || value === undefined ? null : write(value, run));
  };

  const planNullable = (type: GraphQLOutputType, inside: readonly SelectionSetNode[]): Write => {
    if (isListType(type)) return planList(planType(type.ofType, inside));
    if (isLeafType(type)) return planLeaf(type);
    if (isObjectType(type)) {
      const fields = planFields(type, inside);
      if (!sharedTypes.has(type.name)) return (value, run) => writeObject(fields, value, run);
      const place = sharedPlaces++;
      return (value, run) => {
        run.shared[place] ??= new Map();
        const written = run.shared[place] as Map<unknown, unknown>;
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

  const planAbstract = (type: GraphQLAbstractType, inside: readonly SelectionSetNode[]): Write => {
    const { resolveType } = type;
    if (!resolveType) throw new Unplanned();
    const byName = new Map<string, PlannedField[]>(
      schema.getPossibleTypes(type).map((possible) => [possible.name, planFields(possible, inside)]),
    );
    return (value, run) => {
      // no `resolveType` of this schema asks for more than the value
      const name = (resolveType as (value: unknown, context: RequestContext) => unknown)(value, run.context);
      const as = (found: unknown): unknown => {
        const fields = byName.get(found as string);
        if (!fields) throw new Unplanned();
        return writeObject(fields, value, run);
      };
      return isPromise(name) ? name.then(as) : as(name);
    };
  };

  const fields = planFields(query, [operation.selectionSet]);
  const definitions = operation.variableDefinitions ?? [];
  return {
    async run(context, variables) {
      const { coerced } = getVariableValues(schema, definitions, variables, { maxErrors: 1 });
      if (!coerced) throw new Unplanned();
      return (await writeObject(fields, undefined, { context, variables: coerced, args: [], shared: [] })) as Data;
    },
  };
}

const noArguments: Values = Object.freeze({});

/** Writes an object, or a promise of it where one of its fields is one. All fields are begun before any is waited for. */
function writeObject(fields: readonly PlannedField[], source: unknown, run: Run): unknown {
  if (source instanceof Error) throw source;
  const written: Data = {};
  let waiting: Promise<void>[] | undefined;
  try {
    for (const { key, name, resolve, argsOf, write } of fields) {
      let value: unknown;
      if (resolve) {
        // nothing of this schema reads `info`, which would have to be made for every field of every row
        value = resolve(source, argsOf(run), run.context, undefined as never);
      } else {
        value = (source as Data)[name];
        if (typeof value === "function") value = (source as Record<string, Call>)[name]?.(argsOf(run), run.context);
      }
      const done = isPromise(value) ? value.then((given) => write(given, run)) : write(value, run);
      if (isPromise(done)) {
        written[key] = undefined;
        waiting ??= [];
        waiting.push(
          done.then((given) => {
            written[key] = given;
          }),
        );
      } else written[key] = done;
    }
  } catch (error) {
    // what was begun ends unheard: `execute` will ask again
    for (const begun of waiting ?? []) begun.catch(ignore);
    throw error;
  }
  return waiting ? Promise.all(waiting).then(() => written) : written;
}

type Call = (args: Values, context: RequestContext) => unknown;

function planList(write: Write): Write {
  return (value, run) => {
    if (!Array.isArray(value)) throw new Unplanned();
    let hasPromise = false;
    const begun: unknown[] = [];
    try {
      for (const item of value) {
        const done = isPromise(item) ? item.then((given) => write(given, run)) : write(item, run);
        hasPromise ||= isPromise(done);
        begun.push(done);
      }
    } catch (error) {
      for (const one of begun) if (isPromise(one)) one.catch(ignore);
      throw error;
    }
    return hasPromise ? Promise.all(begun) : begun;
  };
}

function planLeaf(type: GraphQLLeafType): Write {
  if (type === GraphQLString || type === GraphQLID) {
    return (value) => (typeof value === "string" ? value : serialized(type, value));
  }
  if (type === GraphQLInt) {
    return (value) => (typeof value === "number" && (value | 0) === value ? value + 0 : serialized(type, value));
  }
  return (value) => serialized(type, value);
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  if (value instanceof Error) throw value;
  const text = type.serialize(value);
  if (text === null || text === undefined) throw new Unplanned();
  return text;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}

function ignore(): void {}
