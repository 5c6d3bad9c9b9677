import { lowerFirst } from "../breakdowns.ts";
import { rupiahBetween } from "../budget/rupiah.ts";
import type { CellView } from "../cells.ts";
import { difference } from "../month-change.ts";
import { indicatorLabel, type Page, placeName } from "../page.ts";
import { codeNameOf } from "../reader.ts";
import { date, month, number, other, type Sentence, say, type Value, words } from "../sentence.ts";
import type { Question } from "./questions.ts";

/** A question in the page's language; every number in it is a cell, or names the cells it comes from. */
export function questionWords(page: Page, question: Question): Sentence {
  const { t, locale } = page;
  const { questions: text } = t.sheet;
  switch (question.is) {
    case "open-difference": {
      const [promise] = question.promises;
      const told = promise?.state === "LATE" ? text.late : text.promised;
      const states = promise?.answerBy ? told : text.noPromise;
      const values = { payer: named(question.payer), open: number(question.open) };
      return say(text.openDifference.replace("{states}", states), {
        ...values,
        ...(promise?.answerBy ? { date: date(promise.answerBy, locale) } : {}),
      });
    }
    case "late-answer": {
      const { office, answerBy, payer, period } = question.statement;
      return say(text.lateAnswer, {
        office: named(office),
        ...{ date: date(answerBy ?? period.id, locale), payer: named(payer.name), month: month(period.id, locale) },
      });
    }
    case "not-reported": {
      const listed = question.cells.map((_, at) => `{what${at}}`).join("; ");
      const values = question.cells.map((cell, at): [string, Value] => [`what${at}`, named(labelOf(page, cell))]);
      return say(text.notReported.replace("{what}", listed), Object.fromEntries(values));
    }
    case "behind-target": {
      const { active, target } = question;
      return say(text.behindTarget, {
        ...{ place: words(placeName(page, active.region)), gap: difference(page, target, active, "plain") },
        ...{ active: number(active), target: number(target) },
      });
    }
    case "behind-plan": {
      const { plan, paid } = question;
      const name = t.budget.quarters.names[Number(plan.period.slice(-1)) - 1] ?? "";
      return say(text.behindPlan, { quarter: words(lowerFirst(name)), gap: rupiahBetween(page, paid, plan) });
    }
    case "ceiling-left": {
      const { left, goOn } = question;
      if (!goOn) return say(text.ceilingLeftOnly, { left: number(left) });
      const months = codeNameOf(page, "lama", goOn.cost.codes.lama ?? "") ?? "";
      return say(text.ceilingLeft, {
        ...{ left: number(left), active: number(goOn.active), cost: number(goOn.cost) },
        months: other("code", months),
      });
    }
    case "ceiling-over":
      return say(text.ceilingOver, { left: number(question.left) });
    case "conflicting-targets": {
      const listed = question.targets.map((_, at) => `{target${at}} ({document${at}})`).join(", ");
      const values = question.targets.flatMap((cell, at): [string, Value][] => [
        [`target${at}`, number(cell)],
        [`document${at}`, named(codeNameOf(page, "dokumen", cell.codes.dokumen ?? "") ?? "")],
      ]);
      return say(text.conflicting.replace("{targets}", listed), Object.fromEntries(values));
    }
  }
}

/** What a cell counts, with the names of its codes: `realisasi DBHCHT (Kesehatan)`. */
function labelOf(page: Page, { indicator, codes }: CellView): string {
  const names = Object.entries(codes).map(([dimension, code]) => codeNameOf(page, dimension, code) ?? code);
  const label = lowerFirstWord(indicatorLabel(page, indicator));
  return names.length === 0 ? label : `${label} (${names.join(", ")})`;
}

/** `Realisasi` → `realisasi`, but `DBHCHT seluruhnya` stays. */
function lowerFirstWord(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : lowerFirst(label);
}

const named = (text: string): Value => (/\d/.test(text) ? other("name", text) : words(text));
