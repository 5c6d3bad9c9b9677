import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readExamples } from "../../server/http/example-queries.ts";
import { type HttpPortal, type HttpReply, openHttpPortal } from "../support/http-portal.ts";

// Somebody types the number of a person where a code belongs: it reaches neither answer nor header nor log, by any door.

let portal: HttpPortal;
beforeAll(async () => {
  portal = await openHttpPortal({ months: 2 });
});
afterAll(() => portal.close());

const digits = "3575014107900001";
/** As people write it: in one go, in groups, with marks between. */
const written = [digits, "3575.0141.0790.0001", "3575 0141 0790 0001", "357501-410790-0001"];
const hash = readExamples("schema/graphql/examples")[0]?.sha256 ?? "";
const escaped = (value: unknown) => encodeURIComponent(typeof value === "string" ? value : JSON.stringify(value));
const preflighted = { "apollo-require-preflight": "1" };

/** Every argument of the API that takes a text or a code, asked with a variable. */
const asked: readonly (readonly [query: string, variables: (nik: string) => unknown])[] = [
  ["query ($v: RegionCode) { region(code: $v) { code } }", (v) => ({ v })],
  ["query ($v: String) { region(name: $v) { code } }", (v) => ({ v })],
  ["query ($v: String) { regions(search: $v) { nodes { code } } }", (v) => ({ v })],
  ["query ($v: String) { indicators(search: $v) { id } }", (v) => ({ v })],
  ["query ($v: ID) { indicators(dataset: $v) { id } }", (v) => ({ v })],
  ["query ($v: ID!) { release(id: $v) { id } }", (v) => ({ v })],
  ["query ($v: String!) { resolveCitation(text: $v) { state } }", (v) => ({ v })],
  ["query ($v: ID!) { compareReleases(from: $v, to: $v) { totalCount } }", (v) => ({ v })],
  [
    'query ($v: RegionCode!) { releaseCalendar(within: $v, from: "2024-01-01", to: "2024-12-31") { period { id } } }',
    (v) => ({ v }),
  ],
  ['query ($v: Date!) { releaseCalendar(within: "35.75", from: $v, to: $v) { period { id } } }', (v) => ({ v })],
  ["query ($v: AsOf) { regions(asOf: $v) { totalCount } }", (v) => ({ v: { release: v } })],
  ["query ($v: AsOf) { regions(asOf: $v) { totalCount } }", (v) => ({ v: { instant: v } })],
  ["query ($v: AsOf) { regions(asOf: $v) { totalCount } }", (v) => ({ v: { [v]: v } })],
  ["query ($v: String) { regions(after: $v) { totalCount } }", (v) => ({ v })],
  ["query ($v: Int) { regions(first: $v) { totalCount } }", (v) => ({ v })],
  ["query ($v: Int) { regions(first: $v) { totalCount } }", (v) => ({ v: Number(v.replace(/\D/g, "")) })],
  ["query ($v: Locale) { regions { nodes { label(locale: $v) } } }", (v) => ({ v })],
  ...["indicator", "region", "within", "level", "period", "from", "to", "cadence", "by", "everyCut"].map(
    (name): (typeof asked)[number] => [
      "query ($where: ObservationFilter!) { observations(where: $where) { totalCount } }",
      (v) => ({ where: { indicator: ["peserta-aktif"], [name]: v } }),
    ],
  ),
  [
    "query ($where: ObservationFilter!) { observations(where: $where) { totalCount } }",
    (v) => ({ where: { indicator: ["peserta-aktif"], dimension: [{ dimension: v, codes: [v] }] } }),
  ],
  [
    "query ($where: ObservationFilter!) { observations(where: $where) { csvUrl citation } }",
    (v) => ({ where: { indicator: ["peserta-aktif"], dimension: [{ dimension: "usia", codes: [v] }] } }),
  ],
  ["query ($v: RegionCode) { __typename }", (v) => ({ v, [v]: v })],
];
const csvNames = [
  "indicator",
  "region",
  "within",
  "level",
  "period",
  "from",
  "to",
  "cadence",
  "by",
  "everyCut",
  "release",
];

/** Every request that carries the number, by the door it knocks at. */
const doors: Readonly<Record<string, (nik: string) => readonly (() => Promise<HttpReply>)[]>> = {
  "variables by POST": (nik) =>
    asked.map(
      ([query, variables]) =>
        async () =>
          (await portal.post({ query, variables: variables(nik) })).reply,
    ),
  "variables by GET": (nik) => [
    ...asked.map(
      ([query, variables]) =>
        () =>
          portal.send(`/graphql?query=${escaped(query)}&variables=${escaped(variables(nik))}`, {
            headers: preflighted,
          }),
    ),
    // a published example by its hash, a hash and an operation that are none, JSON that is broken behind the number
    ...[
      `extensions=${escaped({ persistedQuery: { version: 1, sha256Hash: hash } })}&variables=${escaped({ kota: nik, nama: nik, bulan: nik })}`,
      `extensions=${escaped({ persistedQuery: { version: 1, sha256Hash: nik } })}`,
      `query=${escaped("{ __typename }")}&operationName=${escaped(nik)}`,
      `query=${escaped("{ __typename }")}&variables=${escaped(`{"v": ${nik}`)}`,
      `${escaped(nik)}=${escaped(nik)}`,
    ].map((search) => () => portal.send(`/graphql?${search}`, { headers: preflighted })),
  ],
  "parameters of /csv": (nik) =>
    [
      ...csvNames.map((name) => `${name === "indicator" ? "" : "indicator=peserta-aktif&"}${name}=${escaped(nik)}`),
      `indicator=peserta-aktif&dimension=${escaped(nik)}`,
      `indicator=peserta-aktif&dimension=usia:${escaped(nik)}`,
      `indicator=peserta-aktif&dimension=${escaped(nik)}:15-24`,
      `indicator=peserta-aktif&${escaped(nik)}=1`,
    ].map((search) => () => portal.send(`/csv?${search}`)),
  addresses: (nik) =>
    [
      ...[`/${nik}`, `/en/${nik}/`, `/kecamatan/${nik}/`, `/data/${nik}/x`, `/graphql/${nik}`, `/csv/${nik}`],
      ...[
        `/r/${nik}/latest/x.csv`,
        `/r/35.75/latest/${nik}.csv`,
        `/r/35.75/2024-02/1.0.0/${nik}`,
        `/r/35.75/${nik}/1.0.0/x`,
      ],
      // where the address without its parameters is a page, a file, or leads elsewhere
      ...["/", "/kecamatan/gadingrejo", "/en/explore", "/live", "/ready", "/r/35.75/latest/contoh-enrolment.csv"].map(
        (known) => `${known}?nik=${nik}`,
      ),
    ].map((address) => () => portal.send(encodeURI(address))),
};

const squeezed = (text: string) => text.replace(/[\s.\-\u00a0]|%20|%2E|%2D/gi, "");

test.each(Object.keys(doors))("a NIK in %s reaches neither answer nor header nor log", async (door) => {
  for (const nik of written) {
    const requests = doors[door]?.(nik) ?? [];
    expect(requests.length).toBeGreaterThan(10);
    for (const [at, send] of requests.entries()) {
      const { status, headers, text } = await send();
      expect(status, `${door} ${at}`).toBeLessThan(500);
      // in any spelling, and no part of it that would single a person out
      for (const said of [text, JSON.stringify(headers)]) {
        expect(squeezed(said), `${door} ${at} ${nik}`).not.toContain(digits.slice(0, 12));
        expect(squeezed(said), `${door} ${at} ${nik}`).not.toContain(digits.slice(-10));
      }
      // one client may ask only so much at once
      if (status === 429) await setTimeout(Number(headers["retry-after"]) * 1000);
    }
  }
  await setTimeout(50);
  expect(portal.log.length).toBeGreaterThan(20);
  expect(squeezed(portal.log.join(""))).not.toContain(digits.slice(0, 12));
  expect(squeezed(portal.log.join(""))).not.toContain(digits.slice(-10));
});
