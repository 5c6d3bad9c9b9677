import type { WorkbookSheet } from "../build-context.ts";
import type { BpsForm, BpsSheets } from "./bps-sheets.ts";

type Row = WorkbookSheet["rows"][number];

/** The forms in the order in which the statistics office numbers them, with their names in both languages. */
const forms = [
  ["MS-Keg", "Kegiatan", "Activity"],
  ["MS-Ind", "Indikator", "Indicators"],
  ["MS-Var", "Variabel", "Variables"],
] as const;
const openToOffice = "Diisi kantor";

/**
 * The metadata sheets of a dataset as the sheets of a workbook: what it is first, then a sheet per form. What only the office can say is
 * an empty cell, and the first sheet lists all of them. Every cell is text, so that no code or month is turned into a number or a date.
 */
export function bpsWorkbook(sheets: BpsSheets): readonly WorkbookSheet[] {
  const activity = sheets["MS-Keg"];
  const title = String(activity["Judul Kegiatan"]);
  return [
    readFirst(title, sheets),
    {
      name: "MS-Keg",
      rows: [
        heading(["Rincian", "Isi", "Keterangan"]),
        ...Object.entries(activity).map(([name, value]) => [name, cellOf(value), value === null ? openToOffice : null]),
      ],
      ...{ frozenRows: 1, widths: [34, 90, 18], textColumns: [0, 1, 2] },
    },
    ...(["MS-Ind", "MS-Var"] as const).map((name) => table(name, sheets[name])),
  ];
}

function readFirst(title: string, sheets: BpsSheets): WorkbookSheet {
  const both = (id: string, en: string): Row => [null, { text: id, look: "note" }, { text: en, look: "note" }];
  return {
    name: "Baca dulu",
    rows: [
      [{ text: title, look: "title" }],
      ["Rilis", sheets.Rilis],
      ["Dasar", sheets.Dasar],
      [],
      both(
        "Lembar ini mengikuti tiga formulir metadata BPS. Isinya diambil dari rilis itu.",
        "These sheets follow the three metadata forms of the statistics office BPS. What they say is taken from that release.",
      ),
      both(
        "Yang kosong hanya diketahui kantor. Isilah sebelum berkas ini dikirim:",
        "What is empty only the office knows. Fill it in before this file is sent:",
      ),
      ...forms.flatMap(([form, id, en]): Row[] => {
        const open = openFields(sheets[form]);
        if (open.length === 0) return [];
        return [
          [
            form,
            { text: `${id}: ${open.join(", ")}`, look: "note" },
            { text: `${en}: ${open.join(", ")}`, look: "note" },
          ],
        ];
      }),
    ],
    ...{ widths: [14, 80, 80], textColumns: [0, 1, 2] },
  };
}

/** Names of what is empty in at least one of the forms. */
function openFields(given: BpsForm | readonly BpsForm[]): string[] {
  const filled: readonly BpsForm[] = Array.isArray(given) ? given : [given as BpsForm];
  return [...new Set(filled.flatMap((form) => Object.keys(form).filter((name) => form[name] === null)))];
}

function table(name: string, rows: readonly BpsForm[]): WorkbookSheet {
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) {
    const none = { text: "Dataset ini tidak diperinci menurut apa pun.", look: "note" } as const;
    return { name, rows: [[none]], widths: [60] };
  }
  return {
    name,
    rows: [heading(names), ...rows.map((row) => names.map((one) => cellOf(row[one] ?? null)))],
    ...{
      frozenRows: 1,
      widths: names.map((one) => Math.max(18, one.length + 2)),
      textColumns: names.map((_, at) => at),
    },
  };
}

const heading = (names: readonly string[]): Row => names.map((text) => ({ text, look: "heading" }) as const);

/** Several values stand in one cell, as the forms have one line for them; none at all is a dash, for an empty cell is the office's to fill in. */
function cellOf(value: BpsForm[string]): string | null {
  return typeof value === "string" || value === null ? value : value.join("; ") || "–";
}
