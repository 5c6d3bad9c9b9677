import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedReleases, serveReleases } from "../support/served-release.ts";
import { townReleases } from "./told-town.ts";

// Task 9: all rows of a month, page by page, while new releases go out: none missing, none double.

let served: ServedReleases;
let town: ReturnType<typeof townReleases>;

beforeAll(async () => {
  served = await serveReleases();
  town = townReleases(served);
  for (let month = 0; month < 3; month++) await town.publishNext();
});
afterAll(() => served.close());

interface Page {
  readonly observations: {
    readonly totalCount: number;
    readonly release: { readonly id: string };
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly { readonly id: string; readonly cell: { readonly decimal: string | null } }[];
  };
}

test("the pages of February join to what the file of their release says, whatever comes out meanwhile", async () => {
  const begun = town.releases.at(-1);
  const rows: [string, string][] = [];
  let after: string | undefined;
  for (let page = 0; page < 50; page++) {
    const { observations } = await served.ask<Page>(
      `query ($after: String) {
        observations(where: {indicator: ["peserta-aktif", "capaian-sasaran"], period: "2024-02", everyCut: true}, first: 3, after: $after) {
          totalCount release { id } pageInfo { hasNextPage endCursor } nodes { id cell { decimal } }
        }
      }`,
      { after },
    );
    expect(observations.release.id).toBe(begun?.release.id);
    expect(observations.totalCount).toBe(15);
    rows.push(...observations.nodes.map(({ id, cell }): [string, string] => [id, cell.decimal ?? ""]));
    if (!observations.pageInfo.hasNextPage) break;
    after = observations.pageInfo.endCursor;
    // the fourth release corrects a number of this very month
    if (page < 3) await town.publishNext();
  }
  const inFiles = ["contoh-coverage.csv", "contoh-enrolment.csv"].flatMap((name) => {
    const bytes = begun?.files.find((file) => file.name === name)?.bytes;
    return parse(new TextDecoder().decode(bytes), { columns: true }) as Record<string, string>[];
  });
  const wanted = inFiles.filter(
    ({ indikator = "", periode }) => ["peserta-aktif", "capaian-sasaran"].includes(indikator) && periode === "2024-02",
  );
  expect(rows.sort()).toEqual(wanted.map(({ sel, nilai }) => [sel, nilai]).sort());
  expect(town.releases.length).toBe(6);
});
