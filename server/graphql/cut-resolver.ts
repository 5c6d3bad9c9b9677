import "reflect-metadata";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Code } from "../../schema/codelist.ts";
import type { Dimension } from "../../schema/dataset.ts";
import { InLocale } from "../../schema/graphql/closed-lists.ts";
import { CutType } from "../../schema/graphql/cut.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { CodeType, DimensionType } from "../../schema/graphql/indicator.ts";
import { AsOf } from "../../schema/graphql/inputs.ts";
import type { Locale } from "../../schema/text.ts";
import { AsOfArgument } from "./arguments.ts";
import { knownPeriod } from "./asked-period.ts";
import { datasetById, indicatorById } from "./find-indicator.ts";
import { breakdownOf, codesOf, type PlannedCut, plannedCuts } from "./planned-cuts.ts";
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
  adds(@Root() { table }: PlannedCut, @InLocale() locale: Locale): string {
    return table.adds[locale];
  }

  @FieldResolver()
  async months(@Root() cut: PlannedCut, @Ctx() context: RequestContext): Promise<unknown> {
    const months = new Set((await countsOf(context, cut)).map(({ period }) => period));
    return [...months].sort().map(knownPeriod);
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
  codes(@Root() { dimension }: NamedDimension, @Ctx() { codelists }: RequestContext): Code[] {
    return [...codesOf(codelists, dimension).values()];
  }
}

@Resolver(() => CodeType)
export class CodeResolver {
  @FieldResolver()
  name(@Root() { name }: Code, @InLocale() locale: Locale): string {
    return name[locale];
  }
}

async function countsOf(context: RequestContext, { table }: PlannedCut) {
  const by = breakdownOf(table.by);
  return (await context.cutCounts()).filter(
    (count) => table.measures.includes(count.indicator) && count.level === table.level && count.by === by,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
