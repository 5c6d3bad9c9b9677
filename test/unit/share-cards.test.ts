import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { type Card, cardInk, cardSize, cardTexts } from "../../site/cards/card.ts";
import { openCardDesk } from "../../site/cards/card-desk.ts";
import { cardDigest, drawCard } from "../../site/cards/draw-card.ts";

const card: Card = {
  file: "/kartu/2025-12-1.0.0/kecamatan-gadingrejo.png",
  band: "DATA CONTOH · jangan dikutip",
  place: "Kecamatan Gadingrejo, Kota Pasuruan",
  before: "",
  number: "1.812",
  after: "dari 2.000 pekerja rentan di Kecamatan Gadingrejo sudah terlindungi",
  bar: { filled: 90.6, end: "sasaran 2.000" },
  until: "Data sampai 31 Desember 2025, sementara",
  release: "Terang · rilis 35.75/2025-12/1.0.0",
  check: "Masih benar? Ketik terang.pasuruankota.go.id/rilis/2025-12/1.0.0/",
};
/** as long as names and numbers get */
const longest: Card = {
  ...card,
  place: "Kelurahan Mandaranrejo Panggungrejo Selatan, Kec. Panggungrejo, Kota Pasuruan Jawa Timur",
  before: "Orang yang terlindungi di Kelurahan Mandaranrejo Panggungrejo Selatan sejak Januari 2025:",
  number: "Rp123.456.789.000",
  after: "dari pagu perubahan Rp987.654.321.000 yang ditetapkan pada Agustus 2025 menurut dokumen yang terakhir",
  check: "Masih benar? Ketik terang.jaminansosial.pasuruankota.go.id/en/rilis/2025-12/10.10.10/",
};
const folder = mkdtempSync(path.join(os.tmpdir(), "terang-cards-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Width, height and the colour of a pixel of one of our own PNGs: a palette, eight bits, no filters. */
function read(png: Buffer) {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const head = chunks.get("IHDR") as Buffer;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const palette = chunks.get("PLTE") as Buffer;
  const rows = inflateSync(chunks.get("IDAT") as Buffer);
  const colour = (x: number, y: number) => {
    const entry = rows[y * (width + 1) + 1 + x] ?? 0;
    return `#${palette.subarray(entry * 3, entry * 3 + 3).toString("hex")}`;
  };
  return { width, height, colour };
}

test("a card is a small PNG of 1200 × 630 pixels with the band of sample data in its own colour", async () => {
  const { png } = await drawCard(card);
  const { width, height, colour } = read(png);
  expect([width, height]).toEqual([cardSize.width, cardSize.height]);
  expect(png.length).toBeLessThan(40_000);
  expect(colour(20, 20)).toBe(cardInk.band);
  expect(colour(20, 300)).toBe(cardInk.paper);
  // the bar: solid as far as it goes, then dots on paper
  expect(colour(100, 440)).toBe(cardInk.number);
  expect(colour(1100, 430)).toBe(cardInk.paper);
});

test("real data has no band", async () => {
  const { png, texts } = await drawCard({ ...card, band: undefined });
  expect(read(png).colour(20, 20)).toBe(cardInk.paper);
  expect(texts.map(({ text }) => text).join(" ")).not.toContain("DATA CONTOH");
});

test.each([
  ["usual", card],
  ["longest", longest],
  ["without a bar", { ...longest, bar: undefined }],
  ["English", { ...card, number: "1,812,000", after: "of 2,000,000 vulnerable workers are covered" }],
])("every text of a card is drawn, whole, in the square in the middle, and none on another: %s", async (_, one) => {
  const { texts } = await drawCard(one);
  expect(texts.map(({ text }) => text).sort()).toEqual([...cardTexts(one), ...(one.bar ? ["0"] : [])].sort());
  const edge = (cardSize.width - cardSize.square) / 2;
  const ofBar = ["0", one.bar?.end];
  for (const { text, left, width, top, height } of texts) {
    expect(top, text).toBeGreaterThanOrEqual(0);
    expect(top + height, text).toBeLessThanOrEqual(cardSize.height);
    if (ofBar.includes(text)) continue;
    expect(left, text).toBeGreaterThanOrEqual(edge);
    expect(left + width, text).toBeLessThanOrEqual(cardSize.width - edge);
  }
  const column = texts.filter(({ text }) => !ofBar.includes(text)).sort((a, b) => a.top - b.top);
  const over = column.filter((text, at) => {
    const next = column[at + 1];
    return next !== undefined && text.top + text.height > next.top + 1;
  });
  expect(over).toEqual([]);
});

test("the number's ink stays in the square, however long it is", async () => {
  for (const number of ["8.888.888", "Rp888.888.888.888", "100,0 %", "7"]) {
    const { png, texts } = await drawCard({ ...card, number, bar: undefined });
    const { colour } = read(png);
    const box = texts.find(({ text }) => text === number);
    const edge = (cardSize.width + cardSize.square) / 2;
    const rows = Array.from({ length: Math.floor(box?.height ?? 0) }, (_, at) => Math.floor(box?.top ?? 0) + at);
    expect(rows.length, number).toBeGreaterThan(20);
    expect(
      rows.filter((y) => colour(edge, y) !== cardInk.paper),
      number,
    ).toEqual([]);
  }
});

test("the same card is the same bytes, and another number another picture", async () => {
  const [one, again, other] = await Promise.all(
    [card, card, { ...card, number: "1.813" }].map((shown) => drawCard(shown)),
  );
  expect(one?.png.equals(again?.png as Buffer)).toBe(true);
  expect(one?.png.equals(other?.png as Buffer)).toBe(false);
  expect(cardDigest(card)).toBe(cardDigest({ ...card, file: "/kartu/elsewhere.png" }));
  expect(cardDigest(card)).not.toBe(cardDigest({ ...card, number: "1.813" }));
});

test("a build draws each picture once, keeps it for the next, and forgets what no page shows", async () => {
  const kept = path.join(folder, "kept");
  const build = async (name: string, cards: readonly Card[]) => {
    const desk = openCardDesk(kept);
    try {
      for (const one of cards) desk.add(one);
      return await desk.finish(path.join(folder, name));
    } finally {
      await desk.close();
    }
  };
  const other = { ...card, file: "/kartu/2025-12-1.0.0/beranda.png", number: "7.775" };
  expect(await build("first", [card, card, other])).toEqual({ cards: 2, drawn: 2 });
  expect(await build("second", [card, other])).toEqual({ cards: 2, drawn: 0 });
  expect(await build("third", [other])).toEqual({ cards: 1, drawn: 0 });
  expect(await build("fourth", [card])).toEqual({ cards: 1, drawn: 1 });
  expect(
    readFileSync(path.join(folder, "second", card.file)).equals(readFileSync(path.join(folder, "first", card.file))),
  ).toBe(true);
});

test("two cards at one address, and a card without room, stop the build and are named", async () => {
  const desk = openCardDesk(path.join(folder, "faults"));
  desk.add(card);
  expect(() => desk.add({ ...card, number: "2" })).toThrow(
    /two cards at \/kartu\/2025-12-1\.0\.0\/kecamatan-gadingrejo\.png/,
  );
  desk.add({ ...card, file: "/kartu/full.png", after: "kata ".repeat(400) });
  await expect(desk.finish(path.join(folder, "none"))).rejects.toThrow(/\/kartu\/full\.png/);
  await desk.close();
});
