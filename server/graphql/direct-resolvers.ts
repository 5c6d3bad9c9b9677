import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { RequestContext } from "./request-context.ts";

/** What type-graphql notes of one parameter of a resolver's method, as far as it is read here. */
interface Parameter {
  readonly index: number;
  readonly kind: string;
  readonly name?: string;
  readonly propertyName?: string | undefined;
  readonly getType?: (() => unknown) | undefined;
}

/** What it notes of a field's method. */
interface FieldMethod {
  readonly kind: string;
  readonly schemaName: string;
  readonly methodName: string;
  readonly target: new () => object;
  readonly getObjectType?: () => unknown;
  readonly params?: readonly Parameter[];
  readonly middlewares?: readonly unknown[];
  readonly roles?: readonly unknown[] | undefined;
}

type Resolve = GraphQLFieldResolver<unknown, RequestContext, Record<string, unknown>>;

/**
 * Calls the methods of field resolvers without the steps that type-graphql takes around each call (a promise for every argument,
 * although nothing is validated; sorting the parameters): on a page of a thousand rows these cost more than the work itself. Only methods
 * whose parameters are the parent, the context, and arguments that are no input objects; all others stay as type-graphql made them.
 * Gives the names of the fields that are called directly.
 */
export function callDirectly(schema: GraphQLSchema): string[] {
  const storage = getMetadataStorage();
  const nameOf = new Map<unknown, string>(
    [...storage.objectTypes, ...storage.interfaceTypes].map(({ target, name }) => [target, name]),
  );
  const inputs = new Set<unknown>(storage.inputTypes.map(({ target }) => target));
  const instances = new Map<unknown, object>();
  const replaced: string[] = [];
  for (const method of storage.fieldResolvers as unknown as readonly FieldMethod[]) {
    const owner = nameOf.get(method.getObjectType?.());
    const call = owner === undefined ? undefined : directCall(method, inputs, instances);
    if (!call) continue;
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      if (type.name !== owner && !type.getInterfaces().some(({ name }) => name === owner)) continue;
      const field = type.getFields()[method.schemaName];
      if (!field) continue;
      field.resolve = call;
      replaced.push(`${type.name}.${method.schemaName}`);
    }
  }
  for (const { name, resolveType } of storage.interfaceTypes) {
    const type = schema.getType(name);
    // ours give the type's name, which needs no promise around it
    if (isInterfaceType(type) && resolveType) type.resolveType = resolveType as typeof type.resolveType;
  }
  return replaced;
}

function directCall(
  method: FieldMethod,
  inputs: ReadonlySet<unknown>,
  instances: Map<unknown, object>,
): Resolve | undefined {
  if (method.kind !== "external" || method.middlewares?.length || method.roles?.length) return undefined;
  const parameters = [...(method.params ?? [])].sort((a, b) => a.index - b.index);
  const values = parameters.map((parameter) => valueFor(parameter, inputs));
  if (values.some((value) => value === undefined) || parameters.some(({ index }, at) => index !== at)) return undefined;
  const instance = instances.get(method.target) ?? new method.target();
  instances.set(method.target, instance);
  const run = (instance as Record<string, unknown>)[method.methodName];
  if (typeof run !== "function") return undefined;
  const [first, second, third] = values as readonly Value[];
  switch (values.length) {
    case 0:
      return () => run.call(instance);
    case 1:
      return (root, args, context) => run.call(instance, first?.(root, args, context));
    case 2:
      return (root, args, context) => run.call(instance, first?.(root, args, context), second?.(root, args, context));
    case 3:
      return (root, args, context) =>
        run.call(instance, first?.(root, args, context), second?.(root, args, context), third?.(root, args, context));
    default:
      return (root, args, context) =>
        run.apply(
          instance,
          values.map((value) => value?.(root, args, context)),
        );
  }
}

type Value = (root: unknown, args: Record<string, unknown>, context: RequestContext) => unknown;

/** How a parameter gets its value; undefined for one that type-graphql has to prepare. */
function valueFor({ kind, name, propertyName, getType }: Parameter, inputs: ReadonlySet<unknown>): Value | undefined {
  if (propertyName !== undefined) return undefined;
  if (kind === "context") return (_root, _args, context) => context;
  if (kind === "root") return getType ? undefined : (root) => root;
  if (kind === "arg" && name !== undefined && !inputs.has(getType?.())) return (_root, args) => args[name];
  return undefined;
}
