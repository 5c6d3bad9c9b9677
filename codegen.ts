import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "schema/graphql/portal.graphql",
  documents: "site/queries/**/*.graphql",
  generates: {
    "site/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          Rupiah: "string",
          Decimal: "string",
          RegionCode: "string",
          PeriodId: "string",
          Date: "string",
          DateTime: "string",
          URL: "string",
          Digest: "string",
        },
      },
    },
  },
};
export default config;
