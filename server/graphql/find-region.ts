import type { Region, RegionLevel } from "../../schema/codelist.ts";
import type { Text } from "../../schema/text.ts";
import { ancestry, type Codelists } from "../codelists.ts";
import { PortalError } from "../errors.ts";
import { isSlip, meant, nearestSpelling } from "./suggestion.ts";

/** The regions of one publisher, in code order: the same list for every request, because code lists do not change while we run. */
export function regionsOf(codelists: Codelists, publisher: string): readonly Region[] {
  const lists = listed.get(codelists.regions) ?? new Map<string, readonly Region[]>();
  listed.set(codelists.regions, lists);
  const before = lists.get(publisher);
  if (before) return before;
  const regions = [...codelists.regions.values()]
    .filter((region) => ancestry(codelists.regions, region.code).some((above) => above.code === publisher))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  lists.set(publisher, regions);
  return regions;
}

const listed = new WeakMap<Codelists["regions"], Map<string, readonly Region[]>>();

/** The region with this code. Throws `UNKNOWN_REGION` with the one that is meant, else the codes around it that exist. */
export function regionByCode(regions: readonly Region[], code: string): Region {
  let byCode = indexed.get(regions);
  if (!byCode) {
    byCode = new Map(regions.map((region) => [region.code, region]));
    indexed.set(regions, byCode);
  }
  const found = byCode.get(code);
  if (found) return found;
  const other = writtenOtherwise(regions, code);
  throw new PortalError("UNKNOWN_REGION", {
    typed: code,
    hint: other === undefined ? codesAround(regions, code) : meant(other),
  });
}

const indexed = new WeakMap<readonly Region[], ReadonlyMap<string, Region>>();

/** The same digits without dots, or the code that BPS uses. */
function writtenOtherwise(regions: readonly Region[], code: string): string | undefined {
  const digits = code.replaceAll(".", "");
  return regions.find((region) => region.code.replaceAll(".", "") === digits || region.bpsCode === digits)?.code;
}

/** Every region directly below the longest part of the code that exists; where none does, the regions at the top. */
function codesAround(regions: readonly Region[], code: string): Text {
  const codes = new Set(regions.map((region) => region.code));
  const parts = code.split(".");
  const prefixes = parts.map((_, at) => parts.slice(0, parts.length - at).join("."));
  const parent = prefixes.find((prefix) => regions.some((region) => region.parent === prefix && codes.has(prefix)));
  const there = regions.filter((region) =>
    parent === undefined ? !codes.has(region.parent ?? "") : region.parent === parent,
  );
  const list = there.map((region) => `${region.code} ${region.name.id}`).join(", ");
  if (parent === undefined) return { id: `portal ini memuat ${list}.`, en: `this portal holds ${list}.` };
  return { id: `di bawah ${parent} ada ${list}.`, en: `below ${parent} there are ${list}.` };
}

/**
 * The one region with this name or alias, whatever its capitals, spaces and apostrophes; `Kec.`, `kelurahan` or `district` before or
 * after the name tells its level.
 * Throws `AMBIGUOUS_REGION` naming every match with its code, or `UNKNOWN_REGION` with the nearest name.
 */
export function regionByName(regions: readonly Region[], name: string, level: RegionLevel | undefined): Region {
  const spoken = spokenName(name);
  const wanted = plain(spoken.name);
  const named = (region: Region) => namesOf(region).some((known) => plain(known) === wanted);
  const asked = level ?? spoken.level;
  const candidates = regions.filter((region) => asked === undefined || region.level === asked);
  const matches = candidates.filter((region) => named(region) || plain(region.name.id) === plain(name));
  const only = matches[0];
  if (only && matches.length === 1) return only;
  if (only) {
    throw new PortalError("AMBIGUOUS_REGION", {
      matches: matches.map((region) => `${regionLabel(region).id} (${region.code})`).join(", "),
    });
  }
  const names = new Set(candidates.map((region) => region.name.id));
  const hint = nearestSpelling(spoken.name, names, (near) => {
    const region = candidates.find((candidate) => candidate.name.id === near);
    return region ? `${near} (${region.code})` : near;
  });
  // what was typed is not repeated: a free text may hold anything
  throw new PortalError("UNKNOWN_REGION", { typed: { id: "dengan nama itu", en: "of that name" }, hint });
}

/**
 * Regions whose name, alias or code contains the searched text, in the given order. A level said with the name (`kec.`, `kelurahan`,
 * `desa`, `district`) narrows; where nothing contains the text, those whose name differs by a slip.
 */
export function searchRegions(regions: readonly Region[], search: string): Region[] {
  const { name, level } = spokenName(search);
  const [whole, wanted] = [plain(search), plain(name)];
  const holds = (text: string) => (region: Region) =>
    text !== "" && [...namesOf(region), region.code, region.bpsCode ?? ""].some((known) => plain(known).includes(text));
  const spelled = regions.filter((region) => holds(whole)(region) || (isOf(level, region) && holds(wanted)(region)));
  if (spelled.length > 0 || wanted === "") return spelled;
  return regions.filter(
    (region) => isOf(level, region) && namesOf(region).some((known) => isSlip(wanted, plain(known))),
  );
}

function isOf(level: RegionLevel | undefined, region: Region): boolean {
  return level === undefined || region.level === level;
}

/** Words with which people say a region's level, in both languages, as written for short too. */
const levelWords: ReadonlyMap<string, RegionLevel> = new Map([
  ...["kota", "kotamadya", "city"].map((word) => [word, "kota"] as const),
  ...["kecamatan", "kec", "district"].map((word) => [word, "kecamatan"] as const),
  ...["kelurahan", "kel", "desa", "subdistrict", "village"].map((word) => [word, "kelurahan"] as const),
]);

/** `Kec. Gadingrejo` and `Gadingrejo district` as a name and a level; a text that is only a level keeps it as its name. */
function spokenName(text: string): { readonly name: string; readonly level: RegionLevel | undefined } {
  const words = text
    .slice(0, longestName)
    .split(/[\s.,]+/)
    .filter((word) => word !== "");
  const levelAt = (at: number) => levelWords.get(words.at(at)?.toLowerCase() ?? "");
  if (words.length < 2) return { name: text, level: undefined };
  if (levelAt(0)) return { name: words.slice(1).join(" "), level: levelAt(0) };
  if (levelAt(-1)) return { name: words.slice(0, -1).join(" "), level: levelAt(-1) };
  return { name: text, level: undefined };
}

/** No region's name is nearly as long. */
const longestName = 100;

/** The name with its level, as it must stand wherever a kecamatan and a kelurahan share a name. */
export function regionLabel(region: Region): Text {
  switch (region.level) {
    case "kota":
      return region.name;
    case "kecamatan":
      return { id: `Kec. ${region.name.id}`, en: `${region.name.en} district` };
    case "kelurahan":
      return { id: `Kel. ${region.name.id}`, en: `${region.name.en} subdistrict` };
  }
}

function namesOf(region: Region): string[] {
  return [region.name.id, region.name.en, ...region.aliases];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
