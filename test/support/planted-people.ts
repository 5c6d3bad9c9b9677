import { gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { type WorkbookCell, writeWorkbook } from "../../server/workbook/workbook.ts";
import { codelists } from "./sample-files.ts";

export interface Planted {
  readonly nik: string;
  readonly name: string;
  readonly born: string;
  readonly phone: string;
  readonly address: string;
}

/** A thousand people who share nothing: whatever is known of one stands for that one only. */
export const planted: readonly Planted[] = Array.from({ length: 1000 }, (_, at) => {
  const born = new Date(Date.UTC(1970, 0, 2 + at)).toISOString().slice(0, 10);
  const [year = "", month = "", day = ""] = born.split("-");
  const digits = String(at).padStart(4, "0");
  const letters = [...digits].map((digit) => "bcdfghklmr"[Number(digit)]).join("u");
  return {
    nik: `357501${day}${month}${year.slice(2)}7${digits.slice(1)}`,
    name: `Zqu${letters} Xwo${letters}`,
    born,
    phone: `08813369${digits}`,
    address: `Gang Vyq${letters}`,
  };
});

const kelurahan = [...codelists.regions.values()].filter(({ level }) => level === "kelurahan");

/** One line of a participant list in CSV per person, below the documented heading. */
export const peopleLines: readonly string[] = [
  "nik,nama,tanggal_lahir,jenis_kelamin,kelurahan,pekerjaan,berlaku_mulai,tanggal_meninggal",
  ...planted.map(
    ({ nik, name, born }, at) =>
      `${nik},${name},${born},L,${kelurahan[at % kelurahan.length]?.code},nelayan,2024-01-02,`,
  ),
];

/** One line of a contribution list in CSV per person, below the documented heading. */
export const paidLines: readonly string[] = [
  "nik,bulan,pembayar,jumlah,tanggal_bayar,tanggal_kembali",
  ...planted.map(({ nik }) => `${nik},2024-01,dbhcht,16800,2024-01-10,`),
];

/** The same lines with the mark of invented data before them. */
export function marked(lines: readonly string[]): string[] {
  return lines.map((line, at) => `${at === 0 ? "data_contoh" : "true"},${line}`);
}

/** Ways in which a row of a workbook can be wrong with a person in hand. */
export const rowFaults: readonly ((person: Planted) => Readonly<Record<string, WorkbookCell>>)[] = [
  ({ nik }) => ({ nik: nik.slice(1) }),
  ({ nik }) => ({ nik: Number(nik) }),
  ({ nik }) => ({ nik: { formula: `"${nik}"` } }),
  ({ name }) => ({ sex: name }),
  ({ name }) => ({ kelurahan: name }),
  ({ name }) => ({ name: `=${name}` }),
  ({ name }) => ({ name: `${name}\u200b` }),
  ({ born }) => ({ born: `${born}T07:00:00+07:00` }),
];

/**
 * The same people as an office sends them: a title with somebody to ask, headings of its own, telephone numbers and addresses in
 * columns that are not read, and a total below. Those whose place `isWrong` names are wrong in one way after the other.
 */
export function peopleWorkbook(isSample: boolean, isWrong: (at: number) => boolean): Promise<Uint8Array> {
  const mark = (cells: WorkbookCell[], word: string): WorkbookCell[] => (isSample ? [word, ...cells] : cells);
  const [asked] = planted;
  let wrong = 0;
  const rows = planted.map((person, at): WorkbookCell[] => {
    const { nik, name, born, phone, address } = person;
    const fault = isWrong(at) ? rowFaults[wrong++ % rowFaults.length]?.(person) : undefined;
    const right = {
      nik,
      name,
      born: { date: born },
      sex: "Laki-laki",
      kelurahan: kelurahan[at % kelurahan.length]?.name.id ?? "",
    };
    const row: Readonly<Record<keyof typeof right, WorkbookCell>> = { ...right, ...fault };
    return mark(
      [at + 1, row.nik, row.name, row.born, row.sex, address, phone, row.kelurahan, "Nelayan", "2024-01-02"],
      "true",
    );
  });
  const headings = [
    "No.",
    "NIK KTP",
    "Nama Lengkap",
    "Tgl. Lahir",
    "L/P",
    "Alamat Lengkap",
    "No. HP",
    "Desa/Kelurahan",
    "Profesi",
    "TMT",
  ];
  return writeWorkbook({
    sheets: [
      {
        name: "Peserta",
        rows: [
          ["DAFTAR PESERTA PEKERJA RENTAN"],
          [`Narahubung: ${asked?.name} (${asked?.phone})`],
          [],
          mark(headings, "data_contoh"),
          ...rows,
          mark([`Jumlah: ${planted.length} orang`], "true"),
        ],
        merged: ["A1:F1"],
      },
    ],
  });
}

/** no spelling of a planted value is shorter */
export const shortest = 8;

/** Every spelling under which a planted value could be lying about, with the value. */
export const spellings = planted.flatMap(({ nik, name, born, phone, address }) =>
  [nik, name, ...name.split(" "), born, born.replaceAll("-", ""), phone, phone.replace(/^0/, "62"), address].flatMap(
    (value) =>
      [
        value,
        hex(value),
        hex(value.toLowerCase()),
        hex(value.toUpperCase()),
        Buffer.from(value).toString("base64").slice(0, -4),
      ].map((spelling) => ({ value, spelling: spelling.toLowerCase() })),
  ),
);
const byStart = Map.groupBy(spellings, ({ spelling }) => spelling.slice(0, shortest));

function hex(value: string): string {
  return Buffer.from(value).toString("hex");
}

/** The planted values that stand in `texts`, in any case and spelling. */
export function found(texts: readonly string[]): string[] {
  const values = new Set<string>();
  for (const text of texts) {
    const lower = text.toLowerCase();
    for (let at = 0; at + shortest <= lower.length; at++) {
      for (const { value, spelling } of byStart.get(lower.slice(at, at + shortest)) ?? []) {
        if (lower.startsWith(spelling, at)) values.add(value);
      }
    }
  }
  return [...values];
}

/** The bytes of a file, and of everything in it where it is an archive or compressed. */
export function unpacked(bytes: Uint8Array): Buffer[] {
  const kept = Buffer.from(bytes);
  if (kept.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"))) {
    return [kept, ...Object.values(unzipSync(bytes)).map((part) => Buffer.from(part))];
  }
  return kept[0] === 0x1f && kept[1] === 0x8b ? [kept, gunzipSync(kept)] : [kept];
}

/** What the bytes of a file hold as text, packed or not. */
export function textsOf(bytes: Uint8Array): string[] {
  return unpacked(bytes).map((part) => part.toString("utf8"));
}
