import { readFileSync } from "node:fs";
import {
  buildSchema,
  type GraphQLArgument,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { expect, test } from "vitest";
import { portalSchema, printContract } from "../../server/graphql/portal-schema.ts";

test("the committed contract is the one the server answers", () => {
  const committed = readFileSync(new URL("../../schema/graphql/portal.graphql", import.meta.url), "utf8");
  expect(printContract()).toBe(committed);
  expect(() => buildSchema(committed, { assumeValid: false })).not.toThrow();
});

test("every type, field, argument and value is described in Indonesian and English", () => {
  const undescribed: string[] = [];
  const check = (name: string, description: string | null | undefined) => {
    const [indonesian = "", english = ""] = (description ?? "").split("\n\n");
    if (indonesian.trim() === "" || english.trim() === "" || indonesian === english) {
      undescribed.push(name);
    }
  };
  const checkArguments = (owner: string, given: readonly GraphQLArgument[]) => {
    for (const argument of given) check(`${owner}(${argument.name})`, argument.description);
  };
  for (const type of Object.values(portalSchema().getTypeMap())) {
    if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
    check(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description);
        if ("args" in field) checkArguments(`${type.name}.${field.name}`, field.args);
      }
    }
  }
  expect(undescribed).toEqual([]);
});

test("asOf takes exactly one of its fields, by the schema itself", () => {
  expect(printContract()).toContain("input AsOf @oneOf {");
});
