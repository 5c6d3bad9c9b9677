import type { Locale } from "../../schema/text.ts";
import { placeOf } from "./cell-places.ts";
import { type FactCell, isKnown, type Reader } from "./fact.ts";
import { capitalised, fill } from "./fill.ts";
import { numberText } from "./number-text.ts";
import type { Parts } from "./part.ts";
import { periodParts } from "./period-parts.ts";
import { listed, ownSubjectParts } from "./subject.ts";

type Told = FactCell & { readonly decimal: string };
type Forms = Readonly<Record<Locale, readonly [alone: string, together: string, named: string]>>;

const held: Forms = {
  id: [
    "Ini angka {period}, ditahan untuk melindungi warga; bukan angka {own}.",
    "Ini angka {period}, ditahan untuk melindungi warga; bukan angka {own}.",
    "Angka {period}, ditahan untuk melindungi warga, bukan angka {own}: {subjects}.",
  ],
  en: [
    "This is the number for {period}, held to protect people; it is not the number for {own}.",
    "These are the numbers for {period}, held to protect people; they are not the numbers for {own}.",
    "For {period}, held to protect people, not for {own}: {subjects}.",
  ],
};
const provisional: Forms = {
  id: ["Angka ini masih sementara.", "Semua angka ini masih sementara.", "Masih sementara: {subjects}."],
  en: ["This number is provisional.", "These numbers are provisional.", "Provisional: {subjects}."],
};
const audited: Forms = {
  id: ["Angka ini sudah diperiksa BPK.", "Semua angka ini sudah diperiksa BPK.", "Sudah diperiksa BPK: {subjects}."],
  en: [
    "This number was checked by the state auditor (BPK).",
    "These numbers were checked by the state auditor (BPK).",
    "Checked by the state auditor (BPK): {subjects}.",
  ],
};
const revised: Forms = {
  id: ["Semula {before}.", "{Subject} semula {before}.", "{Subject} semula {before}."],
  en: ["It was {before} before.", "{Subject} was {before} before.", "{Subject} was {before} before."],
};

/**
 * What must be known of the numbers just told: that one is held, may still change, was audited, or was another before. A final
 * number needs no remark.
 */
export function remarkParts(cells: readonly FactCell[], reader: Reader): Parts[] {
  const known = cells.filter(isKnown);
  const { locale } = reader;
  const some = (of: readonly Told[], forms: Forms): Parts[] => {
    const [first] = of;
    if (!first) return [];
    const form = of.length < known.length ? 2 : of.length === 1 ? 0 : 1;
    return [about(first, forms[locale][form], of, known, reader)];
  };
  return [
    ...heldTogether(known).flatMap((of) => some(of, held)),
    ...some(
      known.filter(({ quality }) => quality === "PROVISIONAL"),
      provisional,
    ),
    ...some(
      known.filter(({ quality }) => quality === "AUDITED"),
      audited,
    ),
    ...known
      .filter(({ revisedFrom }) => revisedFrom !== undefined)
      .map((cell) => about(cell, revised[locale][known.length === 1 ? 0 : 1], [cell], known, reader)),
  ];
}

/** The held cells, those of one pair of periods together. */
function heldTogether(known: readonly Told[]): Told[][] {
  const groups = new Map<string, Told[]>();
  for (const cell of known) {
    if (!cell.held) continue;
    const key = `${cell.held.month} ${cell.period}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}

function about(cell: Told, template: string, of: readonly Told[], among: readonly FactCell[], reader: Reader): Parts {
  return fill(template, (name): Parts => {
    switch (name) {
      case "Subject":
        return capitalised(ownSubjectParts(cell, among, reader));
      case "subjects":
        return listed(
          of.map((one) => ownSubjectParts(one, among, reader)),
          reader.locale,
        );
      case "own":
        return periodParts(cell.period, reader.locale);
      case "before":
        return beforeParts(cell, reader);
      default:
        return placeOf(cell, reader, name);
    }
  });
}

function beforeParts({ id, indicator, revisedFrom }: FactCell, { locale }: Reader): Parts {
  if (!revisedFrom) return [];
  const { decimal, release } = revisedFrom;
  return [{ is: "number", cell: id, decimal, text: numberText(decimal, indicator, locale), release }];
}
