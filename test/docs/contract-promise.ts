import {
  BreakingChangeType,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/**
 * Every breach of what the contract page promises, one line each: a change that breaks clients and is not named in the history of both
 * languages, and a field or value that went without having been marked deprecated in the promised contract.
 */
export function brokenPromises(promised: GraphQLSchema, now: GraphQLSchema, histories: readonly string[]): string[] {
  return findBreakingChanges(promised, now).flatMap(({ type, description }) => {
    const [element = description] = /[A-Z]\w*(?:\.\w+)?/.exec(description) ?? [];
    const isTold = histories.every((history) => history.includes(element));
    const went = type === BreakingChangeType.FIELD_REMOVED || type === BreakingChangeType.VALUE_REMOVED_FROM_ENUM;
    return [
      ...(isTold ? [] : [`not announced: ${description}`]),
      ...(went && !wasDeprecated(promised, description) ? [`never marked deprecated: ${description}`] : []),
    ];
  });
}

/** `Type.field was removed.` and `VALUE was removed from enum type Type.` are how graphql words it. */
function wasDeprecated(schema: GraphQLSchema, description: string): boolean {
  const [, value = "", list = ""] = /^(\w+) was removed from enum type (\w+)\.$/.exec(description) ?? [];
  const [, owner = "", name = ""] = /^(\w+)\.(\w+) was removed\.$/.exec(description) ?? [];
  const enumType = schema.getType(list);
  if (isEnumType(enumType)) return Boolean(enumType.getValue(value)?.deprecationReason);
  const type = schema.getType(owner);
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields && Boolean(type.getFields()[name]?.deprecationReason);
}
