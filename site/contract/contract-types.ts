import {
  astFromValue,
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  print,
} from "graphql";
import type { Locale } from "../../schema/text.ts";

/** A field, input field or value of a type, as readers see it. */
export interface ContractPart {
  /** what is written in a question, e.g. `budget(year: Int)` */
  readonly form: string;
  /** what it gives, e.g. `Budget!`; undefined for a value */
  readonly gives?: string | undefined;
  /** the type named in `gives`, where it is one of this contract */
  readonly type?: string | undefined;
  readonly text: string;
  readonly deprecated?: string | undefined;
  readonly arguments: readonly { readonly name: string; readonly text: string }[];
}

export interface ContractType {
  readonly name: string;
  readonly kind: "object" | "input" | "enum" | "interface" | "union" | "scalar";
  readonly text: string;
  readonly parts: readonly ContractPart[];
}

/** Every type of a printed contract in one language, what can be asked first, then by name. */
export function contractTypes(sdl: string, locale: Locale): ContractType[] {
  const types = Object.values(buildSchema(sdl).getTypeMap()).filter(
    (type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type),
  );
  return types
    .sort((a, b) => Number(b.name === "Query") - Number(a.name === "Query") || (a.name < b.name ? -1 : 1))
    .map((type) => ({
      name: type.name,
      kind: kindOf(type),
      text: inLanguage(type.description, locale),
      parts: partsOf(type, locale),
    }));
}

function kindOf(type: GraphQLNamedType): ContractType["kind"] {
  if (isObjectType(type)) return "object";
  if (isInterfaceType(type)) return "interface";
  if (isInputObjectType(type)) return "input";
  if (isEnumType(type)) return "enum";
  return isUnionType(type) ? "union" : "scalar";
}

function partsOf(type: GraphQLNamedType, locale: Locale): ContractPart[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description, deprecationReason }) => ({
      ...{ form: name, text: inLanguage(description, locale), arguments: [] },
      deprecated: deprecationReason ?? undefined,
    }));
  }
  if (isUnionType(type))
    return type.getTypes().map(({ name }) => ({ form: name, type: name, text: "", arguments: [] }));
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  return Object.values(type.getFields()).map((field) => {
    const given: readonly GraphQLArgument[] = "args" in field ? field.args : [];
    const named: GraphQLNamedType = getNamedType(field.type as GraphQLOutputType);
    return {
      form: given.length === 0 ? field.name : `${field.name}(${given.map(argumentForm).join(", ")})`,
      gives: `${field.type}${defaultOf(field)}`,
      type: isSpecifiedScalarType(named) ? undefined : named.name,
      text: inLanguage(field.description, locale),
      deprecated: field.deprecationReason ?? undefined,
      arguments: given.map(({ name, description }) => ({ name, text: inLanguage(description, locale) })),
    };
  });
}

function argumentForm(argument: GraphQLArgument): string {
  return `${argument.name}: ${argument.type}${defaultOf(argument)}`;
}

function defaultOf(input: object): string {
  if (!("defaultValue" in input) || input.defaultValue === undefined) return "";
  const { defaultValue, type } = input as GraphQLInputField;
  const written = astFromValue(defaultValue, type);
  return written ? ` = ${print(written)}` : "";
}

/** Descriptions are Indonesian, a blank line, English. */
function inLanguage(description: string | null | undefined, locale: Locale): string {
  const [indonesian = "", english = indonesian] = (description ?? "").split("\n\n");
  return locale === "id" ? indonesian : english;
}
