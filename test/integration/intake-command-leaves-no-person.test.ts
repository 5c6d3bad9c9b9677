import { spawnSync } from "node:child_process";
import { chmodSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../support/test-cluster.ts";

// The command as an operator runs it: what it prints, and every byte it leaves on the disk, the database's own files included.

const folder = mkdtempSync(path.join(os.tmpdir(), "terang-operator-"));
const varFolder = path.join(folder, "var");
/** Where the database goes when its own user may not enter the checkout. */
const temporary = path.join(folder, "temporary");
/** Every planted NIK and name begins with one of these, so that most files need only two searches. */
const beginnings = { nik: "35750116088", name: "Qvozra" };
const people = Array.from({ length: 1000 }, (_, at) => ({
  nik: `${beginnings.nik}${String(10_000 + at)}`,
  name: `${beginnings.name}${[...String(at).padStart(3, "0")].map((digit) => "bdfgklmprt"[Number(digit)]).join("ux")}`,
}));
let printed = "";

beforeAll(() => {
  // open to the database's own user, so that its files stay below this folder
  chmodSync(folder, 0o755);
  mkdirSync(temporary);
  const broken = (at: number) => (at % 200 === 7 ? "2024-13-40" : "2024-01-01");
  const row = ({ nik, name }: (typeof people)[number], at: number) =>
    `true,${nik},${name},1988-08-16,L,35.75.01.1001,nelayan,${broken(at)},`;
  const head = "data_contoh,nik,nama,tanggal_lahir,jenis_kelamin,kelurahan,pekerjaan,berlaku_mulai,tanggal_meninggal";
  const partly = path.join(folder, "contoh-peserta.csv");
  writeFileSync(partly, `${[head, ...people.map(row)].join("\n")}\n`);
  const refused = path.join(folder, "contoh-peserta-rusak.csv");
  writeFileSync(refused, `${[head, ...people.map((one) => row(one, 7))].join("\n")}\n`);
  for (const flags of [[], ["--json"]]) {
    const { stdout, stderr } = spawnSync(process.execPath, ["server/terang.mjs", "intake", ...flags, partly, refused], {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        TERANG_VAR: varFolder,
        TMPDIR: temporary,
        TERANG_DATA: "sample",
        DATABASE_URL: "",
        REGISTRY_URL: "",
      },
    });
    printed += stdout + stderr;
  }
  rmSync(partly);
  rmSync(refused);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How many of the planted NIKs and names stand in the bytes, as text in either case. */
function hits(bytes: Buffer): number {
  const text = bytes.toString("latin1").toLowerCase();
  if (!text.includes(beginnings.nik) && !text.includes(beginnings.name.toLowerCase())) return 0;
  return people.filter(({ nik, name }) => text.includes(nik) || text.includes(name.toLowerCase())).length;
}

test("the command reports what it kept and refused, and names nobody", () => {
  expect(printed).toContain("contoh-peserta.csv");
  expect(printed).toContain("995");
  expect(hits(Buffer.from(printed))).toBe(0);
});

test("no byte on the disk names anybody: database, its log, secrets and folders", () => {
  const files = globSync("**/*", { cwd: folder }).filter((file) => statSync(path.join(folder, file)).isFile());
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter((file) => hits(readFileSync(path.join(folder, file))) > 0);
  expect(found).toEqual([]);
});

test("the search finds a person where there is one", () => {
  expect(hits(Buffer.from(`x${people[3]?.nik}y${people[4]?.name.toUpperCase()}`))).toBe(2);
});
