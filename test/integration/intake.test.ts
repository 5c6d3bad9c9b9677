import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inDeliveryOrder } from "../../server/intake/delivery-order.ts";
import type { IntakeReport } from "../../server/intake/take-in.ts";
import { type IntakePlace, openIntakePlace } from "../support/intake-place.ts";
import { sampleTown } from "../support/sample-files.ts";

let place: IntakePlace;
let files: string[];
let peserta: string[];
let iuran: string[];
beforeAll(async () => {
  place = await openIntakePlace();
  ({ files } = await sampleTown(place.folder, { people: 1000, months: 6, seed: 7 }));
  peserta = linesOf("contoh-peserta.csv");
  iuran = linesOf("contoh-iuran-2024-01.csv");
});
afterAll(() => place.close());

function linesOf(name: string): string[] {
  return readFileSync(path.join(place.folder, name), "utf8").trimEnd().split("\n");
}
const rules = ({ problems }: IntakeReport) => problems.map(({ row, column, rule }) => `${row} ${column} ${rule}`);

test("every file of a sample town is accepted whole, and again changes nothing", async () => {
  for (const file of files) {
    const report = await place.takeIn(file);
    expect(report).toMatchObject({ outcome: "accepted", refused: 0, problems: [], problemCount: 0 });
    expect(report.kept).toBe(report.read);
    expect(report.read).toBe(linesOf(path.basename(file)).length - 1);
  }
  const before = await place.digest();
  for (const file of files) {
    const report = await place.takeIn(file);
    expect(report).toMatchObject({ outcome: "unchanged", refused: 0 });
    expect(report.kept).toBe(report.read);
  }
  expect(await place.digest()).toBe(before);
});

test("rows with faults are refused one by one; kept + refused = read", async () => {
  const own = await openIntakePlace();
  try {
    const [heading = "", ...rows] = peserta;
    rows[4] = (rows[4] ?? "").replace(/true,\d{16}/, "true,123");
    rows[9] = (rows[9] ?? "").replace(/,[LP],/, ",X,").replace(/,35\.75\.[\d.]+,/, ",35.75.09.1001,");
    const repeated = rows[20] ?? "";
    const report = await own.takeInLines("contoh-peserta.csv", [heading, ...rows, "", repeated]);
    expect(rules(report)).toEqual([
      "6 nik nik-bentuk",
      "11 jenis_kelamin kode-tidak-dikenal",
      "11 kelurahan wilayah-tidak-dikenal",
      `${rows.length + 3}  baris-ganda`,
    ]);
    expect(report).toMatchObject({ outcome: "accepted", read: rows.length + 1, refused: 3, problemCount: 4 });
    expect(report.kept + report.refused).toBe(report.read);
    const stored = await own.registry.kysely.selectFrom("person_attribute").selectAll().execute();
    expect(stored).toHaveLength(report.kept);
    const again = await own.takeIn(path.join(own.folder, "contoh-peserta.csv"));
    expect(again).toMatchObject({ outcome: "unchanged", read: report.read, kept: report.kept, refused: 3 });
  } finally {
    await own.close();
  }
});

test("contributions of unknown people are refused, wherever they stand", async () => {
  const unknown = (iuran[1] ?? "").replace(/true,\d{12}/, "true,357501010190");
  const report = await place.takeInLines("contoh-asing.csv", [...iuran, unknown, unknown]);
  expect(rules(report)).toEqual([
    `${iuran.length + 1} nik peserta-tidak-dikenal`,
    `${iuran.length + 2} nik peserta-tidak-dikenal`,
  ]);
  expect(report).toMatchObject({ outcome: "accepted", read: iuran.length + 1, refused: 2 });
});

test("a row that contradicts a stored one is refused; an equal one is kept and changes nothing", async () => {
  const before = await contributions();
  const changed = [...iuran];
  changed[3] = (changed[3] ?? "").replace(",16800,", ",16900,");
  const report = await place.takeInLines("contoh-lain.csv", changed);
  expect(rules(report)).toEqual(["4  baris-bertentangan"]);
  expect(report).toMatchObject({ outcome: "accepted", kept: iuran.length - 2, refused: 1 });
  expect(await contributions()).toEqual(before);

  const targets = linesOf("contoh-sasaran.csv");
  const raised = targets.map((line, at) => (at === 1 ? line.replace(/,\d+,Dinas/, ",999,Dinas") : line));
  expect(rules(await place.takeInLines("contoh-sasaran-2.csv", raised))).toEqual([
    "0  terlalu-banyak-ditolak",
    "2  baris-bertentangan",
  ]);
});

function contributions() {
  return place.registry.kysely
    .selectFrom("contribution")
    .selectAll()
    .orderBy("person")
    .orderBy("month")
    .orderBy("payer")
    .execute();
}

const refusedFiles: [string, () => string | Buffer, string[]][] = [
  [
    "a column is missing",
    () => iuran.map((line) => line.slice(0, line.lastIndexOf(","))).join("\n"),
    ["1 tanggal_kembali kolom-hilang"],
  ],
  ["there is no heading", () => iuran.slice(1).join("\n"), ["1  jenis-tidak-dikenal"]],
  ["it is empty", () => "", ["1  berkas-kosong"]],
  ["it holds a heading only", () => `${iuran[0]}\n`, ["1  berkas-kosong"]],
  ["a quote stays open", () => `${iuran.join("\n")}\n"`, [`${"line"}  berkas-bukan-csv`]],
  [
    "its end is not UTF-8",
    () => Buffer.concat([Buffer.from(`${iuran.join("\n")}\n`), Buffer.from([0xff])]),
    ["0  berkas-bukan-utf8"],
  ],
  [
    "more than one row in a hundred is wrong",
    () =>
      iuran
        .map((line, at) => (at > 0 && at <= 12 ? line.replace(",dbhcht,", ",x,").replace(",baznas,", ",x,") : line))
        .join("\n"),
    ["0  terlalu-banyak-ditolak", ...Array.from({ length: 12 }, (_, at) => `${at + 2} pembayar kode-tidak-dikenal`)],
  ],
  [
    "all people are unknown",
    () =>
      iuran
        .map((line, at) => (at < 3 ? line.replace(/true,\d{12}/, "true,357501010191") : line))
        .slice(0, 3)
        .join("\n"),
    ["0  terlalu-banyak-ditolak", "2 nik peserta-tidak-dikenal", "3 nik peserta-tidak-dikenal"],
  ],
];
test.each(refusedFiles)("a file is refused and nothing is stored when %s", async (name, content, expected) => {
  const before = await place.digest();
  const file = path.join(place.folder, "contoh-salah.csv");
  writeFileSync(file, content());
  const report = await place.takeIn(file);
  const wanted = expected.map((rule) => rule.replace("line", String(iuran.length + 1)));
  expect(rules(report), name).toEqual(wanted);
  expect(report).toMatchObject({ outcome: "refused", kept: 0 });
  expect(report.refused).toBe(report.read);
  expect(await place.digest()).toBe(before);
});

test("of very many faults a thousand are listed and all are counted", async () => {
  const unknown = Array.from(
    { length: 1500 },
    (_, at) => `true,357501010190${8000 + at},2024-01,dbhcht,16800,2024-01-10,`,
  );
  const wrong = Array.from({ length: 20 }, () => "true,1,2,3,4,5,6");
  const inRows = await place.takeInLines("contoh-asing.csv", [
    iuran[0] ?? "",
    ...Array.from({ length: 300 }, () => wrong).flat(),
  ]);
  expect(inRows).toMatchObject({ outcome: "refused", read: 6000, refused: 6000, problemCount: 6000 * 5 + 1 });
  expect(inRows.problems).toHaveLength(1001);
  const inStore = await place.takeInLines("contoh-asing.csv", [iuran[0] ?? "", ...unknown]);
  expect(inStore).toMatchObject({ outcome: "refused", read: 1500, refused: 1500, problemCount: 1501 });
  expect(inStore.problems).toHaveLength(1001);
});

test("sample files need their mark in every row, and never get into a registry of real data", async () => {
  const real = await openIntakePlace({ isSample: false });
  try {
    const file = path.join(real.folder, "peserta.csv");
    copyFileSync(path.join(place.folder, "contoh-peserta.csv"), file);
    const before = await real.digest();
    await expect(real.takeIn(file)).rejects.toMatchObject({ code: "INTAKE_SAMPLE", exitCode: 3 });
    expect(await real.digest()).toBe(before);
    const unmarked = peserta.map((line) => line.slice(line.indexOf(",") + 1));
    expect(await real.takeInLines("peserta.csv", unmarked)).toMatchObject({ outcome: "accepted", refused: 0 });
    const sampleBefore = await place.digest();
    await expect(place.takeInLines("peserta.csv", unmarked)).rejects.toMatchObject({ code: "INTAKE_NOT_SAMPLE" });
    for (const mark of ["false", "", "TRUE"]) {
      const half = peserta.map((line, at) => (at === 500 ? line.replace("true", mark) : line));
      await expect(place.takeInLines("peserta.csv", half)).rejects.toMatchObject({ code: "INTAKE_NOT_SAMPLE" });
    }
    expect(await place.digest()).toBe(sampleBefore);
  } finally {
    await real.close();
  }
});

test("two runs at once take turns: of one file taken in four times at once, one changes something", async () => {
  const own = await openIntakePlace();
  try {
    const file = path.join(place.folder, "contoh-peserta.csv");
    const reports = await Promise.all(Array.from({ length: 4 }, () => own.takeIn(file)));
    expect(reports.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "unchanged", "unchanged", "unchanged"]);
    expect(await own.registry.kysely.selectFrom("intake_file").selectAll().execute()).toHaveLength(1);
  } finally {
    await own.close();
  }
});

test("a run that is killed or stopped half way leaves nothing, and the next one works", async () => {
  const own = await openIntakePlace();
  try {
    const file = path.join(own.folder, "contoh-peserta.csv");
    // several pieces, so that some rows have reached the database when the process dies
    const { files: many } = await sampleTown(own.folder, { people: 20_000, months: 1, seed: 5 });
    const before = await own.digest();
    for (const fraction of [0.2, 1]) {
      const { registry } = own.databases.access;
      const child = spawnSync(process.execPath, [path.resolve(import.meta.dirname, "../support/intake-until.ts")], {
        input: JSON.stringify({ registry, file, fraction }),
        encoding: "utf8",
      });
      expect(child).toMatchObject({ signal: "SIGKILL" });
      expect(await own.digest()).toBe(before);
    }
    const stop = new Error("stopped");
    const stopped = own.takeIn(file, {
      onProgress: (_, fraction) => {
        if (fraction > 0.5) throw stop;
      },
    });
    await expect(stopped).rejects.toBe(stop);
    expect(await own.digest()).toBe(before);
    for (const each of many) expect(await own.takeIn(each)).toMatchObject({ outcome: "accepted", refused: 0 });
  } finally {
    await own.close();
  }
});

test("files of a first delivery are put in order: people, then contributions, then documents", async () => {
  const unreadable = path.join(place.folder, "catatan.txt");
  appendFileSync(unreadable, "bukan tabel\n");
  const mixed = [unreadable, ...files].sort().reverse();
  const ordered = (await inDeliveryOrder(mixed)).map((file) => path.basename(file));
  expect(ordered[0]).toBe("contoh-peserta.csv");
  expect(ordered.slice(1, 7).every((file) => file.startsWith("contoh-iuran-"))).toBe(true);
  expect(ordered.slice(7)).toEqual(["contoh-sasaran.csv", "contoh-pekerja.csv", "catatan.txt"]);
});
