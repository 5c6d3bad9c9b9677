import { expect, test } from "vitest";
import { dueDate } from "../../../schema/calendar.ts";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import { operatorNote } from "../../../server/release/note.ts";
import { calmMonth, preparedFrom, townAggregates, townInput } from "../../support/release-input.ts";

const months = [calmMonth(), calmMonth(), calmMonth()];

test("a month the office has set a date for is due then; every other month on the profile's day", async () => {
  const schedule = new Map([["2024-03", "2024-04-22"]]);
  expect(dueDate("2024-03", kotaPasuruan.calendar, schedule)).toBe("2024-04-22");
  expect(dueDate("2024-12", kotaPasuruan.calendar, schedule)).toBe("2025-01-15");
});

test("a release names the office's due dates, its own and the next one's", async () => {
  const schedule = new Map([
    ["2024-03", "2024-04-22"],
    ["2024-04", "2024-05-06"],
  ]);
  const { release } = await preparedFrom({ ...townInput(townAggregates(months)), schedule });
  expect(release).toMatchObject({ scheduledFor: "2024-04-22", nextDue: "2024-05-06" });
});

test("the leave given for a first roster is told with the first release, and only with it", async () => {
  const first = await preparedFrom({ ...townInput(townAggregates(months)), firstRosterShare: 0.2 });
  expect(first.release.note).toMatch(/sampai 20 %[\s\S]*up to 20 %/);
  const previous = { release: first.release, observations: first.observations };
  const next = await preparedFrom({
    ...townInput(townAggregates([...months, calmMonth()])),
    previous,
    firstRosterShare: 0.2,
  });
  expect(next.release.note ?? "").not.toMatch(/20 %/);
});

test("the office's notes are one note: Indonesian, a blank line, English, where what has no English stands as it is", () => {
  expect(operatorNote([])).toBeUndefined();
  expect(
    operatorNote([
      { id: "Satu.", en: "One." },
      { id: "Dua.", en: undefined },
    ]),
  ).toBe("Satu.\nDua.\n\nOne.\nDua.");
  expect(operatorNote([{ id: "Satu.", en: undefined }])).toBe("Satu.");
});
