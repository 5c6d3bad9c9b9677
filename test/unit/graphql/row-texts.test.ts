import { expect, test } from "vitest";
import { RowTexts } from "../../../server/graphql/row-texts.ts";

const release = "35.75/2024-01/1.0.0";

test("a row is found again where it was written: at the same place, of the same release, for the same thing", () => {
  const texts = new RowTexts(10_000);
  const [place, other] = [texts.newPlace(), texts.newPlace()];
  const [row, twin] = [{}, {}];
  texts.table(place, release).keep(row, "a");
  expect(texts.table(place, release).texts.get(row)).toBe("a");
  expect(texts.table(place, release).texts.get(twin)).toBeUndefined();
  expect(texts.table(place, "35.75/2024-02/1.0.0").texts.get(row)).toBeUndefined();
  expect(texts.table(other, release).texts.get(row)).toBeUndefined();
});

test("however much is kept, no more is held than the limit; what was used last stays", () => {
  const texts = new RowTexts(1_000);
  const places = Array.from({ length: 50 }, () => texts.newPlace());
  const used = texts.newPlace();
  const row = {};
  texts.table(used, release).keep(row, "stays");
  for (const place of places) {
    texts.table(place, release).keep({}, "x".repeat(200));
    expect(texts.table(used, release).texts.get(row)).toBe("stays");
    expect(texts.held).toBeLessThanOrEqual(1_000);
  }
  // more than the limit at one place: nothing of it is held
  const large = texts.table(places[0] as number, release);
  large.keep({}, "x".repeat(5_000));
  expect(texts.held).toBeLessThanOrEqual(1_000);
});

test("without room nothing is held", () => {
  const texts = new RowTexts(0);
  const place = texts.newPlace();
  texts.table(place, release).keep({}, "a");
  expect([texts.held, texts.table(place, release).texts.size]).toEqual([0, 0]);
});
