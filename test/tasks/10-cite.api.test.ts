import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedReleases, serveReleases } from "../support/served-release.ts";
import { revisedCell, townReleases } from "./told-town.ts";

// Task 10: press line, full citation, BibTeX; the link gives the same number three releases later.

let served: ServedReleases;
let town: ReturnType<typeof townReleases>;

beforeAll(async () => {
  served = await serveReleases();
  town = townReleases(served);
  for (let month = 0; month < 3; month++) await town.publishNext();
});
afterAll(() => served.close());

interface Cited {
  readonly cell: { readonly decimal: string };
  readonly permalink: string;
  readonly press: string;
  readonly full: string;
  readonly bibtex: string;
  readonly english: string;
}
const citation = `permalink press: citation(style: PRESS_LINE) full: citation bibtex: citation(style: BIBTEX)
  english: citation(style: PRESS_LINE, locale: EN)`;

async function cite(): Promise<Cited> {
  const { observations } = await served.ask<{ observations: { nodes: Cited[] } }>(
    `{ observations(where: {indicator: "peserta-aktif", region: "35.75.02", period: "2024-02"}) { nodes { cell { decimal } ${citation} } } }`,
  );
  const [cited] = observations.nodes;
  if (!cited) throw new Error("the number is not there");
  return cited;
}

/** The number to which a link into a release's JSON file leads. */
async function follow(link: string): Promise<string | null | undefined> {
  const { pathname, hash } = new URL(link);
  const file = JSON.parse(await served.read(pathname)) as { rows: { sel: string; nilai: string | null }[] };
  return file.rows.find(({ sel }) => sel === decodeURIComponent(hash.slice(1)))?.nilai;
}

test("what is cited stays what it was; the portal says that it has been revised since", async () => {
  const then = await cite();
  expect(then.cell.decimal).toBe(String(revisedCell.before));
  expect(then.press).toBe(
    `[DATA CONTOH, jangan dikutip] Peserta aktif, Kec. Purworejo, Februari 2024: 720 [sementara] (Terang Kota Pasuruan, rilis 35.75/2024-03/1.0.0, 15 April 2024). ${then.permalink.replace("http://", "")}`,
  );
  expect(then.english).toContain("Purworejo district, February 2024: 720 [provisional]");
  expect(then.full).toContain(then.permalink);
  expect(then.bibtex).toContain(`url = {${then.permalink}}`);
  expect(await follow(then.permalink)).toBe("720");
  for (let month = 0; month < 3; month++) await town.publishNext();
  // a portal asks at most every 0.2 s which release is in force
  await new Promise((resolve) => setTimeout(resolve, 300));

  expect(await follow(then.permalink)).toBe("720");
  for (const text of [then.permalink, then.press, then.english, then.full, then.bibtex]) {
    const { resolveCitation } = await served.ask<{ resolveCitation: unknown }>(
      `query ($text: String!) { resolveCitation(text: $text) {
        state release { id } observation { cell { decimal } } now { cell { decimal } release { id } } } }`,
      { text },
    );
    expect(resolveCitation).toEqual({
      ...{ state: "REVISED", release: { id: "35.75/2024-03/1.0.0" } },
      observation: { cell: { decimal: "720" } },
      now: { cell: { decimal: "725" }, release: { id: "35.75/2024-06/1.0.0" } },
    });
  }
  const now = await cite();
  expect(now.cell.decimal).toBe("725");
  expect(await follow(now.permalink)).toBe("725");
});
