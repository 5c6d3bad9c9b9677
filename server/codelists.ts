import { readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "csv-parse/sync";
import { distance } from "fastest-levenshtein";
import type { AgeBand, Code, CodelistId, LegalShare, Payer, Region, RegionLevel, Tariff } from "../schema/codelist.ts";
import type { Dimension } from "../schema/dataset.ts";

type Row = Readonly<Record<string, string>>;

/** Every code list, read from `schema/codelists`, keyed by code in the file's order. */
export interface Codelists {
  readonly regions: ReadonlyMap<string, Region>;
  readonly "age-bands": ReadonlyMap<string, AgeBand>;
  readonly occupations: ReadonlyMap<string, Code>;
  readonly payers: ReadonlyMap<string, Payer>;
  readonly sexes: ReadonlyMap<string, Code>;
  readonly tariffs: ReadonlyMap<string, Tariff>;
  readonly segments: ReadonlyMap<string, Code>;
  readonly causes: ReadonlyMap<string, Code>;
  readonly "note-scopes": ReadonlyMap<string, Code>;
  /** two-digit beginnings of a NIK: provinces of today and of earlier code lists */
  readonly "nik-provinces": ReadonlyMap<string, Code>;
  readonly "budget-stages": ReadonlyMap<string, Code>;
  /** what a budget line pays for */
  readonly purposes: ReadonlyMap<string, Code>;
  readonly "dbhcht-fields": ReadonlyMap<string, Code>;
  /** the split of the tobacco excise share that the law sets, dated */
  readonly "dbhcht-shares": ReadonlyMap<string, LegalShare>;
  readonly "membership-segments": ReadonlyMap<string, Code>;
  /** how far a proposal can come, nearest first */
  readonly "proposal-stages": ReadonlyMap<string, Code>;
  readonly "refusal-reasons": ReadonlyMap<string, Code>;
  readonly programs: ReadonlyMap<string, Code>;
  readonly "claim-outcomes": ReadonlyMap<string, Code>;
  readonly "benefit-components": ReadonlyMap<string, Code>;
  /** whose document says another number */
  readonly "rival-kinds": ReadonlyMap<string, Code>;
  readonly "target-scopes": ReadonlyMap<string, Code>;
  /** months of cover in a year, `1` to `12` */
  readonly durations: ReadonlyMap<string, Code>;
}

/** Reads all code lists below `root` (the project's folder). Throws when a file is missing or malformed. */
export function readCodelists(root: string): Codelists {
  const read = <C extends Code>(id: CodelistId, extra: (row: Row) => Omit<C, keyof Code>): ReadonlyMap<string, C> => {
    const rows: Row[] = parse(readFileSync(path.join(root, "schema/codelists", `${id}.csv`)), { columns: true });
    return new Map(rows.map((row) => [field(row, "code"), { ...commonFields(row), ...extra(row) } as C]));
  };
  const plain = (id: CodelistId) => read<Code>(id, () => ({}));
  return {
    regions: read<Region>("regions", (row) => ({
      level: field(row, "level") as RegionLevel,
      parent: optional(row, "parent"),
      bpsCode: optional(row, "bps_code"),
    })),
    "age-bands": read<AgeBand>("age-bands", (row) => ({
      from: Number(field(row, "from")),
      to: optional(row, "to") === undefined ? undefined : Number(row.to),
    })),
    occupations: plain("occupations"),
    payers: read<Payer>("payers", (row) => ({
      order: Number(field(row, "order")),
      publicMoney: field(row, "public_money") === "true",
    })),
    sexes: plain("sexes"),
    tariffs: read<Tariff>("tariffs", (row) => ({
      program: field(row, "program") as Tariff["program"],
      segment: field(row, "segment") as Tariff["segment"],
      payer: field(row, "payer"),
      rupiah: Number(field(row, "rupiah")),
    })),
    segments: plain("segments"),
    causes: plain("causes"),
    "note-scopes": plain("note-scopes"),
    "nik-provinces": plain("nik-provinces"),
    "budget-stages": plain("budget-stages"),
    purposes: plain("purposes"),
    "dbhcht-fields": plain("dbhcht-fields"),
    "dbhcht-shares": read<LegalShare>("dbhcht-shares", (row) => ({
      field: field(row, "field"),
      percent: Number(field(row, "percent")),
    })),
    "membership-segments": plain("membership-segments"),
    "proposal-stages": plain("proposal-stages"),
    "refusal-reasons": plain("refusal-reasons"),
    programs: plain("programs"),
    "claim-outcomes": plain("claim-outcomes"),
    "benefit-components": plain("benefit-components"),
    "rival-kinds": plain("rival-kinds"),
    "target-scopes": plain("target-scopes"),
    durations: plain("durations"),
  };
}

function commonFields(row: Row): Code {
  return {
    code: field(row, "code"),
    name: { id: field(row, "name_id"), en: field(row, "name_en") },
    validFrom: field(row, "valid_from"),
    validUntil: optional(row, "valid_until"),
    source: field(row, "source"),
    aliases: optional(row, "aliases")?.split(";") ?? [],
  };
}

function field(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined || value === "") throw new Error(`code list row without ${name}`);
  return value;
}

function optional(row: Row, name: string): string | undefined {
  return row[name] || undefined;
}

/** The region and everything above it, nearest first: kelurahan, kecamatan, kota. */
export function ancestry(regions: Codelists["regions"], code: string): Region[] {
  const line: Region[] = [];
  for (let at = regions.get(code); at; at = at.parent === undefined ? undefined : regions.get(at.parent)) line.push(at);
  return line;
}

/** Regions of `level` at or below `root`, in code-list order. */
export function regionsWithin(regions: Codelists["regions"], root: string, level: RegionLevel): Region[] {
  return [...regions.values()].filter(
    (region) => region.level === level && ancestry(regions, region.code).some((above) => above.code === root),
  );
}

/** The codes of a dimension in the order of its list; none where office files bring them: those stand in each release's manifest. */
export function codesOf(codelists: Codelists, { codelist }: Pick<Dimension, "codelist">): ReadonlyMap<string, Code> {
  return codelist === "release" ? new Map() : codelists[codelist];
}

/** The candidates nearest to what was typed (at most `count`), by edit distance without regard to case. */
export function nearest(typed: string, candidates: Iterable<string>, count = 1): string[] {
  const wanted = typed.toLowerCase().slice(0, 64);
  return [...candidates]
    .map((candidate) => ({ candidate, far: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
