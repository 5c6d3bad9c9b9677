import { expect, test } from "vitest";
import type { Code, CodelistId } from "../../../../schema/codelist.ts";
import { intakeKinds } from "../../../../schema/intake/index.ts";
import { codeNames } from "../../../../server/intake/table/code-cells.ts";
import { fold } from "../../../../server/intake/table/fold.ts";
import { codelists } from "../../../support/sample-files.ts";
import { fileOf, readCell, readRows, toldOf } from "../../../support/table-files.ts";

const used = new Set(
  intakeKinds.flatMap(({ columns }) =>
    Object.values(columns).flatMap((column) => (column.type === "code" ? [column.codelist] : [])),
  ),
);

test.each([...used])("no two codes of %s share a name", (id: CodelistId) => {
  const list: ReadonlyMap<string, Code> = codelists[id];
  expect([...codeNames(list.values())].filter(([, code]) => code === undefined)).toEqual([]);
  expect(list.size).toBeGreaterThan(1);
});

test.each(
  intakeKinds.flatMap(({ id, columns }) =>
    Object.entries(columns).flatMap(([name, column]) =>
      column.type === "code" ? [...codelists[column.codelist].values()].map((code) => [id, name, code] as const) : [],
    ),
  ),
)("%s %s: $code is known by its code, names and aliases", async (kind, column, code) => {
  const { name, aliases } = code as Code;
  for (const word of [code.code, name.id, name.en, ...aliases]) {
    for (const cell of [word, word.toUpperCase(), ` ${word.toLowerCase()} `]) {
      const { value, rules } = await readCell(kind, column, cell);
      // what else the row then breaks is another rule's matter
      expect([cell, rules.filter((rule) => rule.startsWith("kode-") || rule.startsWith("pekerjaan-"))]).toEqual([
        cell,
        [],
      ]);
      if (rules.length === 0) expect(value).toBe(code.code);
    }
  }
});

test.each(["Yayasan", "X", "constructor", "__proto__", "0", "dbhcht apbd"])("%s is no payer", async (cell) => {
  expect(await readCell("iuran", "pembayar", cell)).toEqual({ value: undefined, rules: ["kode-tidak-dikenal"] });
});

test("a code is refused where it was not valid at the row's date", async () => {
  expect(await toldOf("iuran", [{ bulan: "2017-12" }])).toEqual(["2 pembayar kode-tidak-berlaku"]);
  expect(await toldOf("peserta", [{ berlaku_mulai: "2018-01-10" }])).toEqual(["2 kelurahan kode-tidak-berlaku"]);
  expect(await toldOf("peserta", [{ berlaku_mulai: "2018-01-11" }])).toEqual([]);
  const payers = new Map([...codelists.payers].map(([id, payer]) => [id, { ...payer, validUntil: "2024-01-31" }]));
  const ended = { codelists: { ...codelists, payers } };
  expect(await toldOf("iuran", [{}], ended)).toEqual([]);
  expect(await toldOf("iuran", [{ bulan: "2024-02" }], ended)).toEqual(["2 pembayar kode-tidak-berlaku"]);
});

test.each([
  ["", "belum-diketahui", ["pekerjaan-kosong"]],
  ["-", "belum-diketahui", ["pekerjaan-kosong"]],
  ["Peternak lele", "belum-diketahui", ["pekerjaan-di-luar-daftar"]],
  ["Belum diketahui", "belum-diketahui", []],
  ["Pedagang Kaki Lima", "pedagang-kecil", []],
])("an occupation %j is stored as %s", async (cell, value, rules) => {
  expect(await readCell("peserta", "pekerjaan", cell)).toEqual({ value, rules });
});

test("the codes that a message offers do not include the one for what is not known", async () => {
  const { faults } = await readRows(fileOf("peserta", [{ pekerjaan: "Peternak" }]));
  expect(faults[0]?.remedy.id).toContain("nelayan");
  expect(faults[0]?.remedy.id).not.toContain("belum-diketahui");
});

test("a name that two codes share stands for neither", () => {
  const [one, other] = [...codelists.payers.values()];
  if (one === undefined || other === undefined) throw new Error("too few payers");
  const names = codeNames([
    { ...one, aliases: ["Kas"] },
    { ...other, aliases: ["KAS"] },
  ]);
  expect([names.get("kas"), names.get("dbhcht")]).toEqual([undefined, "dbhcht"]);
});

test("folding leaves letters and digits", () => {
  expect([fold("Tgl. Lahir (DD/MM)"), fold("ÉLU"), fold("７"), fold("—")]).toEqual(["tgllahirddmm", "elu", "7", ""]);
});
