import "reflect-metadata";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { InLocale, ReleaseState } from "../../schema/graphql/closed-lists.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { ChangeConnection, ReleaseConnection, ReleaseType } from "../../schema/graphql/release.ts";
import { RegionCode } from "../../schema/graphql/scalars.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Locale } from "../../schema/text.ts";
import { PortalError } from "../errors.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { AfterArgument, FirstArgument } from "./arguments.ts";
import { knownPeriod } from "./asked-period.ts";
import { connectChanges } from "./change-view.ts";
import { readCursor } from "./cursor.ts";
import { regionByCode } from "./find-region.ts";
import { readCellCursor } from "./observation-resolver.ts";
import { releaseUrl } from "./observation-view.ts";
import { connect, pageSize } from "./page.ts";
import { unknownRelease } from "./pinned-release.ts";
import type { RequestContext } from "./request-context.ts";

@Resolver(() => ReleaseType)
export class ReleaseResolver {
  @Query(() => ReleaseType, {
    nullable: true,
    ...describe("Satu rilis menurut pengenalnya.", "One release by its id."),
  })
  async release(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, describe("Pengenal: penerbit/periode/versi.", "Id: publisher/period/version.")) id: string,
  ): Promise<PublishedRelease> {
    const releases = await context.releases();
    const found = releases.find((release) => release.id === id);
    if (!found) throw unknownRelease(id, releases);
    return found;
  }

  @Query(() => ReleaseConnection, describe("Semua rilis, terbaru dahulu.", "All releases, newest first."))
  async releases(
    @Ctx() context: RequestContext,
    @Arg("publisher", () => RegionCode, {
      nullable: true,
      ...describe("Kode wilayah penerbit.", "Region code of the publisher."),
    })
    publisher: string | undefined,
    @Arg("state", () => [ReleaseState], {
      nullable: true,
      ...describe("Hanya yang dalam keadaan ini.", "Only those in one of these states."),
    })
    states: PublishedRelease["state"][] | undefined,
    @FirstArgument(20) first: number,
    @AfterArgument() after: string | undefined,
  ): Promise<unknown> {
    const { profile, regions } = context;
    const size = pageSize(first);
    if (publisher && regionByCode(regions, publisher).code !== profile.publisher) {
      throw new PortalError("UNKNOWN_REGION", {
        typed: publisher,
        hint: { id: `penerbit di sini ${profile.publisher}.`, en: `the publisher here is ${profile.publisher}.` },
      });
    }
    const all = (await context.releases()).filter(({ state }) => !states || states.includes(state));
    const last = after ? Number(readCursor(after, "releases", 1).key[0]) : undefined;
    if (Number.isNaN(last)) throw new PortalError("CURSOR_INVALID");
    const rest = last === undefined ? all : all.filter(({ number }) => number < last);
    return {
      ...connect(rest.slice(0, size), {
        list: "releases",
        release: context.release?.id ?? "",
        keyOf: ({ number }) => [String(number)],
        hasNextPage: rest.length > size,
      }),
      totalCount: all.length,
    };
  }

  @FieldResolver()
  period(@Root() { period }: PublishedRelease): unknown {
    return knownPeriod(period);
  }

  @FieldResolver()
  firstPeriod(@Root() { firstPeriod }: PublishedRelease): unknown {
    return knownPeriod(firstPeriod);
  }

  @FieldResolver()
  async previous(@Root() { previous }: PublishedRelease, @Ctx() context: RequestContext): Promise<unknown> {
    return previous === undefined ? undefined : (await context.releases()).find(({ id }) => id === previous);
  }

  @FieldResolver()
  async supersededBy(@Root() { id }: PublishedRelease, @Ctx() context: RequestContext): Promise<unknown> {
    return (await context.releases()).find(({ previous }) => previous === id);
  }

  @FieldResolver()
  sampleNotice(@Root() { isSample }: PublishedRelease, @InLocale() locale: Locale): string | undefined {
    return isSample ? sampleMark.sentence[locale] : undefined;
  }

  @FieldResolver()
  files(@Root() release: PublishedRelease, @Ctx() { siteUrl }: RequestContext): ShownFile[] {
    return filesOf(release, siteUrl);
  }

  @FieldResolver()
  certificate(@Root() release: PublishedRelease, @Ctx() { siteUrl }: RequestContext): ShownFile | undefined {
    return filesOf(release, siteUrl).find(({ name }) => name === certificateName);
  }

  @FieldResolver(() => ChangeConnection)
  async changes(
    @Root() release: PublishedRelease,
    @Ctx() context: RequestContext,
    @FirstArgument(100) first: number,
    @AfterArgument() after: string | undefined,
  ): Promise<unknown> {
    const size = pageSize(first);
    const last = after ? readCellCursor(after, "changes") : undefined;
    const read = (await context.changes({ number: release.number, first: size + 1, after: last })) ?? [];
    const previous = (await context.releases()).find(({ id }) => id === release.previous);
    return {
      ...connectChanges(context, read, { size, now: release, before: previous }),
      totalCount: () => context.changeCount(release.number),
    };
  }

  @FieldResolver()
  permalink(@Root() release: PublishedRelease, @Ctx() { siteUrl }: RequestContext): string {
    return `${releaseUrl(siteUrl, release)}/manifest.json`;
  }
}

/** The name that the public certificate has in every release. */
const certificateName = "certificate.json";

type ShownFile = PublishedRelease["manifest"]["files"][number] & { readonly url: string };

function filesOf(release: PublishedRelease, siteUrl: string): ShownFile[] {
  return release.manifest.files.map((file) => ({ ...file, url: `${releaseUrl(siteUrl, release)}/${file.name}` }));
}
