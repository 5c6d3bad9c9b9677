import "reflect-metadata";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { CellKey } from "../../schema/cell.ts";
import { CitedNumber } from "../../schema/graphql/cited-number.ts";
import { describe } from "../../schema/graphql/describe.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { askedBreakdown } from "./asked-breakdown.ts";
import { askedPeriod } from "./asked-period.ts";
import { type CitedPlace, findCitedPlace } from "./cited-cell.ts";
import { indicatorById } from "./find-indicator.ts";
import { regionByCode } from "./find-region.ts";
import { loadObservation, type ObservationView } from "./observation-view.ts";
import { unknownRelease } from "./pinned-release.ts";
import type { RequestContext } from "./request-context.ts";

/** What `resolveCitation` hands on. */
interface CitedView {
  readonly release: PublishedRelease;
  readonly observation?: ObservationView;
  readonly now?: ObservationView;
  readonly state?: "STANDS" | "REVISED" | "WITHDRAWN";
}

@Resolver()
export class CitedNumberResolver {
  @Query(() => CitedNumber, {
    nullable: true,
    ...describe(
      "Mencari angka yang ditunjuk sebuah teks: alamat tetap, alamat sel, pengenal rilis, atau kutipan yang memuatnya. Kosong bila tidak ada yang ditunjuk. Cap angka belum ada.",
      "Finds the number that a text points to: a permalink, a cell's address, a release id, or a citation that holds one. Null where it points to none. There are no stamps yet.",
    ),
  })
  async resolveCitation(
    @Ctx() context: RequestContext,
    @Arg("text", () => String, describe("Teks yang dikutip.", "The text cited.")) text: string,
  ): Promise<CitedView | undefined> {
    const place = findCitedPlace(text);
    if (!place) return undefined;
    const releases = await context.releases();
    const release = citedRelease(place, releases);
    if (!release || !place.cell) return release && { release };
    const cited = context.at(release);
    const key = knownKey(cited, place.cell);
    const observation = await loadObservation(cited, key);
    const current = context.at(releases[0] ?? release);
    const now = await loadObservation(current, key);
    return { release, observation, now, state: stateOf(release, observation, now) };
  }
}

function citedRelease(
  { release: id }: CitedPlace,
  releases: readonly PublishedRelease[],
): PublishedRelease | undefined {
  if (id === undefined) return releases[0];
  const found = releases.find((release) => release.id === id);
  if (!found) throw unknownRelease(id, releases);
  return found;
}

/** The cell with every part of its address known. Throws the error that names the nearest of the part that is not. */
function knownKey(context: RequestContext & { readonly release: PublishedRelease | undefined }, key: CellKey): CellKey {
  const indicator = indicatorById(key.indicator);
  const region = regionByCode(context.regions, key.region).code;
  const period = context.release ? askedPeriod(context.release, key.period).id : key.period;
  const chosen = Object.entries(key.dimensions).map(([dimension, code]) => ({ dimension, codes: [code] }));
  const [dimensions = {}] = askedBreakdown(context, [indicator], { dimension: chosen }) ?? [];
  return { indicator: indicator.id, region, period, dimensions };
}

function stateOf(
  release: PublishedRelease,
  cited: ObservationView,
  now: ObservationView,
): NonNullable<CitedView["state"]> {
  if (release.state === "WITHDRAWN" || now.cell.status === "WITHDRAWN") return "WITHDRAWN";
  const isSame =
    cited.cell.status === now.cell.status &&
    cited.cell.decimal === now.cell.decimal &&
    cited.cell.asOfPeriod?.id === now.cell.asOfPeriod?.id;
  return isSame ? "STANDS" : "REVISED";
}
