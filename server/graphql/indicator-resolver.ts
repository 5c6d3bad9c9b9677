import "reflect-metadata";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Dataset, valueKindOf } from "../../schema/dataset.ts";
import { type Indicator, indicators } from "../../schema/datasets/index.ts";
import { InLocale } from "../../schema/graphql/closed-lists.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { DatasetType, IndicatorType } from "../../schema/graphql/indicator.ts";
import { PeriodType } from "../../schema/graphql/period.ts";
import type { Locale, Text } from "../../schema/text.ts";
import { knownPeriod } from "./asked-period.ts";
import { datasetById, indicatorById, levelsOf, periodKindsOf, searchIndicators } from "./find-indicator.ts";
import { type Period, periodLabel } from "./period.ts";
import type { RequestContext } from "./request-context.ts";

const unitNames: Readonly<Record<Indicator["measure"]["unit"], Text>> = {
  orang: { id: "orang", en: "people" },
  "orang-bulan": { id: "orang-bulan", en: "person-months" },
  bagian: { id: "bagian", en: "share" },
  klaim: { id: "klaim", en: "claims" },
  baris: { id: "baris", en: "rows" },
  "bulan-iuran": { id: "bulan iuran", en: "contribution months" },
  rupiah: { id: "rupiah", en: "rupiah" },
  minggu: { id: "minggu", en: "weeks" },
  hari: { id: "hari", en: "days" },
};

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Query(
    () => [IndicatorType],
    describe("Daftar indikator dengan definisinya.", "All indicators with their definitions."),
  )
  indicators(
    @Arg("search", () => String, {
      nullable: true,
      ...describe("Kata dari nama, definisi, atau sinonim.", "Words of a name, definition or synonym."),
    })
    search: string | undefined,
    @Arg("dataset", () => ID, {
      nullable: true,
      ...describe("Hanya dari pokok data ini.", "Only of this dataset."),
    })
    dataset: string | undefined,
  ): Indicator[] {
    const wanted = dataset ? datasetById(dataset).id : undefined;
    const all = [...indicators.values()].filter((indicator) => !wanted || indicator.dataset.id === wanted);
    return search ? searchIndicators(all, search) : all;
  }

  @FieldResolver()
  kind(@Root() { measure }: Indicator): string {
    return measure.kind;
  }

  @FieldResolver()
  valueKind(@Root() { measure }: Indicator): string {
    return valueKindOf(measure);
  }

  @FieldResolver()
  nationalCode(@Root() { measure }: Indicator): string | undefined {
    return measure.nationalCode;
  }

  @FieldResolver()
  periodKinds(@Root() indicator: Indicator): readonly string[] {
    return periodKindsOf(indicator);
  }

  @FieldResolver()
  hiddenWith(@Root() { measure }: Indicator): Indicator | undefined {
    const partner = "hiddenWith" in measure ? measure.hiddenWith : undefined;
    return partner === undefined ? undefined : indicatorById(partner);
  }

  @FieldResolver()
  label(@Root() { measure }: Indicator, @InLocale() locale: Locale): string {
    return measure.label[locale];
  }

  @FieldResolver()
  definition(@Root() { measure }: Indicator, @InLocale() locale: Locale): string {
    return measure.definition[locale];
  }

  @FieldResolver()
  unit(@Root() { measure }: Indicator, @InLocale() locale: Locale): string {
    return unitNames[measure.unit][locale];
  }

  @FieldResolver()
  synonyms(@Root() { measure }: Indicator): readonly string[] {
    return measure.synonyms;
  }

  @FieldResolver()
  basis(@Root() { measure }: Indicator, @InLocale() locale: Locale): string {
    return measure.basis[locale];
  }

  @FieldResolver()
  levels(@Root() indicator: Indicator): readonly string[] {
    return levelsOf(indicator);
  }

  @FieldResolver()
  additiveOver(@Root() { measure }: Indicator): readonly string[] {
    return measure.additiveOver;
  }

  @FieldResolver()
  numerator(@Root() { measure }: Indicator): Indicator | undefined {
    return hasParts(measure) ? indicatorById(measure.numerator) : undefined;
  }

  @FieldResolver()
  denominator(@Root() { measure }: Indicator): Indicator | undefined {
    return hasParts(measure) ? indicatorById(measure.denominator) : undefined;
  }

  @FieldResolver()
  methodVersion(@Root() { dataset }: Indicator): string {
    return dataset.methodVersion;
  }

  @FieldResolver()
  async periods(@Root() { id }: Indicator, @Ctx() { periodRanges }: RequestContext): Promise<unknown> {
    const range = (await periodRanges()).get(id);
    return range && { first: knownPeriod(range.first), last: knownPeriod(range.last) };
  }
}

function hasParts(measure: Indicator["measure"]): measure is Extract<typeof measure, { numerator: string }> {
  return measure.kind === "share" || measure.kind === "ratio";
}

@Resolver(() => DatasetType)
export class DatasetResolver {
  @FieldResolver()
  title(@Root() { title }: Dataset, @InLocale() locale: Locale): string {
    return title[locale];
  }

  @FieldResolver()
  description(@Root() { description }: Dataset, @InLocale() locale: Locale): string {
    return description[locale];
  }

  @FieldResolver()
  source(@Root() { source }: Dataset, @InLocale() locale: Locale): string {
    return source[locale];
  }

  @FieldResolver()
  cadence(): string {
    return "MONTH";
  }

  @FieldResolver()
  dimensions(@Root() { dimensions }: Dataset): unknown {
    return Object.entries(dimensions).map(([id, dimension]) => ({ id, dimension }));
  }
}

@Resolver(() => PeriodType)
export class PeriodResolver {
  @FieldResolver()
  label(@Root() period: Period, @InLocale() locale: Locale): string {
    return periodLabel(period)[locale];
  }
}
