import type { Region, RegionLevel } from "../../schema/codelist.ts";
import type { Text } from "../../schema/text.ts";
import { ancestry, type Codelists, nearest } from "../codelists.ts";
import { PortalError } from "../errors.ts";

/** The regions of one publisher, in code order. */
export function regionsOf(codelists: Codelists, publisher: string): Region[] {
  return [...codelists.regions.values()]
    .filter((region) => ancestry(codelists.regions, region.code).some((above) => above.code === publisher))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The region with this code. Throws `UNKNOWN_REGION` naming the nearest code. */
export function regionByCode(regions: readonly Region[], code: string): Region {
  const found = regions.find((region) => region.code === code);
  if (found) return found;
  const near = writtenOtherwise(regions, code) ?? nearestSibling(regions, code) ?? nearest(code, codesOf(regions))[0];
  throw new PortalError("UNKNOWN_REGION", { typed: code, nearest: near ?? "-" });
}

/** The same digits without dots, or the code that BPS uses. */
function writtenOtherwise(regions: readonly Region[], code: string): string | undefined {
  const digits = code.replaceAll(".", "");
  return regions.find((region) => region.code.replaceAll(".", "") === digits || region.bpsCode === digits)?.code;
}

/** Of the codes that differ in the last number only, the one with the nearest number. */
function nearestSibling(regions: readonly Region[], code: string): string | undefined {
  const last = (text: string) => Number(text.slice(text.lastIndexOf(".") + 1));
  const family = code.slice(0, code.lastIndexOf(".") + 1);
  if (family === "") return undefined;
  return codesOf(regions)
    .filter((known) => known.startsWith(family) && !known.slice(family.length).includes("."))
    .sort((a, b) => Math.abs(last(a) - last(code)) - Math.abs(last(b) - last(code)))[0];
}

function codesOf(regions: readonly Region[]): string[] {
  return regions.map((region) => region.code);
}

/**
 * The one region with this name or alias, whatever its capitals, spaces and apostrophes.
 * Throws `AMBIGUOUS_REGION` naming every match with its code, or `UNKNOWN_REGION` with the nearest name.
 */
export function regionByName(regions: readonly Region[], name: string, level: RegionLevel | undefined): Region {
  const candidates = regions.filter((region) => level === undefined || region.level === level);
  const wanted = plain(name);
  const matches = candidates.filter((region) => namesOf(region).some((known) => plain(known) === wanted));
  const only = matches[0];
  if (only && matches.length === 1) return only;
  if (only) {
    throw new PortalError("AMBIGUOUS_REGION", {
      matches: matches.map((region) => `${regionLabel(region).id} (${region.code})`).join(", "),
    });
  }
  const close = nearest(name, new Set(candidates.map((region) => region.name.id)))[0] ?? "-";
  const region = candidates.find((candidate) => candidate.name.id === close);
  // what was typed is not repeated: a free text may hold anything
  throw new PortalError("UNKNOWN_REGION", {
    typed: "wilayah itu / that region",
    nearest: region ? `${close} (${region.code})` : close,
  });
}

/** Regions whose name, alias or code contains the searched text, in the given order. */
export function searchRegions(regions: readonly Region[], search: string): Region[] {
  const wanted = plain(search);
  return regions.filter((region) => [...namesOf(region), region.code].some((known) => plain(known).includes(wanted)));
}

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
