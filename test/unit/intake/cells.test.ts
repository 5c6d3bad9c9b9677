import fc from "fast-check";
import { expect, test } from "vitest";
import type { RawCell } from "../../../server/intake/office-file.ts";
import { isCalendarDate } from "../../../server/intake/table/calendar-date.ts";
import { isTidy, tidied } from "../../../server/intake/table/tidy.ts";
import { goodRows, readCell } from "../../support/table-files.ts";

test.each([
  ["Vrefle Quafletzu", "Vrefle Quafletzu"],
  ["  Vrefle Quafletzu\u00a0", "Vrefle Quafletzu"],
  ["\tVrefle Quafletzu\r\n", "Vrefle Quafletzu"],
  ["'Vrefle Quafletzu", "Vrefle Quafletzu"],
  ["Vrefle\u00a0Quafletzu", "Vrefle Quafletzu"],
  ["Vrefle\u3000Quafletzu", "Vrefle Quafletzu"],
  ["E\u0301lu", "Élu"],
  ["M. Sni'a (Élu), S.Pd", "M. Sni'a (Élu), S.Pd"],
  ["Abd. Rahman / Doel", "Abd. Rahman / Doel"],
  ["Li", "Li"],
])("the name %j is read as %j", async (cell, name) => {
  expect(await readCell("peserta", "nama", cell)).toEqual({ value: name, rules: [] });
});

test.each<[RawCell, string]>([
  ["V", "nama-bentuk"],
  ["Orang 7", "nama-bentuk"],
  ["3575011712809001", "nama-bentuk"],
  ["=HYPERLINK(A1)", "nama-bentuk"],
  ["<b>Vrefle</b>", "nama-bentuk"],
  ["v".repeat(121), "nama-bentuk"],
  [{ type: "number", text: "17" }, "nama-bentuk"],
  ["Vrefle\nQuafletzu", "teks-tak-terlihat"],
  ["Vrefle\u0000", "teks-tak-terlihat"],
  ["Vrefle\u200d", "teks-tak-terlihat"],
  ["\ufeffVrefle", "teks-tak-terlihat"],
  ["Vrefle\u00adQuafletzu", "teks-tak-terlihat"],
  ["Vrefle\u202e", "teks-tak-terlihat"],
  ["Vrefle\ufe0f", "teks-tak-terlihat"],
  ["Vrefle\u034f", "teks-tak-terlihat"],
  ["Vrefle\u3164", "teks-tak-terlihat"],
  ["Vrefle\u001b[31m", "teks-tak-terlihat"],
  ["Vr\ufffdfle", "teks-rusak"],
  ["Vr\ud800fle", "teks-rusak"],
  ["VrÃ©fle", "teks-rusak"],
  ["Vrâ€™fle", "teks-rusak"],
  ["#REF!", "sel-galat"],
  ["#n/a", "sel-galat"],
  ["#DIV/0!", "sel-galat"],
  [{ type: "error", text: "#REF!" }, "sel-galat"],
  [{ type: "formula", text: "" }, "rumus-tanpa-nilai"],
  [{ type: "date", text: "2024-01-01" }, "sel-jenis-salah"],
  [{ type: "time", text: "07:00:00" }, "sel-jenis-salah"],
  [{ type: "boolean", text: "false" }, "sel-jenis-salah"],
  ["", "wajib-diisi"],
  [" \t\u00a0", "wajib-diisi"],
  ["'", "wajib-diisi"],
  ["–", "wajib-diisi"],
])("the name %j is refused: %s", async (cell, rule) => {
  expect(await readCell("peserta", "nama", cell)).toEqual({ value: undefined, rules: [rule] });
});

test("letters that only look damaged are kept", async () => {
  for (const name of ["SÃO Paulo", "Ângela", "José", "Ngurah Ā", "Đặng Thị"]) {
    expect(await readCell("peserta", "nama", name)).toEqual({ value: name, rules: [] });
  }
});

test("tidying ends: what is tidy stays as it is, twice is as good as once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      // one apostrophe marks text, a second one would be the text's own
      fc.pre(!/^[\s\p{Zs}]*'/u.test(text));
      const once = tidied(text);
      expect(tidied(once)).toBe(once);
      if (isTidy(text) && text !== "") expect(once).toBe(text);
    }),
  );
});

test("the calendar is the computer's: each date is one, the day after a month's last is none", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }), (at) => {
      const iso = at.toISOString().slice(0, 10);
      expect(isCalendarDate(iso)).toBe(true);
      const days = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
      expect(isCalendarDate(`${iso.slice(0, 8)}${days + 1}`)).toBe(false);
    }),
  );
});

test("no cell, whatever it holds, makes a reading fall over", async () => {
  const columns = Object.entries(goodRows).flatMap(([kind, row]) =>
    Object.keys(row).map((column) => [kind, column] as const),
  );
  const types = fc.constantFrom("number", "date", "datetime", "time", "boolean", "error", "formula");
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.record({ type: types, text: fc.string() }),
  ) as fc.Arbitrary<RawCell>;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...columns), cell, async ([kind, column], raw) => {
      const { value, rules } = await readCell(kind, column, raw);
      expect(value === undefined || typeof value === "string").toBe(true);
      expect(rules.length).toBeLessThan(12);
    }),
    { numRuns: 400 },
  );
});
