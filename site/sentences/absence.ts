import type { CellStatus } from "../../schema/cell.ts";
import type { Text } from "../../schema/text.ts";
import { placeOf } from "./cell-places.ts";
import type { FactCell, Reader } from "./fact.ts";
import { capitalised, fill } from "./fill.ts";
import type { Part, Parts } from "./part.ts";
import { listed, subjectNamesCode, subjectParts, withTopic } from "./subject.ts";

type Absence = Exclude<CellStatus, "PUBLISHED">;

/** The word that stands where there is no number: the API's own, so that page and API say the same. */
const absenceWord: Readonly<Record<Absence, Text>> = {
  SUPPRESSED: { id: "disembunyikan", en: "hidden" },
  NOT_YET_REPORTED: { id: "belum dilaporkan", en: "not yet reported" },
  NOT_COLLECTED: { id: "tidak dikumpulkan", en: "not collected" },
  NOT_APPLICABLE: { id: "tidak berlaku", en: "not applicable" },
  WITHDRAWN: { id: "ditarik", en: "withdrawn" },
};

interface Templates {
  readonly id: string;
  /** of one cell and of several */
  readonly en: readonly [string, string];
}

/**
 * "Not zero" would say too much: a difference that is hidden with its line may well be zero. So the sentence says what it does not mean.
 */
const templates: Readonly<Record<Absence, Templates>> = {
  SUPPRESSED: {
    id: "{subject} {at} {when} {word} untuk melindungi warga; bukan berarti nol.",
    en: [
      "{subject} {at} {when} is {word} to protect people; that does not mean zero.",
      "{subject} {at} {when} are {word} to protect people; that does not mean zero.",
    ],
  },
  NOT_YET_REPORTED: {
    id: "{subject} {at} {when} {word}; bukan berarti nol.",
    en: [
      "{subject} {at} {when} is {word}; that does not mean zero.",
      "{subject} {at} {when} are {word}; that does not mean zero.",
    ],
  },
  NOT_COLLECTED: {
    id: "{subject} {at} {when} {word}; bukan berarti nol.",
    en: [
      "{subject} {at} {when} was {word}; that does not mean zero.",
      "{subject} {at} {when} were {word}; that does not mean zero.",
    ],
  },
  NOT_APPLICABLE: {
    id: "{subject} {word} {at} {when}: angka itu memang tidak disajikan di sini.",
    en: [
      "{subject} is {word} {at} {when}: that number is not given here.",
      "{subject} are {word} {at} {when}: those numbers are not given here.",
    ],
  },
  WITHDRAWN: {
    id: "{subject} {at} {when} {word}: pernah tayang, ternyata keliru.",
    en: [
      "{subject} {at} {when} was {word}: it was published once and turned out to be wrong.",
      "{subject} {at} {when} were {word}: they were published once and turned out to be wrong.",
    ],
  },
};

/**
 * Says why there is no number: one sentence for cells of one status, place, period and breakdown.
 * @param before the cell told just before, whose codes need no second naming
 */
export function absenceParts(
  cells: readonly [FactCell, ...FactCell[]],
  reader: Reader,
  before?: FactCell | undefined,
): Parts {
  const { locale } = reader;
  const [first] = cells;
  const status = absenceOf(first);
  const word: Part = {
    is: "absent",
    cells: cells.map(({ id }) => id),
    status,
    text: absenceWord[status][locale],
    release: first.release,
  };
  const { id, en } = templates[status];
  const template = locale === "id" ? id : en[cells.length > 1 ? 1 : 0];
  const subjects = cells.map((cell) => subjectParts(cell, reader));
  const parts = fill(template, (name) => {
    if (name === "subject") return capitalised(listed(subjects, locale));
    return name === "word" ? [word] : placeOf(first, reader, name);
  });
  return subjectNamesCode(first, locale) ? parts : withTopic(first, reader, parts, before);
}

/** A published cell without a number would be a fault of the API; readers are told what the API says of it. */
function absenceOf({ status }: FactCell): Absence {
  return status === "PUBLISHED" ? "NOT_COLLECTED" : status;
}

/** Cells that one sentence may be said of, in the order they came. */
export function absenceGroups(cells: readonly FactCell[]): [FactCell, ...FactCell[]][] {
  const groups = new Map<string, [FactCell, ...FactCell[]]>();
  for (const cell of cells) {
    const key = JSON.stringify([
      absenceOf(cell),
      cell.region,
      cell.period,
      cell.codes,
      cell.release,
      subjectNamesCode(cell, "id"),
    ]);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()];
}
