import * as fc from "fast-check";
import { buildSchema, GraphQLError, graphqlSync } from "graphql";
import { expect, test } from "vitest";
import { scalarForms, scalarMessage } from "../../../schema/graphql/scalars.ts";
import { PortalError } from "../../../server/errors.ts";
import { formatError, withoutValues } from "../../../server/graphql/format-error.ts";

const onBug = () => "0123456789ab";

test("an error of ours stands in both languages with its remedy", () => {
  const error = new GraphQLError("x", {
    originalError: new PortalError("PAGE_SIZE", { limit: 1000 }),
    path: ["regions"],
  });
  expect(formatError({ message: "x", path: ["regions"] }, error, onBug)).toEqual({
    message: "first harus 1 sampai 1000. / first must be 1 to 1000.",
    path: ["regions"],
    extensions: { code: "PAGE_SIZE", message: expect.any(Object), remedy: expect.any(Object) },
  });
});

test("a bug shows a code to ask about and nothing of itself", () => {
  const shown = formatError(
    { message: "select nik", extensions: { code: "INTERNAL_SERVER_ERROR", stacktrace: ["secret"] } },
    new GraphQLError("select nik", { originalError: new TypeError("select nik") }),
    onBug,
  );
  expect(shown.extensions).toMatchObject({ code: "UNEXPECTED", requestId: "0123456789ab" });
  expect(JSON.stringify(shown)).not.toMatch(/nik|secret/);
});

test("what GraphQL refuses is said in both languages, each whole, with its own words kept", () => {
  const detail = 'Cannot query field "peserta" on type "Query".';
  const error = new GraphQLError(detail);
  const shown = formatError({ message: detail, extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }, error, onBug);
  expect(shown.message).toMatch(
    /^Permintaan .*\. Isian "peserta" tidak ada pada tipe "Query"\. \/ The request .*\. Cannot query field "peserta" on type "Query"\.$/,
  );
  expect(shown.extensions).toEqual({
    ...{ code: "QUERY_INVALID", detail },
    explanation: { id: 'Isian "peserta" tidak ada pada tipe "Query".', en: detail },
    message: { id: expect.stringMatching(/^Permintaan/), en: expect.stringMatching(/^The request/) },
    remedy: { id: expect.stringContaining("/schema.graphql"), en: expect.stringContaining("/schema.graphql") },
  });
});

const schema = buildSchema(`
  scalar Code
  enum Level { KOTA DESA }
  input Filter { code: Code level: Level first: Int }
  type Query { region(code: String, level: Level, first: Int, where: Filter, flag: Boolean, id: ID): Int }
`);

test("GraphQL's own messages keep the names of the schema and lose what was sent", () => {
  const secrets = fc
    .stringMatching(/^[A-Za-z][A-Za-z0-9 ,;.]{6,30}$/)
    .filter((text) => !/region|level|first/i.test(text));
  const wrong = fc.constantFrom("first", "level", "flag", "where", "id");
  fc.assert(
    fc.property(secrets, wrong, (secret, argument) => {
      const types = { first: "Int", level: "Level", flag: "Boolean", where: "Filter", id: "ID" } as const;
      const value = argument === "id" ? [secret, secret] : argument === "where" ? { level: secret } : secret;
      const asVariable = graphqlSync({
        schema,
        source: `query ($v: ${types[argument]}) { region(${argument}: $v) }`,
        variableValues: { v: value },
      });
      const literal = argument === "id" ? `[${JSON.stringify(secret)}, 1]` : JSON.stringify(secret);
      const asLiteral = graphqlSync({ schema, source: `{ region(${argument}: ${literal}) }` });
      for (const { message } of [...(asVariable.errors ?? []), ...(asLiteral.errors ?? [])]) {
        expect(withoutValues(message)).not.toContain(secret);
      }
    }),
  );
  expect(
    withoutValues(
      `Variable "$c" got invalid value "x"; Expected type "RegionCode". ${scalarMessage(scalarForms.RegionCode)}`,
    ),
  ).toBe(`Variable "$c" got invalid value … ${scalarMessage(scalarForms.RegionCode)}`);
  expect(withoutValues('Cannot query field "nama" on type "Query". Did you mean "name"?')).toBe(
    'Cannot query field "nama" on type "Query". Did you mean "name"?',
  );
});
