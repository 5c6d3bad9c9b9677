import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inDeliveryOrder } from "../../server/intake/delivery-order.ts";
import { type IntakePlace, openIntakePlace } from "../support/intake-place.ts";
import { found, invented, inventedPeople, paymentLines, rosterLines } from "../support/office-lines.ts";

const people = inventedPeople(300);
const roster = rosterLines(people);
const payments = paymentLines(people.map(({ nik }) => ({ nik, month: "2024-01" })));

let place: IntakePlace;
beforeAll(async () => {
  place = await openIntakePlace();
});
afterAll(() => place.close());

test("files without faults are kept whole, and the same bytes again change nothing", async () => {
  for (const [name, lines] of [
    ["contoh-peserta.csv", roster],
    ["contoh-iuran.csv", payments],
  ] as const) {
    expect(await place.takeInLines(name, lines)).toMatchObject({
      ...{ outcome: "accepted", read: 300, kept: 300, refused: 0, problems: [], problemCount: 0, summary: [] },
      ...{ rehearsed: false, form: { container: "csv", encoding: "utf-8", delimiter: "," }, table: { headingLine: 1 } },
    });
  }
  const before = await place.digest();
  for (const name of ["contoh-peserta.csv", "contoh-iuran.csv"]) {
    const report = await place.takeIn(path.join(place.folder, name));
    // told by the hash alone: the table was not looked at
    expect(report).toMatchObject({ outcome: "unchanged", read: 300, kept: 300, refused: 0, table: undefined });
    expect(report.kind).toBe(name === "contoh-peserta.csv" ? "peserta" : "iuran");
  }
  expect(await place.digest()).toBe(before);
});

test("rows with faults are refused one by one; kept + refused = read; the corrected file alone is accepted next", async () => {
  const own = await openIntakePlace();
  try {
    const [heading = "", ...rows] = roster;
    const wrong = [...rows];
    wrong[4] = (wrong[4] ?? "").replace(/true,\d{16}/, "true,123");
    wrong[9] = (wrong[9] ?? "").replace(/,[LP],/, ",X,").replace(/,35\.75\.[\d.]+,/, ",Antah,");
    const report = await own.takeInLines("contoh-peserta.csv", [heading, ...wrong, "", rows[20] ?? ""]);
    expect(found(report)).toEqual([
      "6 nik nik-bentuk",
      "11 jenis_kelamin kode-tidak-dikenal",
      "11 kelurahan wilayah-tidak-dikenal",
      "303  baris-ganda",
    ]);
    expect(report).toMatchObject({ outcome: "accepted", read: 301, kept: 298, refused: 3, problemCount: 4 });
    expect(report.summary.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    const rowsOf = (table: "person" | "person_attribute") =>
      own.registry.kysely.selectFrom(table).selectAll().execute();
    expect(await rowsOf("person_attribute")).toHaveLength(298);
    // who stands in refused rows alone is not known afterwards
    expect(await rowsOf("person")).toHaveLength(298);
    const again = await own.takeIn(path.join(own.folder, "contoh-peserta.csv"));
    expect(again).toMatchObject({ outcome: "unchanged", read: 301, kept: 298, refused: 3 });

    const corrected = await own.takeInLines("contoh-peserta-2.csv", [heading, ...rows]);
    expect(corrected).toMatchObject({ outcome: "accepted", read: 300, kept: 300, refused: 0, problems: [] });
    expect(await rowsOf("person_attribute")).toHaveLength(300);
  } finally {
    await own.close();
  }
});

test("what is found without refusing a row is told and counted, and the row is kept", async () => {
  const own = await openIntakePlace();
  try {
    const lines = rosterLines([...people, invented(400, { occupation: "" })]);
    const report = await own.takeInLines("contoh-peserta.csv", lines);
    expect(found(report)).toEqual(["302 pekerjaan pekerjaan-kosong"]);
    expect(report).toMatchObject({ outcome: "accepted", read: 301, kept: 301, refused: 0, problemCount: 1 });
    const findings = await own.registry.kysely.selectFrom("intake_finding").selectAll().execute();
    expect(findings).toEqual([{ publisher: "35.75", file: 1, rule: "pekerjaan-kosong", severity: "warn", rows: 1 }]);
  } finally {
    await own.close();
  }
});

const changed = (change: (line: string, at: number) => string) => () => payments.map(change).join("\n");
const refusedFiles: [string, () => string | Buffer, string[]][] = [
  [
    "a column is missing",
    changed((line) => line.slice(0, line.lastIndexOf(",")).replace(/,\d{4}-\d\d-\d\d$|,tanggal_bayar$/, "")),
    ["1 tanggal_bayar kolom-hilang"],
  ],
  ["there is no heading", () => payments.slice(1).join("\n"), ["1  jenis-tidak-dikenal"]],
  ["it is empty", () => "", ["0  berkas-kosong"]],
  ["it holds a heading only", () => `${payments[0]}\n`, ["1  berkas-kosong"]],
  ["a quote stays open", () => `${payments.join("\n")}\n"`, ["302  petik-terbuka"]],
  ["its archive is cut short", () => gzipSync(payments.join("\n")).subarray(0, -9), ["0  berkas-gzip-rusak"]],
  [
    "more than one row in a hundred is wrong",
    changed((line, at) => (at > 0 && at <= 4 ? line.replace(",dbhcht,", ",x,") : line)),
    ["0  terlalu-banyak-ditolak", ...[2, 3, 4, 5].map((row) => `${row} pembayar kode-tidak-dikenal`)],
  ],
  [
    "rows that are wrong by themselves and rows that are wrong beside others are too many together",
    changed((line, at) =>
      at > 0 && at <= 2 ? line.replace(",dbhcht,", ",x,") : at < 5 ? line.replace("2024-01,", "2023-12,") : line,
    ),
    [
      "0  terlalu-banyak-ditolak",
      ...["2 pembayar kode-tidak-dikenal", "3 pembayar kode-tidak-dikenal"],
      ...["4 bulan iuran-sebelum-terdaftar", "5 bulan iuran-sebelum-terdaftar"],
    ],
  ],
];
test.each(refusedFiles)("a file is refused and nothing is stored when %s", async (name, content, expected) => {
  const before = await place.digest();
  const file = path.join(place.folder, "contoh-salah.csv");
  writeFileSync(file, content());
  const report = await place.takeIn(file);
  expect(found(report), name).toEqual(expected);
  expect(report).toMatchObject({ outcome: "refused", kept: 0 });
  expect(report.refused).toBe(report.read);
  expect(await place.digest()).toBe(before);
});

test("of very many faults a thousand are listed, more where more are asked for, and all are counted", async () => {
  const unknown = Array.from({ length: 1500 }, (_, at) => ({ nik: invented(5000 + at).nik, month: "2024-01" }));
  const lines = paymentLines(unknown);
  const report = await place.takeInLines("contoh-asing.csv", lines);
  expect(report).toMatchObject({ outcome: "refused", read: 1500, refused: 1500, problemCount: 1501 });
  expect(report.problems).toHaveLength(1001);
  expect(report.summary.map(({ rule, count }) => [rule, count])).toEqual([
    ["terlalu-banyak-ditolak", 1],
    ["peserta-tidak-dikenal", 1500],
  ]);
  const whole = await place.takeInLines("contoh-asing.csv", lines, { listedAtMost: Number.POSITIVE_INFINITY });
  expect(whole.problems).toHaveLength(1501);
});

test("a rehearsal tells what would be and stores nothing", async () => {
  const before = await place.digest();
  const next = paymentLines(people.map(({ nik }) => ({ nik, month: "2024-02" })));
  for (const _ of [1, 2]) {
    const report = await place.takeInLines("contoh-iuran-2.csv", next, { rehearse: true });
    expect(report).toMatchObject({ outcome: "accepted", read: 300, kept: 300, rehearsed: true });
    expect(await place.digest()).toBe(before);
  }
});

test("sample files need their mark in every row, and never get into a registry of real data", async () => {
  const real = await openIntakePlace({ isSample: false });
  try {
    const before = await real.digest();
    await expect(real.takeInLines("p.csv", roster)).rejects.toMatchObject({ code: "INTAKE_SAMPLE", exitCode: 3 });
    expect(await real.digest()).toBe(before);
    const unmarked = roster.map((line) => line.slice(line.indexOf(",") + 1));
    expect(await real.takeInLines("p.csv", unmarked)).toMatchObject({ outcome: "accepted", refused: 0 });
    const sampleBefore = await place.digest();
    await expect(place.takeInLines("p.csv", unmarked)).rejects.toMatchObject({ code: "INTAKE_NOT_SAMPLE" });
    for (const mark of ["false", ""]) {
      const half = roster.map((line, at) => (at === 200 ? line.replace("true", mark) : line));
      await expect(place.takeInLines("p.csv", half)).rejects.toMatchObject({ code: "INTAKE_NOT_SAMPLE" });
    }
    expect(await place.digest()).toBe(sampleBefore);
  } finally {
    await real.close();
  }
});

test("two runs at once take turns: of one file taken in four times at once, one changes something", async () => {
  const own = await openIntakePlace();
  try {
    const file = path.join(own.folder, "contoh-peserta.csv");
    writeFileSync(file, roster.join("\n"));
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
    // several pieces, so that some rows have reached the database when the process dies
    const many = rosterLines(Array.from({ length: 9999 }, (_, at) => invented(at)));
    const file = path.join(own.folder, "contoh-peserta.csv");
    writeFileSync(file, many.join("\n"));
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
    expect(await own.takeIn(file)).toMatchObject({ outcome: "accepted", read: 9999, refused: 0 });
  } finally {
    await own.close();
  }
});

test("files of a first delivery are put in order by their headings, whatever they are packed in", async () => {
  const own = await openIntakePlace();
  try {
    const write = (name: string, content: string | Buffer) => {
      writeFileSync(path.join(own.folder, name), content);
      return path.join(own.folder, name);
    };
    const mixed = [
      write("a-bukan-tabel.csv", "bukan tabel\n"),
      write("b-rusak.csv.gz", gzipSync("x".repeat(1000)).subarray(0, 20)),
      write("c-jadwal.csv", "data_contoh,bulan,jatuh_tempo\n"),
      write("d-iuran.csv.gz", gzipSync(payments.join("\n"))),
      write("e-iuran.csv", payments.join("\r\n")),
      write("f-peserta.csv", Buffer.from(roster.join("\n").replaceAll(",", ";"), "utf16le")),
    ];
    const ordered = (await inDeliveryOrder(mixed)).map((file) => path.basename(file)[0]);
    expect(ordered.join("")).toBe("fdecab");
  } finally {
    await own.close();
  }
});
