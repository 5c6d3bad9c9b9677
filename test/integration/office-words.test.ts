import { afterAll, beforeAll, expect, test } from "vitest";
import { lateDeliveries } from "../../server/registry/late-deliveries.ts";
import { readOfficeWords } from "../../server/registry/office-words.ts";
import { type IntakePlace, openIntakePlace } from "../support/intake-place.ts";
import { profile } from "../support/sample-files.ts";

const publisher = profile.publisher;
let place: IntakePlace;
beforeAll(async () => {
  place = await openIntakePlace();
});
afterAll(() => place.close());

async function accepted(name: string, lines: readonly string[]) {
  const report = await place.takeInLines(name, lines);
  expect(report).toMatchObject({ outcome: "accepted", refused: 0 });
}

test("the newest calendar holds, and the older one is not forgotten", async () => {
  const heading = "data_contoh,bulan,jatuh_tempo";
  await accepted("contoh-jadwal.csv", [heading, "true,2024-03,2024-04-22", "true,2024-04,2024-05-20"]);
  await accepted("contoh-jadwal-2.csv", [heading, "true,2024-03,2024-04-25"]);
  const { schedule } = await readOfficeWords(place.registry, { publisher, period: "2024-03" });
  expect([...schedule]).toEqual([
    ["2024-03", "2024-04-25"],
    ["2024-04", "2024-05-20"],
  ]);
  const kept = await place.registry.kysely.selectFrom("release_schedule").selectAll().execute();
  expect(kept).toHaveLength(3);
});

test("a release speaks the notes about itself, the oldest first, and no other's", async () => {
  await accepted("contoh-catatan.csv", [
    "data_contoh,lingkup,tentang,catatan,catatan_inggris,tanggal,kantor",
    "true,rilis,2024-03,Kiriman Maret datang dua kali.,,2024-04-10,Dinas Tenaga Kerja",
    "true,rilis,2024-03,Kontrak baru mulai Maret.,A new contract began in March.,2024-04-02,Dinas Tenaga Kerja",
    "true,rilis,2024-04,Tentang April.,,2024-05-02,Dinas Tenaga Kerja",
    "true,dataset,enrolment,Tentang dataset.,,2024-05-02,Dinas Tenaga Kerja",
  ]);
  const { notes } = await readOfficeWords(place.registry, { publisher, period: "2024-03" });
  expect(notes).toEqual([
    { id: "Kontrak baru mulai Maret.", en: "A new contract began in March." },
    { id: "Kiriman Maret datang dua kali.", en: undefined },
  ]);
});

test("a month is late once its release is due and nothing has come; before that it is only not there yet", async () => {
  expect(await lateDeliveries(place.registry, profile, "2024-06-30")).toEqual([]);
  await accepted("contoh-peserta.csv", [
    "data_contoh,nik,nama,tanggal_lahir,jenis_kelamin,kelurahan,pekerjaan,berlaku_mulai",
    "true,3575010107909001,Bli Dro,1990-07-01,L,35.75.01.1001,nelayan,2024-01-02",
  ]);
  const heading = "data_contoh,nik,bulan,pembayar,jumlah,tanggal_bayar";
  const paid = (month: string) => `true,3575010107909001,${month},dbhcht,16800,${month}-10`;
  await accepted("contoh-iuran.csv", [heading, paid("2024-01"), paid("2024-02"), paid("2024-05")]);
  expect(await lateDeliveries(place.registry, profile, "2024-04-24")).toEqual([]);
  expect(await lateDeliveries(place.registry, profile, "2024-04-25")).toEqual(["2024-03"]);
  expect(await lateDeliveries(place.registry, profile, "2024-06-30")).toEqual(["2024-03", "2024-04"]);
});

test("the leave given for a first roster is known to the release", async () => {
  const before = await readOfficeWords(place.registry, { publisher, period: "2024-03" });
  expect(before.firstRosterShare).toBeUndefined();
  const own = await openIntakePlace();
  try {
    const lines = ["data_contoh,nik,nama,tanggal_lahir,jenis_kelamin,kelurahan,pekerjaan,berlaku_mulai"];
    for (let at = 1; at <= 9; at++) {
      lines.push(
        `true,357501010790900${at},Bli Dro,1990-07-01,L,35.75.01.100${at === 8 ? 9 : at === 9 ? 1 : at},nelayan,2024-01-02`,
      );
    }
    lines.push("true,12,Bli Dro,1990-07-01,L,35.75.01.1001,nelayan,2024-01-02");
    const file = await own.takeInLines("contoh-peserta.csv", lines, { firstRoster: true });
    expect(file).toMatchObject({ outcome: "accepted", kept: 9, refused: 1 });
    const words = await readOfficeWords(own.registry, { publisher, period: "2024-03" });
    expect(words.firstRosterShare).toBe(0.2);
  } finally {
    await own.close();
  }
});
