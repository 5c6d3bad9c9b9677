import "reflect-metadata";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Dimension } from "../../schema/dataset.ts";
import { InLocale } from "../../schema/graphql/closed-lists.ts";
import { CutType } from "../../schema/graphql/cut.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { CodeType, DimensionType, FormerName } from "../../schema/graphql/indicator.ts";
import { AsOf } from "../../schema/graphql/inputs.ts";
import type { Locale } from "../../schema/text.ts";
import { AsOfArgument } from "./arguments.ts";
import { knownPeriod } from "./asked-period.ts";
import { datasetById, indicatorById } from "./find-indicator.ts";
import { knownCodes, type NamedCode } from "./known-codes.ts";
import { breakdownOf, type PlannedCut, periodKindOf, plannedCuts } from "./planned-cuts.ts";
import type { RequestContext } from "./request-context.ts";

/** A dimension under its name. */
interface NamedDimension {
  readonly id: string;
  readonly dimension: Dimension;
}

@Resolver(() => CutType)
export class CutResolver {
  @Query(
    () => [CutType],
    describe(
      "Daftar semua tabel yang terbit dan apa yang ditambahkan tiap tabel, dalam urutan rencananya.",
      "Public list of all cuts published and what each adds, in the order of the plan.",
    ),
  )
  cuts(
    @Arg("dataset", () => ID, {
      nullable: true,
      ...describe("Hanya dari pokok data ini.", "Only of this dataset."),
    })
    dataset: string | undefined,
    @AsOfArgument() _asOf: AsOf | undefined,
  ): PlannedCut[] {
    const wanted = dataset ? datasetById(dataset).id : undefined;
    return plannedCuts.filter((cut) => !wanted || cut.dataset.id === wanted);
  }

  @FieldResolver()
  indicators(@Root() { table }: PlannedCut): unknown {
    return table.measures.map(indicatorById);
  }

  @FieldResolver()
  level(@Root() { table }: PlannedCut): string {
    return table.level;
  }

  @FieldResolver()
  by(@Root() { dataset, table }: PlannedCut): unknown {
    return table.by.map((id) => ({ id, dimension: dataset.dimensions[id] }));
  }

  @FieldResolver()
  cadence(@Root() { table }: PlannedCut): string {
    return table.cadence.toUpperCase();
  }

  @FieldResolver()
  period(@Root() { table }: PlannedCut): string {
    return periodKindOf(table);
  }

  @FieldResolver()
  adds(@Root() { table }: PlannedCut, @InLocale() locale: Locale): string {
    return table.adds[locale];
  }

  @FieldResolver()
  async months(@Root() cut: PlannedCut, @Ctx() context: RequestContext): Promise<unknown> {
    const periods = new Set((await countsOf(context, cut)).map(({ period }) => period));
    return [...periods].sort().map(knownPeriod);
  }

  @FieldResolver()
  async published(@Root() cut: PlannedCut, @Ctx() context: RequestContext): Promise<number> {
    return sum((await countsOf(context, cut)).map(({ published }) => published));
  }

  @FieldResolver()
  async hidden(@Root() cut: PlannedCut, @Ctx() context: RequestContext): Promise<number> {
    return sum((await countsOf(context, cut)).map(({ hidden }) => hidden));
  }

  @FieldResolver()
  async held(@Root() cut: PlannedCut, @Ctx() context: RequestContext): Promise<number> {
    return sum((await countsOf(context, cut)).map(({ held }) => held));
  }
}

@Resolver(() => DimensionType)
export class DimensionResolver {
  @FieldResolver()
  label(@Root() { dimension }: NamedDimension, @InLocale() locale: Locale): string {
    return dimension.label[locale];
  }

  @FieldResolver()
  codes(@Root() { id }: NamedDimension, @Ctx() context: RequestContext): NamedCode[] {
    return [...knownCodes(context, id).values()];
  }
}

@Resolver(() => CodeType)
export class CodeResolver {
  @FieldResolver()
  name(@Root() { name }: NamedCode, @InLocale() locale: Locale): string {
    return name[locale];
  }

  @FieldResolver()
  facts(@Root() { facts }: NamedCode): unknown {
    // the database keeps no order of a JSON object's keys
    return Object.entries(facts ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => ({ name, value }));
  }

  @FieldResolver()
  formerNames(@Root() { formerNames }: NamedCode): unknown {
    return formerNames ?? [];
  }
}

@Resolver(() => FormerName)
export class FormerNameResolver {
  @FieldResolver()
  name(@Root() { name }: NonNullable<NamedCode["formerNames"]>[number], @InLocale() locale: Locale): string {
    return name[locale];
  }
}

async function countsOf(context: RequestContext, { table }: PlannedCut) {
  const by = breakdownOf(table.by);
  return (await context.cutCounts()).filter(
    ({ indicator, level, by: names, period }) =>
      table.measures.includes(indicator) &&
      level === table.level &&
      names === by &&
      knownPeriod(period).kind === periodKindOf(table),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
