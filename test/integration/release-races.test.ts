import { afterAll, beforeAll, expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import { openPublisher, type PublisherConnection } from "../../server/database/portal-publisher.ts";
import { PortalError } from "../../server/errors.ts";
import { openPublished } from "../../server/published/published.ts";
import { contentDigest } from "../../server/release/manifest.ts";
import { openPublishing, type PublishingPlace, townRelease } from "../support/publishing.ts";

let place: PublishingPlace;
let other: PublisherConnection;
beforeAll(async () => {
  place = await openPublishing();
  other = openPublisher(place.databases.access);
});
afterAll(async () => {
  await other.close();
  await place.close();
});

test("two operators at once: 20 times one wins and the other is told", async () => {
  let previous = await townRelease(undefined, 100);
  await place.publish(previous);
  const winners = new Set<string>();
  for (let race = 0; race < 20; race++) {
    const rivals = await Promise.all([townRelease(previous, 200 + 10 * race), townRelease(previous, 1000 + 10 * race)]);
    const outcomes = await Promise.allSettled([
      place.publish(rivals[0]),
      place.publish(rivals[1], { publisher: other }),
    ]);
    const won = rivals.filter((_, index) => outcomes[index]?.status === "fulfilled");
    const told = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(won).toHaveLength(1);
    expect(told[0]).toBeInstanceOf(PortalError);
    expect(told[0]).toMatchObject({ code: "LOST_RACE", exitCode: 3 });
    previous = won[0] ?? rivals[0];
    winners.add(previous === rivals[0] ? "first" : "second");
    const current = await place.published.currentRelease("35.75");
    expect(current).toMatchObject({ number: race + 2, contentDigest: previous.release.contentDigest });
  }
  const rows = await place.publisher.kysely.selectFrom("publication").selectAll().execute();
  expect(rows).toHaveLength(21);
});

test("the same release by two operators at once is published once, and both are content", async () => {
  const at = await openPublishing();
  const second = openPublisher(at.databases.access);
  const prepared = await townRelease(undefined, 100);
  await Promise.all([at.publish(prepared), at.publish(prepared, { publisher: second })]);
  expect(await at.publisher.kysely.selectFrom("release").selectAll().execute()).toHaveLength(1);
  await second.close();
  await at.close();
});

test("readers who poll during 50 publications see the old or the new release whole, and never go back", async () => {
  const at = await openPublishing();
  let previous = await townRelease(undefined, 100);
  await at.publish(previous);
  let isPublishing = true;
  const seen = { answers: 0, mixed: 0, backward: 0, releases: new Set<string>() };
  const poll = async (): Promise<void> => {
    const published = openPublished(at.databases.access);
    let last = 0;
    while (isPublishing) {
      // the release is pinned first; everything else is asked as of that release, in statements of their own
      const release = await published.currentRelease("35.75");
      if (release === undefined) throw new Error("the current release was gone");
      const page = await published.observations(
        release,
        { indicators: ["peserta-baru", "peserta-berakhir"] },
        { first: 100, after: undefined },
      );
      const all = await published.observationsInForce(release);
      const values = new Map(all.map((cell) => [cellId(cell), cell.decimal]));
      const isOne =
        contentDigest(all) === release.contentDigest &&
        page.observations.length > 0 &&
        page.observations.every((cell) => values.get(cellId(cell)) === cell.decimal);
      seen.answers += 1;
      if (!isOne) seen.mixed += 1;
      if (release.number < last) seen.backward += 1;
      last = release.number;
      seen.releases.add(release.id);
    }
    await published.close();
  };
  const readers = [poll(), poll()];
  for (let count = 0; count < 50; count++) {
    const prepared = await townRelease(previous, 110 + 10 * count);
    await at.publish(prepared);
    previous = prepared;
  }
  isPublishing = false;
  await Promise.all(readers);
  console.log(`${seen.answers} answers of ${seen.releases.size} releases, ${seen.mixed} mixed`);
  expect(seen).toMatchObject({ mixed: 0, backward: 0 });
  expect(seen.answers).toBeGreaterThan(100);
  expect(seen.releases.size).toBeGreaterThan(10);
  await at.close();
});
