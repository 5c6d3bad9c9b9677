import { afterAll, beforeAll, expect, test } from "vitest";
import { intakeKinds } from "../../schema/intake/index.ts";
import { budgetRules } from "../../schema/intake/rules/budget-rules.ts";
import { claimRules } from "../../schema/intake/rules/claim-rules.ts";
import { proposalRules } from "../../schema/intake/rules/proposal-rules.ts";
import { type IntakePlace, openIntakePlace } from "../support/intake-place.ts";
import { describeJudgement, type JudgementCase } from "../support/judgement-cases.ts";
import { invented, officeLines, paymentLines, rosterLines } from "../support/office-lines.ts";
import { type Change, filed, nik, people, proposed, stranger } from "../support/oversight-lines.ts";

// What ties money to people, held against the budget, the contributions and earlier states that are stored.

const noPlans = { rencana_tw1: "", rencana_tw2: "", rencana_tw3: "", rencana_tw4: "" };

/** Accounts by the name that the cases give their lines. */
const account = (at: number) => ({ kode_rekening: `5.1.02.02.02.${String(at).padStart(4, "0")}` });
const [premiums, overheads, tight] = [account(6), account(7), account(8)];
const murni = (change: Change): Change => ({ ...noPlans, pagu: "1000", ...change });
const perubahan = (change: Change): Change =>
  murni({ tahap: "perubahan", dokumen: "DPPA 7/2025", tanggal_dokumen: "2025-08-01", ...change });
const paid = (date: string, jumlah: number, change: Change = {}): Change => ({
  ...{ nomor_sp2d: `${date}/${jumlah}`, tanggal_sp2d: date, jumlah: String(jumlah) },
  ...{ bulan_dari: date.slice(0, 7), bulan_sampai: date.slice(0, 7), ...change },
});
/** a hundred payments that nothing is said about, so that a file with a wrong row is not refused as a whole */
const harmless = Array.from({ length: 100 }, (_, at) =>
  paid("2025-02-03", 1, { ...overheads, nomor_sp2d: `BOP ${at}`, bulan_dari: "", bulan_sampai: "" }),
);
const manyProposed = Array.from({ length: 100 }, (_, at) => proposed(at + 10));
const manyFiled = Array.from({ length: 100 }, (_, at) => filed(at + 10));
const refusal = { hasil: "ditolak", tanggal_putus: "2024-03-20" };

/** March of everybody but the first, whose March was paid back. */
const payLater = people.slice(1).map((one) => ({ nik: one.nik, month: "2024-03" }));

let place: IntakePlace;
beforeAll(async () => {
  place = await openIntakePlace();
  const take = async (name: string, lines: readonly string[]) =>
    expect(await place.takeInLines(name, lines)).toMatchObject({ outcome: "accepted", problems: [] });
  await take("p.csv", rosterLines(people));
  const payments = paymentLines([
    ...["2024-01", "2024-02"].flatMap((month) => people.map((one) => ({ nik: one.nik, month }))),
    { nik: nik(0), month: "2024-03", refunded: "2024-06-01" },
  ]);
  expect(await place.takeInLines("i.csv", payments)).toMatchObject({ outcome: "accepted", refused: 0 });
  await take(
    "a.csv",
    officeLines("anggaran", [
      ...[murni(premiums), perubahan({ ...premiums, pagu: "2000" })],
      ...[murni({ ...overheads, peruntukan: "operasional", pagu: "100000" }), murni(tight)],
    ]),
  );
  await take("r.csv", officeLines("realisasi", [paid("2025-03-03", 500, premiums), paid("2025-03-03", 800, tight)]));
  await take("d.csv", officeLines("dbhcht", [{ realisasi: "4000" }]));
  await take(
    "u.csv",
    officeLines("usulan", [
      ...[{ nik: nik(1) }, { nik: nik(2), tahap: "terdaftar" }],
      ...[{ nik: nik(3), alasan: "usia" }, { nik: stranger }],
    ]),
  );
  await take(
    "k.csv",
    officeLines("klaim", [filed(1, { program: "jkm" }), filed(2), filed(4, { program: "jkm", ...refusal })]),
  );
});
afterAll(() => place.close());

const cases: Record<string, JudgementCase> = {
  "two ceilings of one stage, stored or further up, and none of another stage, line or year": {
    rule: "pagu-rangkap",
    lines: () =>
      officeLines("anggaran", [
        ...[murni({ ...premiums, dokumen: "DPA lain" }), murni({ ...premiums, tahun: "2024" })],
        ...[murni(account(9)), murni({ ...account(9), dokumen: "DPA lain" }), perubahan(account(9))],
        murni({ ...premiums, sumber_dana: "apbd", bidang: "" }),
      ]),
    finds: ["2 pagu pagu-rangkap", "5 pagu pagu-rangkap"],
    refused: 0,
  },
  "an amended budget without the original, and not with one that is stored or in the file": {
    rule: "perubahan-tanpa-murni",
    lines: () =>
      officeLines("anggaran", [perubahan(account(9)), perubahan(tight), perubahan(account(10)), murni(account(10))]),
    finds: ["2 tahap perubahan-tanpa-murni"],
    refused: 0,
  },
  "a new ceiling below what was paid, and not one that is as high": {
    rule: "realisasi-di-atas-pagu",
    lines: () =>
      officeLines("anggaran", [
        perubahan({ ...tight, pagu: "799" }),
        ...[perubahan({ ...premiums, dokumen: "DPPA 8/2025", tanggal_dokumen: "2025-09-01", pagu: "500" })],
      ]),
    finds: ["2 pagu realisasi-di-atas-pagu"],
    refused: 0,
    beside: ["3 pagu pagu-rangkap"],
  },
  "payments from a line, a fund or a year that no budget names": {
    rule: "baris-anggaran-tidak-dikenal",
    lines: () =>
      officeLines("realisasi", [
        ...harmless,
        ...harmless.map((one, at) => ({ ...one, nomor_sp2d: `BOP ${at + 100}` })),
        paid("2025-04-01", 1, account(99)),
        paid("2025-04-02", 1, { ...overheads, sumber_dana: "apbd" }),
      ]),
    finds: ["202 kode_sub_kegiatan baris-anggaran-tidak-dikenal", "203 kode_sub_kegiatan baris-anggaran-tidak-dikenal"],
    refused: 2,
  },
  "a payment of contributions without months, and not one of running costs": {
    rule: "iuran-tanpa-bulan",
    lines: () =>
      officeLines("realisasi", [...harmless, paid("2025-04-01", 1, { ...premiums, bulan_dari: "", bulan_sampai: "" })]),
    finds: ["102 bulan_dari iuran-tanpa-bulan"],
    refused: 1,
  },
  "payments above the ceiling of their day, and none up to it or under the amended one": {
    rule: "realisasi-di-atas-pagu",
    lines: () =>
      officeLines("realisasi", [
        // stored: 500 of 1000, from August on of 2000
        ...[paid("2025-04-15", 500, premiums), paid("2025-05-15", 1, premiums), paid("2025-07-31", 1, premiums)],
        ...[paid("2025-08-01", 998, premiums), paid("2025-12-15", 1, premiums)],
        ...[paid("2025-01-02", 200, tight), paid("2025-06-01", -1, tight), paid("2025-06-02", 2, tight)],
      ]),
    finds: [
      ...["3 jumlah realisasi-di-atas-pagu", "4 jumlah realisasi-di-atas-pagu", "6 jumlah realisasi-di-atas-pagu"],
      "9 jumlah realisasi-di-atas-pagu",
    ],
    refused: 0,
  },
  "months in which more came back than was paid, and none in which it did not": {
    rule: "realisasi-kumulatif-turun",
    lines: () =>
      officeLines("realisasi", [
        // in March 500 are stored
        ...[paid("2025-03-20", -500, premiums), paid("2025-04-01", 10, premiums), paid("2025-04-20", -10, premiums)],
        ...[paid("2025-05-01", 10, premiums), paid("2025-05-20", -11, premiums), paid("2025-06-20", -1, tight)],
      ]),
    finds: ["6 jumlah realisasi-kumulatif-turun", "7 jumlah realisasi-kumulatif-turun"],
    refused: 0,
  },
  "less spent than an earlier day of the year states, and not the same, another field or year": {
    rule: "realisasi-kumulatif-turun",
    lines: () =>
      officeLines("dbhcht", [
        ...[
          { per_tanggal: "2025-09-30", realisasi: "3999" },
          { per_tanggal: "2025-12-31", realisasi: "4000" },
        ],
        ...[
          { per_tanggal: "2025-03-31", realisasi: "4001" },
          { per_tanggal: "2025-04-30", realisasi: "" },
        ],
        ...[{ per_tanggal: "2025-09-30", realisasi: "1", bidang: "kesehatan" }],
        ...[{ per_tanggal: "2026-01-31", realisasi: "1", tahun: "2026" }],
      ]),
    // 4001 by March make the 4000 that June and December state less
    finds: [
      "2 realisasi realisasi-kumulatif-turun",
      "3 realisasi realisasi-kumulatif-turun",
      "4 realisasi realisasi-kumulatif-turun",
    ],
    refused: 0,
  },
  "a person in two batches of a year, and not in one of another year or again in the same": {
    rule: "usulan-dua-batch",
    lines: () =>
      officeLines("usulan", [
        ...[proposed(1, { batch: "Gelombang 2" }), proposed(2, { batch: "Gelombang 2", tahun: "2026" })],
        ...[
          proposed(5),
          proposed(5, { batch: "Gelombang 2" }),
          { nik: nik(3), alasan: "usia", tanggal_status: "2025-04-01" },
        ],
      ]),
    finds: ["2 batch usulan-dua-batch", "5 batch usulan-dua-batch"],
    refused: 0,
  },
  "a stage before the stored one, and not the same or a later one": {
    rule: "tahap-mundur",
    lines: () =>
      officeLines("usulan", [
        ...[
          { nik: nik(1), tahap: "sk", tanggal_status: "2025-04-01" },
          { nik: nik(2), tanggal_status: "2025-04-01" },
        ],
        ...[
          { nik: nik(3), tahap: "terdaftar", tanggal_status: "2025-04-01" },
          { nik: stranger, tanggal_status: "2025-04-01" },
        ],
      ]),
    finds: ["2 tahap tahap-mundur", "3 tahap tahap-mundur"],
    refused: 0,
  },
  "an older state of a proposal, and not the stored one again": {
    rule: "status-lebih-lama",
    lines: () =>
      officeLines("usulan", [
        ...manyProposed,
        { nik: nik(1), tanggal_status: "2025-03-27" },
        { nik: nik(2), tahap: "terdaftar" },
      ]),
    finds: ["102 tanggal_status status-lebih-lama"],
    refused: 1,
  },
  "an older state of a claim": {
    rule: "status-lebih-lama",
    lines: () => officeLines("klaim", [...manyFiled, filed(2, { tanggal_status: "2024-03-30" })]),
    finds: ["102 tanggal_status status-lebih-lama"],
    refused: 1,
  },
  "claims of people who were only proposed, or whom nobody knows": {
    rule: "peserta-tidak-dikenal",
    lines: () =>
      officeLines("klaim", [
        ...manyFiled,
        ...manyFiled.map((one) => ({ ...one, program: "jkm" })),
        filed(0, { nik: stranger }),
        filed(0, { nik: invented(501).nik }),
      ]),
    finds: ["202 nik peserta-tidak-dikenal", "203 nik peserta-tidak-dikenal"],
    refused: 2,
  },
  "contributions of people who were only proposed": {
    rule: "peserta-tidak-dikenal",
    lines: () => paymentLines([...payLater, { nik: stranger, month: "2024-03" }]),
    finds: ["121 nik peserta-tidak-dikenal"],
    refused: 1,
    beside: ["2 bulan klaim-kematian-masih-dibayar"],
  },
  "a claim for a month that nobody paid, or that was paid back, and not its later states": {
    rule: "klaim-tanpa-iuran",
    lines: () =>
      officeLines("klaim", [
        ...[filed(0, { bulan_kejadian: "2024-03" }), filed(6, { bulan_kejadian: "2024-03" }), filed(7)],
        filed(2, { tanggal_status: "2024-04-30" }),
      ]),
    finds: ["2 bulan_kejadian klaim-tanpa-iuran", "3 bulan_kejadian klaim-tanpa-iuran"],
    refused: 0,
  },
  "a claim after a death before paid months, and none that was refused or for the last of them": {
    rule: "klaim-kematian-masih-dibayar",
    lines: () => {
      const early = { bulan_kejadian: "2024-01", tanggal_lapor: "2024-02-05" };
      const settled = { hasil: "dibayar", tanggal_putus: "2024-03-01", tanggal_bayar: "2024-03-04" };
      return officeLines("klaim", [
        ...[filed(5, { program: "jkm", ...early }), filed(6, { ...early, ...settled, santunan_kematian: "48000000" })],
        ...[filed(7, { ...early, ...settled, perawatan: "1000" }), filed(8, { program: "jkm", ...early, ...refusal })],
        ...[filed(9, { program: "jkm" }), filed(1, { program: "jkm", tanggal_status: "2024-04-30" })],
      ]);
    },
    finds: ["2 bulan_kejadian klaim-kematian-masih-dibayar", "3 bulan_kejadian klaim-kematian-masih-dibayar"],
    refused: 0,
  },
  "months paid after a death claim, and none that were paid back or after one that was refused": {
    rule: "klaim-kematian-masih-dibayar",
    lines: () => paymentLines([...payLater, { nik: nik(1), month: "2024-04", refunded: "2024-05-01" }]),
    // person 1 died in February, 2 had an accident, the claim for 4 was refused
    finds: ["2 bulan klaim-kematian-masih-dibayar"],
    refused: 0,
    beside: ["0 bulan peserta-turun-tajam"],
  },
};

describeJudgement(() => place, cases);

test("every rule about budgets, proposals and claims has its case, here or among the rules over one row", () => {
  const known = new Set([
    ...Object.values(cases).map(({ rule }) => rule),
    ...intakeKinds.flatMap(({ rules }) => rules.map(({ rule }) => rule)),
  ]);
  const needed = [budgetRules, proposalRules, claimRules].flatMap((rules) => Object.keys(rules));
  expect(needed.filter((rule) => !known.has(rule as never))).toEqual([]);
});
