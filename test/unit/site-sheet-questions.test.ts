import { describe, expect, test } from "vitest";
import type { StatementView } from "../../site/budget/known-facts.ts";
import type { CellView } from "../../site/cells.ts";
import { openQuestions, type QuestionFacts } from "../../site/sheet/questions.ts";

function cell(id: string, decimal: string | null, status: CellView["status"] = "NOT_YET_REPORTED"): CellView {
  const [indicator = "", region = "", period = ""] = id.split("/");
  return {
    ...{
      id,
      indicator,
      region,
      period,
      codes: {},
      quality: "PROVISIONAL",
      decimal,
      text: decimal ?? "belum dilaporkan",
    },
    status: decimal === null ? status : "PUBLISHED",
  };
}

function statement(state: StatementView["state"]): StatementView {
  return {
    ...{ id: "penjelasan/dbhcht/2025-03", payer: { code: "dbhcht", name: "Kota (DBHCHT)" }, period: { id: "2025-03" } },
    ...{ cause: { code: "sedang-ditelusuri", name: "Sedang ditelusuri" }, words: "Sedang dipadankan", office: "Dinas" },
    ...{ document: "Surat", date: "2025-04-11", answerBy: state === "EXPLAINED" ? null : "2025-05-31", state },
  };
}

const payer = { code: "dbhcht", name: "Kota (DBHCHT)" };
const open = (decimal: string | null) => cell("selisih-belum-dijelaskan/35.75/2025", decimal);
const district = (code: string, active: string, target: string) => ({
  active: cell(`peserta-aktif/${code}/2025-06`, active),
  target: cell(`sasaran/${code}/2025-06`, target),
});
const nothing: QuestionFacts = {
  ...{ lines: [], owed: [], districts: [], quarter: undefined, left: undefined, goOn: undefined, targets: [] },
};
const asked = (facts: Partial<QuestionFacts>) => openQuestions({ ...nothing, ...facts });
const kinds = (facts: Partial<QuestionFacts>) => asked(facts).map(({ is }) => is);

test("where everything is explained, reported, reached and spent, nothing is asked", () => {
  const whole: Partial<QuestionFacts> = {
    lines: [{ payer, open: open("0"), statements: [statement("EXPLAINED")] }],
    owed: [cell("realisasi/35.75/2025", "100")],
    districts: [district("35.75.01", "100", "100"), district("35.75.02", "120", "100")],
    quarter: {
      plan: cell("rencana-kumulatif/35.75/2025-Q2", "50"),
      paid: cell("realisasi-kumulatif/35.75/2025-Q2", "50"),
    },
    left: cell("sisa/35.75/2025", "0"),
    targets: [cell("sasaran-dokumen/35.75/2025-06", "100"), cell("sasaran-dokumen/35.75/2025-06", "100")],
  };
  expect(asked(whole)).toEqual([]);
});

describe("an open difference", () => {
  test("is asked with the promise about it, a late one first", () => {
    const statements = [statement("PROMISED"), statement("LATE"), statement("EXPLAINED")];
    const [question, ...more] = asked({ lines: [{ payer, open: open("369600"), statements }] });
    expect(more).toEqual([]);
    expect(question).toMatchObject({ is: "open-difference", payer: payer.name });
    expect(question?.is === "open-difference" && question.promises.map(({ state }) => state)).toEqual([
      "LATE",
      "PROMISED",
    ]);
  });

  test("below zero is open too, and one that is hidden or not reported claims nothing", () => {
    expect(kinds({ lines: [{ payer, open: open("-16800"), statements: [] }] })).toEqual(["open-difference"]);
    expect(kinds({ lines: [{ payer, open: open(null), statements: [] }] })).toEqual([]);
  });

  test("a late answer stands alone where the line itself is even", () => {
    expect(kinds({ lines: [{ payer, open: open("0"), statements: [statement("LATE")] }] })).toEqual(["late-answer"]);
  });
});

test("what is not reported is asked for once, all of it together; what is hidden is not", () => {
  const owed = [
    cell("dbhcht-realisasi/35.75/2025", null),
    cell("klaim-diajukan/35.75/2025", null),
    cell("klaim-dibayar/35.75/2025", null, "SUPPRESSED"),
    cell("realisasi/35.75/2025", "0"),
  ];
  const [question, ...more] = asked({ owed });
  expect(more).toEqual([]);
  expect(question?.is === "not-reported" && question.cells.map(({ indicator }) => indicator)).toEqual([
    "dbhcht-realisasi",
    "klaim-diajukan",
  ]);
});

test("the kecamatan that lacks the most people is named, whatever its share", () => {
  const districts = [
    district("35.75.01", "2500", "3250"),
    district("35.75.02", "10", "100"),
    {
      active: cell("peserta-aktif/35.75.03/2025-06", null, "SUPPRESSED"),
      target: cell("sasaran/35.75.03/2025-06", "9999"),
    },
  ];
  const [question] = asked({ districts });
  expect(question?.is === "behind-target" && question.active.region).toBe("35.75.01");
});

test("money left is asked about with what it costs to go on; more paid than allowed is another question", () => {
  const goOn = {
    active: cell("peserta-aktif/35.75/2025-06", "6974"),
    cost: cell("biaya-lanjut/35.75/2025-06", "702979200"),
  };
  expect(asked({ left: cell("sisa/35.75/2025", "5"), goOn })).toEqual([
    { is: "ceiling-left", left: expect.objectContaining({ decimal: "5" }), goOn },
  ]);
  expect(kinds({ left: cell("sisa/35.75/2025", "-5"), goOn })).toEqual(["ceiling-over"]);
  expect(kinds({ left: cell("sisa/35.75/2025", null) })).toEqual([]);
});

test("payments behind the plan are asked about, payments ahead of it are not", () => {
  const quarter = (paid: string) => ({
    plan: cell("rencana-kumulatif/35.75/2025-Q2", "50"),
    paid: cell("realisasi-kumulatif/35.75/2025-Q2", paid),
  });
  expect(kinds({ quarter: quarter("49") })).toEqual(["behind-plan"]);
  expect(kinds({ quarter: quarter("51") })).toEqual([]);
});

test("targets that differ are asked about with every document that names one", () => {
  const targets = ["9000", "54450", null].map((decimal) => cell("sasaran-dokumen/35.75/2025-06", decimal));
  const [question] = asked({ targets });
  expect(question?.is === "conflicting-targets" && question.targets.map(({ decimal }) => decimal)).toEqual([
    "9000",
    "54450",
  ]);
});

test("the most pressing stands first: unexplained money before people, money left before targets", () => {
  const all = kinds({
    lines: [{ payer, open: open("1"), statements: [] }],
    owed: [cell("dbhcht-realisasi/35.75/2025", null)],
    districts: [district("35.75.01", "1", "2")],
    quarter: {
      plan: cell("rencana-kumulatif/35.75/2025-Q2", "2"),
      paid: cell("realisasi-kumulatif/35.75/2025-Q2", "1"),
    },
    left: cell("sisa/35.75/2025", "1"),
    targets: [cell("sasaran-dokumen/35.75/2025-06", "1"), cell("sasaran-dokumen/35.75/2025-06", "2")],
  });
  expect(all).toEqual([
    "open-difference",
    "not-reported",
    "behind-target",
    "behind-plan",
    "ceiling-left",
    "conflicting-targets",
  ]);
});
