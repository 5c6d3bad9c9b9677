import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ObservationFilter } from "../../../schema/graphql/inputs.ts";
import { periodKinds } from "../../../schema/period.ts";
import { csvAddress, readCsvAddress } from "../../../server/graphql/csv-address.ts";
import { errorCode } from "../../support/error-code.ts";

const id = fc.stringMatching(/^[a-z][a-z0-9+&=#%:;/ -]{0,12}$/);
const region = fc.constantFrom("35.75", "35.75.01", "35.75.01.1001");
const period = fc.constantFrom("2024", "2024-Q3", "2024-09", "2022-2024", "2024-S1");

test("what is written into an address is read out of it", () => {
  const filters = fc.record(
    {
      indicator: fc.array(id, { minLength: 1, maxLength: 3 }),
      region: fc.array(region, { minLength: 1, maxLength: 3 }),
      within: region,
      level: fc.constantFrom("kota" as const, "kecamatan" as const, "kelurahan" as const),
      period: fc.array(period, { minLength: 1, maxLength: 3 }),
      from: period,
      to: period,
      cadence: fc.constantFrom(...periodKinds),
      by: fc.array(id, { minLength: 1, maxLength: 2 }),
      dimension: fc.array(fc.record({ dimension: fc.constantFrom("usia", "kelamin"), codes: fc.tuple(id) }), {
        minLength: 1,
        maxLength: 3,
      }),
      everyCut: fc.constant(true),
    },
    { requiredKeys: ["indicator"] },
  );
  fc.assert(
    fc.property(filters, (where) => {
      const address = csvAddress(where as ObservationFilter, "35.75/2024-09/1.0.0");
      expect(address).toMatch(/^\/csv\?[\x21-\x7e]+$/);
      const { search } = new URL(address, "https://portal.example");
      const read = readCsvAddress(search);
      expect(read.release).toBe("35.75/2024-09/1.0.0");
      expect(JSON.parse(JSON.stringify(read.where))).toEqual(JSON.parse(JSON.stringify(where)));
    }),
  );
});

test.each([
  ["?indikator=peserta-aktif", "UNKNOWN_PARAMETER"],
  ["?indicator=a&release=1&release=2", "PARAMETER_FORM"],
  ["?indicator=a&region=Gadingrejo", "PARAMETER_FORM"],
  ["?indicator=a&period=kemarin", "PARAMETER_FORM"],
  ["?indicator=a&level=rt", "PARAMETER_FORM"],
  ["?indicator=a&cadence=week", "PARAMETER_FORM"],
  ["?indicator=a&dimension=usia", "PARAMETER_FORM"],
  ["?indicator=a&everyCut=ya", "PARAMETER_FORM"],
  ["?indicator=a%00b", "TEXT_NUL"],
])("%s is refused", async (search, code) => {
  expect(await errorCode(async () => readCsvAddress(search))).toBe(code);
});

test("2024-TW3 is read as the quarter it is", () => {
  expect(readCsvAddress("?indicator=a&period=2024-TW3").where.period).toEqual(["2024-Q3"]);
});
