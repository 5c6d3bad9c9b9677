import "reflect-metadata";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CitationStyle as CitationStyleType, InLocale } from "../../schema/graphql/closed-lists.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { ObservationConnection, ObservationType } from "../../schema/graphql/observation.ts";
import { ReleaseType } from "../../schema/graphql/release.ts";
import type { Locale, Text } from "../../schema/text.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { knownPeriod } from "./asked-period.ts";
import { type CellNote, cellNotes, displayCell } from "./cell-display.ts";
import { type CitationStyle, type Cited, cite } from "./citation.ts";
import { csvAddress } from "./csv-address.ts";
import { mostCsvRows } from "./csv-answer.ts";
import { indicatorById } from "./find-indicator.ts";
import type { ObservationPage } from "./observation-resolver.ts";
import { type ObservationView, releaseUrl } from "./observation-view.ts";
import { periodLabel } from "./period.ts";
import type { RequestContext } from "./request-context.ts";
import { placeInWords } from "./safe-total.ts";

function InStyle(): ParameterDecorator {
  return Arg("style", () => CitationStyleType, {
    defaultValue: CitationStyleType.FULL,
    ...describe("Bentuk kutipan; bila tidak diisi, lengkap.", "Form of the citation; in full unless given."),
  }) as ParameterDecorator;
}

@Resolver(() => ObservationType)
export class ObservationCitationResolver {
  @FieldResolver()
  async citation(
    @Root() observation: ObservationView,
    @Ctx() context: RequestContext,
    @InStyle() style: CitationStyle,
    @InLocale() locale: Locale,
  ): Promise<string> {
    const { release } = observation;
    const source = await observation.source();
    const cited: Cited = {
      title: titleOf(observation, context.at(release), locale),
      source: source && `${source.institution}, ${source.document}`,
      url: observation.permalink ?? manifestUrl(context, release),
      releaseUrl: manifestUrl(context, release),
      key: observation.id,
    };
    return cite(cited, { release, profile: context.profile }, style, locale);
  }
}

/** Where the number stands and what it is; what must be known with it stands in brackets behind it. */
function titleOf({ indicator, key, period, cell }: ObservationView, context: RequestContext, locale: Locale): string {
  const place = placeInWords(context, key)[locale];
  const remarks = [
    ...(cell.status === "SUPPRESSED" ? [notZero[locale]] : []),
    ...(cell.decimal !== undefined && cell.held ? [`${heldFrom[locale]} ${cell.held.asOf[locale]}`] : []),
    ...(cell.decimal !== undefined && cell.quality === "PROVISIONAL" ? [provisional[locale]] : []),
  ];
  const remark = remarks.length === 0 ? "" : ` [${remarks.join(", ")}]`;
  return `${indicator.measure.label[locale]}, ${place}, ${periodLabel(period)[locale]}: ${displayCell(cell, locale)}${remark}`;
}

const notZero: Text = { id: "bukan nol", en: "not zero" };
const heldFrom: Text = { id: "ditahan, angka", en: "held, number of" };
const provisional: Text = { id: "sementara", en: "provisional" };

@Resolver(() => ReleaseType)
export class ReleaseCitationResolver {
  @FieldResolver()
  citation(
    @Root() release: PublishedRelease,
    @Ctx() context: RequestContext,
    @InStyle() style: CitationStyle,
    @InLocale() locale: Locale,
  ): string {
    const { profile } = context;
    const title = `${profile.programme[locale]}, ${periodLabel(knownPeriod(release.period))[locale]}`;
    const url = manifestUrl(context, release);
    return cite({ title, source: undefined, url, releaseUrl: url, key: "" }, { release, profile }, style, locale);
  }
}

@Resolver(() => ObservationConnection)
export class ObservationPageResolver {
  @FieldResolver()
  mandatoryNotes(
    @Root() { nodes }: ObservationPage,
    @Ctx() { siteUrl }: RequestContext,
    @InLocale() locale: Locale,
  ): CellNote[] {
    const about = { methodUrl: `${siteUrl}/metode/#angka-disembunyikan`, safeTotal: undefined };
    const notes = nodes.flatMap(({ cell }) => cellNotes(cell, locale, about));
    return [...new Map(notes.map((note) => [`${note.code} ${note.text}`, note])).values()];
  }

  @FieldResolver()
  csvUrl(@Root() page: ObservationPage, @Ctx() { siteUrl }: RequestContext): string | undefined {
    return csvUrlOf(page, siteUrl);
  }

  @FieldResolver()
  citation(
    @Root() page: ObservationPage,
    @Ctx() context: RequestContext,
    @InStyle() style: CitationStyle,
    @InLocale() locale: Locale,
  ): string {
    const { profile, siteUrl } = context;
    const { where, release, totalCount } = page;
    const ids = [...new Set(where.indicator)].sort();
    const labels = ids.map((id) => indicatorById(id).measure.label[locale]);
    const rest = labels.length - mostLabels;
    const named = labels.slice(0, mostLabels).join("; ");
    const title = `${named}${rest > 0 ? ` (+${rest})` : ""}: ${totalCount} ${numbers[locale]}`;
    const whole = manifestUrl(context, release);
    const url = csvUrlOf(page, siteUrl) ?? whole;
    const cited = { title, source: undefined, url, releaseUrl: whole, key: ids.join("-") };
    return cite(cited, { release, profile }, style, locale);
  }
}

function manifestUrl({ siteUrl }: RequestContext, release: PublishedRelease): string {
  return `${releaseUrl(siteUrl, release)}/manifest.json`;
}

function csvUrlOf({ where, release, totalCount }: ObservationPage, siteUrl: string): string | undefined {
  if (totalCount > mostCsvRows) return undefined;
  const address = csvAddress(where, release.id);
  return address.length > longestAddress ? undefined : `${siteUrl}${address}`;
}

/** Programs and proxies cut longer addresses off. */
const longestAddress = 8_000;

/** A citation of many indicators names the first few. */
const mostLabels = 3;
const numbers: Text = { id: "angka", en: "numbers" };
