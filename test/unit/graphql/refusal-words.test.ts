import { buildSchema, GraphQLError, graphqlSync } from "graphql";
import { describe, expect, test } from "vitest";
import { scalarForms } from "../../../schema/graphql/scalars.ts";
import { formatError } from "../../../server/graphql/format-error.ts";

// graphql-js itself refuses each of these, so that a new version of it that says something else is noticed here.

const schema = buildSchema(`
  enum Level { KOTA KECAMATAN }
  input Filter { region: String level: Level first: Int! }
  interface Place { code: String }
  type City implements Place { code: String mayor: String }
  type Ward implements Place { code: String rank(by: String!): Int }
  union Anything = City | Ward
  type Query { city(code: String, level: Level): City ward(code: String!): Ward places(where: Filter): [Place] any: Anything }
`);

interface Refusal {
  readonly rule: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly says: string;
}

const refusals: readonly Refusal[] = [
  {
    rule: "unknown field, with the guess",
    query: "{ city { cod } }",
    says: 'Isian "cod" tidak ada pada tipe "City". Maksud Anda "code"?',
  },
  { rule: "unknown field, nothing like it", query: "{ kota }", says: 'Isian "kota" tidak ada pada tipe "Query".' },
  {
    rule: "field of a narrower type",
    query: "{ places { mayor } }",
    says: 'Isian "mayor" tidak ada pada tipe "Place". Mungkin isian itu dari "City": pakai "... on".',
  },
  {
    rule: "unknown argument",
    query: '{ city(cade: "1") { code } }',
    says: 'Argumen "cade" tidak ada pada isian "Query.city". Maksud Anda "code"?',
  },
  {
    rule: "unknown argument of a directive",
    query: "{ city @include(iff: true, if: true) { code } }",
    says: 'Argumen "iff" tidak ada pada petunjuk "@include". Maksud Anda "if"?',
  },
  {
    rule: "required argument",
    query: "{ ward { code } }",
    says: 'Argumen "code" bertipe "String!" pada "ward" wajib diisi.',
  },
  {
    rule: "missing selection",
    query: "{ city }",
    says: 'Isian "city" bertipe "City": sebut isiannya dalam kurung kurawal. Maksud Anda "city { ... }"?',
  },
  {
    rule: "leaf with a selection",
    query: "{ city { code { id } } }",
    says: 'Isian "code" tidak boleh diikuti kurung kurawal: tipe "String" tidak punya isian.',
  },
  {
    rule: "unknown type",
    query: "query ($level: Levl) { city(level: $level) { code } }",
    says: 'Tipe "Levl" tidak ada. Maksud Anda "Level"?',
  },
  {
    rule: "variable not defined",
    query: "query Kota { city(code: $code) { code } }",
    says: 'Variabel "$code" belum disebut di kepala pertanyaan.',
  },
  { rule: "variable never used", query: "query ($x: Int) { city { code } }", says: 'Variabel "$x" tidak dipakai.' },
  {
    rule: "variable of another type",
    query: "query ($code: Int) { city(code: $code) { code } }",
    says: 'Variabel "$code" bertipe "Int", padahal di situ perlu "String".',
  },
  {
    rule: "variable of a type of answers",
    query: "query ($city: City) { city { code } }",
    says: 'Variabel "$city" tidak dapat bertipe "City": tipe itu hanya untuk jawaban.',
  },
  {
    rule: "variable without its value",
    query: "query ($code: String!) { ward(code: $code) { code } }",
    says: 'Variabel "$code" bertipe "String!" wajib diisi.',
  },
  {
    rule: "variable that is null",
    query: "query ($code: String!) { ward(code: $code) { code } }",
    variables: { code: null },
    says: 'Variabel "$code" bertipe "String!" tidak boleh null.',
  },
  {
    rule: "value of a variable of the wrong type",
    query: "query ($code: String) { city(code: $code) { code } }",
    variables: { code: 3575 },
    says: 'Isi variabel "$code" tidak sesuai tipenya.',
  },
  {
    rule: "wrong type",
    query: "{ city(code: 3575) { code } }",
    says: 'Yang diperlukan di sini nilai bertipe "String".',
  },
  {
    rule: "wrong type, an object wanted",
    query: '{ places(where: "35.75") { code } }',
    says: 'Yang diperlukan di sini nilai bertipe "Filter".',
  },
  {
    rule: "not a name of the list, with the guess",
    query: "{ city(level: KOTAA) { code } }",
    says: 'Nilai itu bukan salah satu dari "Level". Maksud Anda "KOTA"?',
  },
  {
    rule: "text for a name of a list",
    query: '{ city(level: "KOTA") { code } }',
    says: 'Yang diperlukan di sini salah satu nama dari "Level".',
  },
  {
    rule: "unknown field of an input",
    query: '{ places(where: {regio: "35.75", first: 1}) { code } }',
    says: 'Isian "regio" tidak ada pada "Filter". Maksud Anda "region"?',
  },
  {
    rule: "required field of an input",
    query: '{ places(where: {region: "35.75"}) { code } }',
    says: 'Isian "Filter.first" bertipe "Int!" wajib diisi.',
  },
  { rule: "unknown fragment", query: "{ city { ...Nama } }", says: 'Potongan "Nama" tidak ada.' },
  {
    rule: "unused fragment",
    query: "{ city { code } } fragment Nama on City { code }",
    says: 'Potongan "Nama" tidak pernah dipakai.',
  },
  {
    rule: "fragment on a type that cannot be",
    query: "{ city { ...Nama } } fragment Nama on Ward { code }",
    says: 'Potongan "Nama" tidak dapat dipakai di sini: "City" tidak pernah bertipe "Ward".',
  },
  {
    rule: "fragment in the place that cannot be",
    query: "{ city { ... on Ward { code } } }",
    says: 'Potongan tidak dapat dipakai di sini: "City" tidak pernah bertipe "Ward".',
  },
  {
    rule: "fragment within itself",
    query: "{ city { ...A } } fragment A on City { ...A }",
    says: 'Potongan "A" memuat dirinya sendiri.',
  },
  { rule: "unknown directive", query: "{ city @simpan { code } }", says: 'Petunjuk "@simpan" tidak ada.' },
  {
    rule: "argument twice",
    query: '{ city(code: "1", code: "2") { code } }',
    says: 'Argumen "code" hanya boleh disebut sekali.',
  },
  {
    rule: "question without a name among others",
    query: "{ city { code } } query Lain { city { code } }",
    says: "Bila pertanyaannya lebih dari satu, semuanya harus bernama.",
  },
  {
    rule: "field twice with other arguments",
    query: '{ city(code: "1") { code } city(code: "2") { code } }',
    says: 'Isian "city" diminta dua kali dengan isi yang berbeda. Beri nama lain (alias) kepada salah satunya.',
  },
];

describe("what graphql-js refuses is told in Indonesian first and in its own English second, with its place", () => {
  test.each(refusals)("$rule", ({ query, variables, says }) => {
    const { errors = [] } = graphqlSync({ schema, source: query, ...(variables && { variableValues: variables }) });
    const shown = errors.map((error) =>
      formatError({ ...error.toJSON(), extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }, error, () => "-"),
    );
    const [one] = shown.filter(
      ({ extensions }) => (extensions?.explanation as { id: string } | undefined)?.id === says,
    );
    if (!one) throw new Error(JSON.stringify(shown, null, 1));
    const detail = String(one.extensions?.detail);
    expect(one.extensions?.explanation).toEqual({ id: says, en: detail });
    expect(one.message).toMatch(/^Permintaan tidak sesuai .* \/ The request does not fit /);
    expect(one.message.split(" / The request")[0]?.endsWith(says)).toBe(true);
    expect(one.message.endsWith(detail)).toBe(true);
    expect(one.locations?.[0]?.line).toBe(1);
  });
});

test("a scalar of ours says its form in each language once", () => {
  const said = `Expected value of type "RegionCode", found "kota"; ${scalarForms.RegionCode.id} ${scalarForms.RegionCode.en}`;
  const shown = formatError(
    { message: said, extensions: { code: "GRAPHQL_VALIDATION_FAILED" } },
    new GraphQLError(said),
    () => "-",
  );
  expect(shown.extensions?.explanation).toEqual({
    id: `Yang diperlukan di sini nilai bertipe "RegionCode". ${scalarForms.RegionCode.id}`,
    en: `Expected value of type "RegionCode", found … ${scalarForms.RegionCode.en}`,
  });
});

test("a sentence without an Indonesian one is given as it is", () => {
  const said = "Something that no rule says.";
  const shown = formatError({ message: said, extensions: { code: "BAD_REQUEST" } }, new GraphQLError(said), () => "-");
  expect(shown.extensions).not.toHaveProperty("explanation");
  expect(shown.message.endsWith(said)).toBe(true);
});
