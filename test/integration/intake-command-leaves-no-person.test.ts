import { spawnSync } from "node:child_process";
import { chmodSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type WorkbookCell, writeWorkbook } from "../../server/workbook/workbook.ts";
import { unpacked } from "../support/planted-people.ts";
import { root } from "../support/test-cluster.ts";

// The command as an operator runs it: what it prints, and every byte it leaves on the disk, the database's own files included.

const folder = mkdtempSync(path.join(os.tmpdir(), "terang-operator-"));
const varFolder = path.join(folder, "var");
/** Where the database goes when its own user may not enter the checkout. */
const temporary = path.join(folder, "temporary");
/** Whatever is planted begins with one of these, so that most files need only as many searches. */
const beginnings = { nik: "3575011608881", name: "Qvozra", phone: "08886023", address: "Gang Wqiztu" };
const people = Array.from({ length: 1000 }, (_, at) => {
  const number = String(at).padStart(3, "0");
  const letters = [...number].map((digit) => "bdfgklmprt"[Number(digit)]).join("ux");
  return {
    nik: `${beginnings.nik}${number}`,
    name: `${beginnings.name}${letters}`,
    phone: `${beginnings.phone}${number}`,
    address: `${beginnings.address}${letters}`,
  };
});
type Person = (typeof people)[number];
let printed = "";

beforeAll(async () => {
  // open to the database's own user, so that its files stay below this folder
  chmodSync(folder, 0o755);
  mkdirSync(temporary);
  const delivered = path.join(folder, "kiriman");
  mkdirSync(delivered);
  const files = Object.entries(await deliveries()).map(([name, bytes]) => {
    const file = path.join(delivered, name);
    writeFileSync(file, bytes);
    return file;
  });
  const problems = path.join(folder, "masalah");
  for (const flags of [["--problems", problems], ["--json"]]) terang("intake", ...flags, ...files);
  terang("template", "peserta", "--out", path.join(folder, "templat"));
  rmSync(delivered, { recursive: true });
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command and keeps what it prints. */
function terang(...words: string[]): void {
  const environment = {
    TERANG_VAR: varFolder,
    TMPDIR: temporary,
    TERANG_DATA: "sample",
    DATABASE_URL: "",
    REGISTRY_URL: "",
  };
  const { stdout, stderr } = spawnSync(process.execPath, ["server/terang.mjs", ...words], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  printed += stdout + stderr;
}

/** The same people in files of every form: right but for a few rows, and wrong in every row. */
async function deliveries(): Promise<Record<string, string | Uint8Array>> {
  const few = (at: number) => at % 200 === 7;
  const every = () => true;
  return {
    "contoh-peserta.csv": csv(few),
    "contoh-peserta-rusak.csv": csv(every),
    "contoh-peserta-mampat.csv.gz": gzipSync(csv(every)),
    "contoh-peserta-kantor.xlsx": await workbook(few),
    "contoh-peserta-kantor-rusak.xlsx": await workbook(every),
  };
}

function csv(isWrong: (at: number) => boolean): string {
  const row = ({ nik, name }: Person, at: number) =>
    `true,${nik},${name},1988-08-16,L,35.75.01.1001,nelayan,${isWrong(at) ? "2024-13-40" : "2024-01-01"},`;
  const head = "data_contoh,nik,nama,tanggal_lahir,jenis_kelamin,kelurahan,pekerjaan,berlaku_mulai,tanggal_meninggal";
  return `${[head, ...people.map(row)].join("\n")}\n`;
}

/** As an office sends it: titles, headings of its own, telephone numbers and addresses that nobody asked for, a total. */
function workbook(isWrong: (at: number) => boolean): Promise<Uint8Array> {
  const row = ({ nik, name, phone, address }: Person, at: number): WorkbookCell[] => [
    ...["true", at + 1, nik, name, { date: "1988-08-16" }, isWrong(at) ? name : "L"],
    ...[phone, address, "Karangketug", isWrong(at) ? phone : "Nelayan", "2024-01-01"],
  ];
  const rows: WorkbookCell[][] = [
    ["DAFTAR PESERTA"],
    [`Tanya: ${people[0]?.name} ${people[0]?.phone}`],
    [
      "data_contoh",
      "No",
      "NIK KTP",
      "Nama Lengkap",
      "Tgl Lahir",
      "L/P",
      "No HP",
      "Alamat",
      "Nama Kelurahan",
      "Profesi",
      "TMT",
    ],
    ...people.map(row),
    ["true", `Jumlah: ${people.length} orang`],
  ];
  return writeWorkbook({ sheets: [{ name: "Sheet1", rows }] });
}

/** How many of the planted people have something standing in the bytes, as text in either case, packed or not. */
function hits(bytes: Buffer): number {
  const found = new Set<Person>();
  for (const part of unpacked(bytes)) {
    const text = part.toString("latin1").toLowerCase();
    if (!Object.values(beginnings).some((beginning) => text.includes(beginning.toLowerCase()))) continue;
    for (const person of people)
      if (Object.values(person).some((value) => text.includes(value.toLowerCase()))) found.add(person);
  }
  return found.size;
}

test("the command reports what it kept and refused, and names nobody", () => {
  for (const name of ["contoh-peserta.csv", "contoh-peserta-mampat.csv.gz", "contoh-peserta-kantor-rusak.xlsx"]) {
    expect(printed).toContain(name);
  }
  expect([...printed.matchAll(/995/g)].length).toBeGreaterThanOrEqual(4);
  expect(hits(Buffer.from(printed))).toBe(0);
});

test("no byte on the disk names anybody: database, its log, secrets, problems files, templates, temporary and other folders", () => {
  const files = globSync("**/*", { cwd: folder }).filter((file) => statSync(path.join(folder, file)).isFile());
  expect(files.length).toBeGreaterThan(100);
  const workbooks = files.filter((file) => file.endsWith(".xlsx")).map((file) => path.basename(file));
  expect(workbooks).toContain("contoh-templat-peserta.xlsx");
  expect(workbooks.filter((name) => name.startsWith("contoh-masalah-")).length).toBeGreaterThanOrEqual(5);
  const found = files.filter((file) => hits(readFileSync(path.join(folder, file))) > 0);
  expect(found).toEqual([]);
});

test("the search finds a person where there is one, in a workbook and in a compressed file too", async () => {
  expect(hits(Buffer.from(`x${people[3]?.nik}y${people[4]?.name.toUpperCase()}`))).toBe(2);
  expect(hits(Buffer.from(`${people[5]?.phone} ${people[6]?.address}`))).toBe(2);
  const all = await deliveries();
  for (const bytes of Object.values(all)) expect(hits(Buffer.from(bytes))).toBe(people.length);
  expect(hits(Buffer.from(await writeWorkbook({ sheets: [{ name: "a", rows: [[people[9]?.address ?? ""]] }] })))).toBe(
    1,
  );
});
