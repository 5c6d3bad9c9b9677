import type { Page } from "../page.ts";
import { code, date, other, type Sentence, say, words } from "../sentence.ts";
import type { BudgetYear, NamedPart } from "./budget-year.ts";
import type { KnownCode } from "./known-facts.ts";

/** A line by its account: sub-activity, department and funds stand beside it. */
export function lineName({ name, facts }: KnownCode): string {
  return facts["nama-rekening"] ?? name;
}

/** What a budget line consists of: department, sub-activity, account and funds with their codes, and the document of the year. */
export function lineNotes(page: Page, year: BudgetYear, { code: line, ceiling }: NamedPart): Sentence[] {
  const { facts: labels, lines, purposes } = page.t.budget;
  const { facts } = line;
  const coded = (["skpd", "sub-kegiatan", "rekening"] as const).flatMap((fact) => {
    const [own, name] = [facts[fact], facts[`nama-${fact}`]];
    if (own === undefined || name === undefined) return [];
    return [say(lines.nameAndCode, { label: words(labels[fact]), name: named(name), code: code(own) })];
  });
  const known: Readonly<Record<string, string>> = purposes;
  const purpose = facts.peruntukan && (known[facts.peruntukan] ?? facts.peruntukan);
  const document = year.sourceOf(ceiling);
  // facts are those of the code's newest document, which may be another year's
  const basis = document && facts.dokumen === document.document ? facts["dasar-hukum"] : undefined;
  return [
    ...coded,
    ...(purpose ? [say(lines.factOnly, { label: words(labels.peruntukan), name: named(purpose) })] : []),
    ...(document ? [say(lines.factOnly, { label: words(labels.dokumen), name: named(document.document) })] : []),
    ...(basis ? [say(lines.factOnly, { label: words(labels["dasar-hukum"]), name: named(basis) })] : []),
  ];
}

/** Earlier names of a code, oldest first. */
export function formerNames({ t, locale }: Page, { formerNames: former }: KnownCode): Sentence[] {
  return former.map(({ name, until }) => say(t.budget.lines.former, { name: named(name), date: date(until, locale) }));
}

const named = (text: string) => other("name", text);
