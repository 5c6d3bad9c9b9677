import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeWorkbook } from "../../server/workbook/workbook.ts";
import { type IntakePlace, openIntakePlace } from "../support/intake-place.ts";
import { found, invented, inventedPeople, paymentLines, rosterLines } from "../support/office-lines.ts";

const people = inventedPeople(300);
const roster = rosterLines(people);
const nik = (at: number) => people[at]?.nik ?? "";

let place: IntakePlace;
beforeAll(async () => {
  place = await openIntakePlace();
});
afterAll(() => place.close());

test("a later file fills an empty date of death and an empty refund, and cannot take them back or change them", async () => {
  await place.takeInLines("p.csv", roster);
  await place.takeInLines("i.csv", paymentLines(people.map((one) => ({ nik: one.nik, month: "2024-01" }))));
  const dead = people.map((one, at) => (at === 5 ? { ...one, died: "2024-03-09" } : one));
  expect(await place.takeInLines("p2.csv", rosterLines(dead))).toMatchObject({ kept: 300, refused: 0, problems: [] });
  const refunds = people.map((one, at) => ({
    ...{ nik: one.nik, month: "2024-01" },
    ...(at === 6 ? { refunded: "2024-04-01" } : {}),
  }));
  expect(await place.takeInLines("i2.csv", paymentLines(refunds))).toMatchObject({ kept: 300, refused: 0 });
  const filled = async () => {
    const { kysely } = place.registry;
    const deaths = await kysely
      .selectFrom("person_attribute")
      .select("death_month")
      .where("death_month", "is not", null)
      .execute();
    const back = await kysely.selectFrom("contribution").select("refunded").where("refunded", "is not", null).execute();
    return [...deaths.map((row) => row.death_month), ...back.map((row) => row.refunded)];
  };
  expect(await filled()).toEqual(["2024-03-01", "2024-04-01"]);

  const taken = people.map((one) => ({ nik: one.nik, month: "2024-01" }));
  expect(
    found(await place.takeInLines("i3.csv", paymentLines([...taken, { nik: nik(1), month: "2024-02" }]))),
  ).toContain("8  baris-bertentangan");
  const moved = dead.map((one, at) => (at === 5 ? { ...one, died: "2024-05-09" } : one));
  expect(found(await place.takeInLines("p3.csv", rosterLines(moved)))).toEqual(["7  baris-bertentangan"]);
  expect(await filled()).toEqual(["2024-03-01", "2024-04-01"]);
});

test("several months in one row become one contribution each, of equal parts", async () => {
  const own = await openIntakePlace();
  try {
    await own.takeInLines("p.csv", rosterLines(people.slice(0, 2)));
    const span = { nik: nik(0), month: "2024-11", until: "2025-02", rupiah: 67_200, paid: "2024-11-20" };
    expect(await own.takeInLines("i.csv", paymentLines([span]))).toMatchObject({
      outcome: "accepted",
      read: 1,
      kept: 1,
    });
    const rows = await own.registry.kysely.selectFrom("contribution").selectAll().orderBy("month").execute();
    expect(rows.map(({ month, rupiah, known }) => [month, rupiah, known])).toEqual(
      ["2024-11-01", "2024-12-01", "2025-01-01", "2025-02-01"].map((month) => [month, 16_800, "2024-11-20"]),
    );
  } finally {
    await own.close();
  }
});

test("the release calendar is kept with its changes: the newest file's date holds, the older one stays", async () => {
  const calendar = (due: string) => ["data_contoh,bulan,jatuh_tempo", `true,2025-01,${due}`, "true,2025-02,2025-03-15"];
  await place.takeInLines("j1.csv", calendar("2025-02-15"));
  expect(await place.takeInLines("j2.csv", calendar("2025-02-20"))).toMatchObject({
    ...{ kind: "jadwal", outcome: "accepted", kept: 2, problems: [] },
  });
  await place.takeInLines("j3.csv", [...calendar("2025-02-20"), "true,2025-03,2025-04-15"]);
  const rows = await place.registry.kysely
    .selectFrom("release_schedule")
    .select(["month", "due"])
    .orderBy("month")
    .orderBy("file")
    .execute();
  expect(rows.map(({ month, due }) => `${month} ${due}`)).toEqual([
    ...["2025-01-01 2025-02-15", "2025-01-01 2025-02-20", "2025-02-01 2025-03-15", "2025-03-01 2025-04-15"],
  ]);
});

test("notes and explanations are stored as they were written", async () => {
  const note =
    'true,rilis,2025-01,"Kontrak baru; iuran ""Januari"" C:\\baru (contoh)",,2025-02-10,Dinas Tenaga Kerja (contoh)';
  const notes = ["data_contoh,lingkup,tentang,catatan,catatan_inggris,tanggal,kantor", note];
  expect(await place.takeInLines("catatan.csv", notes)).toMatchObject({ kind: "catatan", kept: 1, problems: [] });
  const stored = await place.registry.kysely.selectFrom("note").selectAll().execute();
  expect(stored).toMatchObject([
    {
      ...{ publisher: "35.75", scope: "rilis", subject: "2025-01", dated: "2025-02-10", text_en: null },
      ...{ text_id: 'Kontrak baru; iuran "Januari" C:\\baru (contoh)', office: "Dinas Tenaga Kerja (contoh)" },
    },
  ]);
  const explanations = [
    "data_contoh,pembayar,bulan,sebab,penjelasan,dokumen,tanggal_dokumen,kantor,dijawab_sebelum",
    "true,dbhcht,2025-01,sedang-ditelusuri,Sedang dipadankan (contoh),Surat contoh,2025-02-10,Dinas (contoh),2025-03-31",
  ];
  expect(await place.takeInLines("penjelasan.csv", explanations)).toMatchObject({ kind: "penjelasan", kept: 1 });
  expect(await place.registry.kysely.selectFrom("explanation").selectAll().execute()).toMatchObject([
    { payer: "dbhcht", month: "2025-01-01", cause: "sedang-ditelusuri", answer_by: "2025-03-31" },
  ]);
});

/** 400 people, a tenth of them with a NIK that is too short. */
const rough = rosterLines(Array.from({ length: 400 }, (_, at) => invented(at))).map((line, at) =>
  at % 10 === 1 ? line.replace(/true,\d/, "true,") : line,
);

test("a first participant list may have more rows refused when the operator says so; that is recorded", async () => {
  const own = await openIntakePlace();
  try {
    expect(await own.takeInLines("p.csv", rough)).toMatchObject({ outcome: "refused", read: 400, refused: 400 });
    const report = await own.takeInLines("p.csv", rough, { firstRoster: true });
    expect(report).toMatchObject({ outcome: "accepted", read: 400, kept: 360, refused: 40 });
    const files = await own.registry.kysely.selectFrom("intake_file").selectAll().execute();
    expect(files).toMatchObject([{ rows_refused: 40, refused_share_allowed: "0.2" }]);
    expect(await own.takeInLines("p.csv", rough, { firstRoster: true })).toMatchObject({ outcome: "unchanged" });

    const before = await own.digest();
    for (const lines of [rosterLines(people), paymentLines([{ nik: nik(1), month: "2024-01" }])]) {
      const error = { code: "FIRST_ROSTER_NOT_FIRST", exitCode: 2 };
      await expect(own.takeInLines("x.csv", lines, { firstRoster: true })).rejects.toMatchObject(error);
    }
    expect(await own.digest()).toBe(before);
  } finally {
    await own.close();
  }
});

test("also a first participant list is refused when more than a fifth of it is wrong", async () => {
  const own = await openIntakePlace();
  try {
    const worse = rough.map((line, at) => (at % 10 < 2 && at > 9 ? line.replace(/true,\d*/, "true,1") : line));
    worse[5] = (worse[5] ?? "").replace(/true,\d*/, "true,1");
    worse[6] = (worse[6] ?? "").replace(/true,\d*/, "true,1");
    const report = await own.takeInLines("p.csv", worse, { firstRoster: true });
    expect(report).toMatchObject({ outcome: "refused", kept: 0, refused: 400 });
    expect(report.problems[0]).toMatchObject({ rule: "terlalu-banyak-ditolak", row: 0 });
    expect(report.problems[0]?.message.id).toContain("20 %");
  } finally {
    await own.close();
  }
});

test("sample files are received on the newest date they name, real ones on the day they are taken in", async () => {
  const [sample, real] = [await openIntakePlace(), await openIntakePlace({ isSample: false })];
  try {
    const lines = rosterLines([invented(1), invented(2, { from: "2024-03-04" })]);
    await sample.takeInLines("p.csv", lines, { today: "2025-06-01" });
    await real.takeInLines(
      "p.csv",
      lines.map((line) => line.slice(line.indexOf(",") + 1)),
      { today: "2025-06-01" },
    );
    const received = async ({ registry }: IntakePlace) =>
      (await registry.kysely.selectFrom("intake_file").select("received").execute()).map((row) => row.received);
    expect(await received(sample)).toEqual(["2024-03-04"]);
    expect(await received(real)).toEqual(["2025-06-01"]);
  } finally {
    await sample.close();
    await real.close();
  }
});

test("dates after the day of intake are refused in real files, and the sample may run ahead of the clock", async () => {
  const [sample, real] = [await openIntakePlace(), await openIntakePlace({ isSample: false })];
  try {
    const lines = rosterLines([invented(1, { from: "2029-01-01" })]);
    expect(await sample.takeInLines("p.csv", lines)).toMatchObject({ outcome: "accepted", kept: 1 });
    const report = await real.takeInLines(
      "p.csv",
      lines.map((line) => line.slice(line.indexOf(",") + 1)),
    );
    expect(report.summary.map(({ rule }) => rule)).toContain("tanggal-masa-depan");
  } finally {
    await sample.close();
    await real.close();
  }
});

test("two sheets of one workbook are two deliveries; a sheet taken in before is told as unchanged", async () => {
  const own = await openIntakePlace();
  try {
    await own.takeInLines("p.csv", rosterLines(people.slice(0, 3)));
    const sheetOf = (month: string) => ({
      name: month,
      rows: paymentLines(people.slice(0, 3).map((one) => ({ nik: one.nik, month }))).map((line) => line.split(",")),
    });
    const file = path.join(own.folder, "contoh-iuran.xlsx");
    writeFileSync(file, await writeWorkbook({ sheets: [sheetOf("2024-01"), sheetOf("2024-02")] }));
    expect(await own.takeIn(file)).toMatchObject({ outcome: "refused" });
    for (const outcome of ["accepted", "unchanged"]) {
      for (const sheet of ["1", "2"]) expect(await own.takeIn(file, { sheet })).toMatchObject({ outcome, kept: 3 });
    }
    expect(await own.registry.kysely.selectFrom("contribution").selectAll().execute()).toHaveLength(6);
  } finally {
    await own.close();
  }
});
