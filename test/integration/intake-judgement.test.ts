import { afterAll, beforeAll, expect, test } from "vitest";
import { addMonths } from "../../schema/month.ts";
import { type IntakePlace, openIntakePlace } from "../support/intake-place.ts";
import { describeJudgement, type JudgementCase } from "../support/judgement-cases.ts";
import {
  found,
  invented,
  inventedPeople,
  type PaymentLine,
  paymentLines,
  rosterLines,
  targetLines,
} from "../support/office-lines.ts";

// Each rule that looks at rows beside other rows, or beside what is stored: a case that it must find, what it must leave alone, and the
// same file with the rule switched off. Everything is rehearsed, so that every case starts from the same registry.

const people = inventedPeople(300);
const nik = (at: number) => people[at]?.nik ?? "";
/** A month that everybody has paid, so that a file has enough good rows. */
const everybody = (month: string): PaymentLine[] => people.map((one) => ({ nik: one.nik, month }));
const bulk = everybody("2024-02");

let place: IntakePlace;
beforeAll(async () => {
  place = await openIntakePlace();
  const roster = [...people];
  roster[9] = invented(9, { died: "2024-02-20" });
  expect(await place.takeInLines("p.csv", rosterLines(roster))).toMatchObject({ outcome: "accepted", problems: [] });
  expect(await place.takeInLines("i.csv", paymentLines(everybody("2024-01")))).toMatchObject({
    outcome: "accepted",
    problems: [],
  });
  const target = { region: "35.75", from: "2024-01-01", until: "2024-12-31", document: "SK contoh 1" };
  expect(await place.takeInLines("s.csv", targetLines([target]))).toMatchObject({ outcome: "accepted", problems: [] });
});
afterAll(() => place.close());

const oneDrop = ["0 bulan peserta-turun-tajam"];

/** Rows of a payments file begin at line 2; these stand after the bulk. */
const after = (at: number) => bulk.length + 2 + at;
const rosterOf = (...changed: readonly ReturnType<typeof invented>[]) => [
  ...rosterLines([...Array.from({ length: 300 }, (_, at) => invented(1000 + at)), ...changed]),
];
const overlapping = { region: "35.75", from: "2024-08-01", until: "2025-06-30", document: "SK contoh 1" };

const cases: Record<string, JudgementCase> = {
  "the same key twice in a file": {
    rule: "baris-ganda",
    lines: () => paymentLines([...bulk, { nik: nik(3), month: "2024-02" }]),
    finds: [`${after(0)}  baris-ganda`],
    refused: 1,
  },
  "a month inside a span of months that stands further up": {
    rule: "baris-ganda",
    lines: () =>
      paymentLines([
        ...bulk,
        { nik: nik(3), month: "2024-03", until: "2024-05", rupiah: 50_400 },
        { nik: nik(3), month: "2024-04" },
      ]),
    finds: [`${after(1)}  baris-ganda`],
    refused: 1,
    beside: oneDrop,
  },
  "other facts than the stored ones": {
    rule: "baris-bertentangan",
    lines: () => paymentLines([...bulk, { nik: nik(3), month: "2024-01", paid: "2024-01-11" }]),
    finds: [`${after(0)}  baris-bertentangan`],
    refused: 1,
  },
  "people whom no list names": {
    rule: "peserta-tidak-dikenal",
    lines: () =>
      paymentLines([
        ...bulk,
        { nik: invented(500).nik, month: "2024-02" },
        { nik: invented(500).nik, month: "2024-02" },
      ]),
    finds: [`${after(0)} nik peserta-tidak-dikenal`, `${after(1)} nik peserta-tidak-dikenal`],
    refused: 2,
  },
  "a month before the person was registered, and none in the month itself": {
    rule: "iuran-sebelum-terdaftar",
    lines: () => paymentLines([...bulk, { nik: nik(3), month: "2023-12" }]),
    finds: [`${after(0)} bulan iuran-sebelum-terdaftar`],
    refused: 1,
  },
  "another payer's month, stored or further up, and no refunded one": {
    rule: "pembayar-ganda",
    lines: () =>
      paymentLines([
        ...bulk,
        { nik: nik(3), month: "2024-01", payer: "baznas" },
        { nik: nik(4), month: "2024-02", payer: "baznas" },
        { nik: nik(5), month: "2024-01", payer: "baznas", refunded: "2024-03-01" },
        { nik: nik(6), month: "2024-01", refunded: "2024-03-01" },
        { nik: nik(6), month: "2024-01", payer: "baznas" },
      ]),
    finds: [`${after(0)} pembayar pembayar-ganda`, `${after(1)} pembayar pembayar-ganda`],
    refused: 0,
  },
  "months after the death, and neither the month of death nor a refunded one": {
    rule: "meninggal-masih-dibayar",
    lines: () =>
      paymentLines([
        ...bulk,
        { nik: nik(9), month: "2024-03" },
        { nik: nik(9), month: "2024-04", refunded: "2024-05-01" },
      ]),
    finds: [`${after(0)} bulan meninggal-masih-dibayar`],
    refused: 0,
    beside: [...oneDrop, ...oneDrop],
  },
  "more than three unpaid months before a month, once, and no three": {
    rule: "iuran-putus-lama",
    lines: () =>
      paymentLines([
        ...bulk.filter((one) => one.nik !== nik(7)),
        { nik: nik(7), month: "2024-06" },
        { nik: nik(7), month: "2024-07" },
        { nik: nik(8), month: "2024-06" },
      ]),
    finds: [`${after(-1)} bulan iuran-putus-lama`],
    refused: 0,
    beside: oneDrop,
  },
  "far fewer people than in the month before, and not a fifth fewer": {
    rule: "peserta-turun-tajam",
    lines: () =>
      paymentLines([
        ...everybody("2024-02").slice(20, 260),
        ...everybody("2024-03").slice(20, 210),
        ...everybody("2024-05").slice(20, 40),
      ]),
    finds: ["0 bulan peserta-turun-tajam"],
    refused: 0,
  },
  "a person with two NIKs": {
    rule: "orang-banyak-nik",
    lines: () => rosterOf(invented(1003, { serial: 9000 }), invented(12, { serial: 9001 })),
    finds: ["302 nik orang-banyak-nik", "303 nik orang-banyak-nik"],
    refused: 0,
  },
  "people of 65 when registered, with all their rows, and none who turned 65 later": {
    rule: "usia-65-saat-daftar",
    lines: () =>
      rosterOf(
        ...[invented(2000, { born: "1959-01-02" }), invented(2001, { born: "1959-01-03" })],
        ...[invented(2000, { born: "1959-01-02", from: "2024-05-01" })],
        ...[invented(2001, { born: "1959-01-03", from: "2024-05-01" })],
      ),
    finds: ["302 tanggal_lahir usia-65-saat-daftar", "304 tanggal_lahir usia-65-saat-daftar"],
    refused: 2,
  },
  "people under 18 when registered, once": {
    rule: "usia-di-bawah-18",
    lines: () =>
      rosterOf(
        ...[invented(2000, { born: "2006-01-03" }), invented(2001, { born: "2006-01-02" })],
        invented(2000, { born: "2006-01-03", from: "2024-05-01" }),
      ),
    finds: ["302 tanggal_lahir usia-di-bawah-18"],
    refused: 0,
  },
  "targets of one document that hold at one time, and none of another document": {
    rule: "sasaran-tumpang-tindih",
    lines: () =>
      targetLines([
        { ...overlapping, from: "2024-07-01", document: "SK contoh 2" },
        ...Array.from({ length: 100 }, (_, at) => {
          const month = addMonths("2030-01", at);
          return { region: "35.75.01", from: `${month}-01`, until: `${month}-28`, document: "SK contoh 2" };
        }),
        overlapping,
      ]),
    finds: ["103 berlaku_mulai sasaran-tumpang-tindih"],
    refused: 1,
  },
};

describeJudgement(() => place, cases);

test("a row that is stored already is not told again: it was judged when it came", async () => {
  const own = await openIntakePlace();
  try {
    await own.takeInLines("p.csv", rosterLines(inventedPeople(10)));
    const twice = [
      { nik: nik(1), month: "2024-01" },
      { nik: nik(1), month: "2024-01", payer: "baznas" },
    ];
    expect(found(await own.takeInLines("a.csv", paymentLines(twice)))).toEqual(["3 pembayar pembayar-ganda"]);
    const more = [...twice, { nik: nik(2), month: "2024-01" }];
    expect(found(await own.takeInLines("b.csv", paymentLines(more)))).toEqual([]);
  } finally {
    await own.close();
  }
});
