import "reflect-metadata";
import { GraphQLInputObjectType, type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { describe } from "../../schema/graphql/describe.ts";
import { BudgetResolver, RegionBudgetResolver } from "./budget-resolver.ts";
import { CalendarResolver } from "./calendar-resolver.ts";
import { ObservationCitationResolver, ObservationPageResolver, ReleaseCitationResolver } from "./citation-resolver.ts";
import { CitedNumberResolver } from "./cited-number-resolver.ts";
import { CompareResolver } from "./compare-resolver.ts";
import { CoverageResolver, RegionCoverageResolver } from "./coverage-resolver.ts";
import { CodeResolver, CutResolver, DimensionResolver, FormerNameResolver } from "./cut-resolver.ts";
import { callDirectly } from "./direct-resolvers.ts";
import { HistoryResolver } from "./history-resolver.ts";
import { DatasetResolver, IndicatorResolver, PeriodResolver } from "./indicator-resolver.ts";
import { CellResolver, DimensionValueResolver, ObservationResolver } from "./observation-resolver.ts";
import { PeopleResolver } from "./people-resolver.ts";
import { ReconciliationResolver } from "./reconciliation-resolver.ts";
import { EnrolmentResolver, RegionResolver } from "./region-resolver.ts";
import { ReleaseResolver } from "./release-resolver.ts";
import { RivalResolver } from "./rival-resolver.ts";
import { TariffResolver } from "./tariff-resolver.ts";

let built: GraphQLSchema | undefined;

/** The executable schema: declarations of `schema/graphql` with the resolvers of this folder. Built once. */
export function portalSchema(): GraphQLSchema {
  built ??= build();
  return built;
}

function build(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      RegionResolver,
      EnrolmentResolver,
      RegionCoverageResolver,
      CoverageResolver,
      RegionBudgetResolver,
      BudgetResolver,
      PeopleResolver,
      RivalResolver,
      TariffResolver,
      CutResolver,
      DimensionResolver,
      CodeResolver,
      FormerNameResolver,
      IndicatorResolver,
      DatasetResolver,
      PeriodResolver,
      ObservationResolver,
      CellResolver,
      DimensionValueResolver,
      ReleaseResolver,
      HistoryResolver,
      CompareResolver,
      CalendarResolver,
      CitedNumberResolver,
      ObservationCitationResolver,
      ObservationPageResolver,
      ReleaseCitationResolver,
      ReconciliationResolver,
    ],
    validate: false,
  });
  // the two things that the decorators cannot say
  const asOf = schema.getType("AsOf");
  if (asOf instanceof GraphQLInputObjectType) asOf.isOneOf = true;
  const query = schema.getQueryType();
  if (query) {
    query.description = describe(
      "Yang dapat ditanyakan. Setiap jawaban menyebut rilisnya: isian `release`, `extensions.release`, dan kepala HTTP Terang-Release.",
      "What can be asked. Every answer names its release: the field `release`, `extensions.release` and the HTTP header Terang-Release.",
    ).description;
  }
  callDirectly(schema);
  return schema;
}

/** The contract as SDL, sorted, as committed in `schema/graphql/portal.graphql` and served at `/schema.graphql`. */
export function printContract(): string {
  return `${printSchema(lexicographicSortSchema(portalSchema()))}\n`;
}
