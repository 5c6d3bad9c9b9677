import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Values that exist, by the name of an argument or the type it takes: documents that ask for nothing would prove nothing. */
export interface KnownValues {
  readonly byName: Readonly<Record<string, readonly string[]>>;
  readonly byType: Readonly<Record<string, readonly string[]>>;
}

/** Writes valid documents of every shape, from tiny to above every limit. */
export function documentsOf(schema: GraphQLSchema, known: KnownValues, random: () => number): () => string {
  const below = (most: number) => Math.floor(random() * most);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;

  const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

  const valueFor = (name: string, type: GraphQLInputType): string => {
    if (isNonNullType(type)) return valueFor(name, type.ofType);
    if (isListType(type)) {
      const items = Array.from({ length: 1 + below(random() < 0.2 ? 12 : 3) }, () => valueFor(name, type.ofType));
      return `[${[...new Set(items)].join(", ")}]`;
    }
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf
        ? [pick(fields)]
        : fields.filter((field) => isRequiredInputField(field) || random() < 0.25);
      return `{${chosen.map((field) => `${field.name}: ${valueFor(field.name, field.type)}`).join(", ")}}`;
    }
    if (type.name === "Int") return String(pick([1, 10, 34, 100, 500, 1000]));
    if (type.name === "Boolean") return pick(["true", "false"]);
    return JSON.stringify(pick(known.byName[name] ?? known.byType[type.name] ?? ["35.75"]));
  };
  const argumentsOf = (given: readonly GraphQLArgument[]): string => {
    // a name goes with no code, and a cursor with no page of somebody else's
    const chosen = given.filter(
      (one) => one.name !== "after" && (isRequiredArgument(one) || one.name === "code" || random() < 0.4),
    );
    const written = chosen.filter((one) => !(one.name === "name" && chosen.some(({ name }) => name === "code")));
    return written.length > 0
      ? `(${written.map((one) => `${one.name}: ${valueFor(one.name, one.type)}`).join(", ")})`
      : "";
  };

  return () => {
    let left = pick([5, 20, 60, 120, 240, 300]);
    let aliases = 0;
    const wideness = pick([1, 2, 4, 10]);
    const selection = (type: GraphQLNamedType, depth: number): string => {
      const fields = fieldsOf(type);
      const parts: string[] = [];
      for (let count = 1 + below(wideness * 2); count > 0 && left > 0; count--) {
        const field = pick(fields);
        const named = getNamedType(field.type);
        left--;
        const alias = `a${++aliases}: `;
        const isInner = isCompositeType(named);
        if (isInner && (depth > 12 || left <= 0)) continue;
        parts.push(
          `${alias}${field.name}${argumentsOf(field.args)}${isInner ? ` ${selection(named, depth + 1)}` : ""}`,
        );
      }
      if (isAbstractType(type) && left > 0 && random() < 0.5) {
        const concrete = pick(schema.getPossibleTypes(type));
        left--;
        parts.push(`... on ${concrete.name} ${selection(concrete, depth)}`);
      }
      return `{ ${parts.length > 0 ? parts.join(" ") : "__typename"} }`;
    };
    const query = schema.getQueryType();
    // aliases keep fields apart; most documents carry few of them, so that other limits are met as well
    const text = query ? selection(query, 1) : "";
    return random() < 0.9 ? withFewAliases(text) : text;
  };
}

/** Takes the aliases away where the names around them stay apart. */
function withFewAliases(text: string): string {
  const scopes: Set<string>[] = [];
  return text.replace(/[{}]|\ba\d+: (\w+)/g, (found, name: string | undefined) => {
    if (found === "{") scopes.push(new Set());
    else if (found === "}") scopes.pop();
    else if (name !== undefined) {
      const scope = scopes.at(-1);
      if (scope && !scope.has(name)) {
        scope.add(name);
        return name;
      }
    }
    return found;
  });
}
