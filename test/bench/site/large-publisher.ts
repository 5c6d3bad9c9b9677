import { cellId } from "../../../schema/cell.ts";
import type { Region } from "../../../schema/codelist.ts";
import { datasets } from "../../../schema/datasets/index.ts";
import { addMonths, monthsBetween } from "../../../schema/month.ts";
import type { Manifest, Observation, Release } from "../../../schema/release.ts";
import type { Codelists } from "../../../server/codelists.ts";
import { releaseFiles } from "../../../server/downloads/release-files.ts";
import { compareReleases } from "../../../server/release/compare.ts";
import { byCoordinates } from "../../../server/release/coordinate-order.ts";
import { contentDigest, definitionDigests, sha256 } from "../../../server/release/manifest.ts";
import type { PreparedRelease } from "../../../server/release/prepare.ts";
import { townSources } from "../../support/release-input.ts";

/** Kelurahan of a kecamatan. With 98 kecamatan the site has some 15,000 pages. They stand below the code of the sample's city. */
const kelurahanCount = 38;

const city = "35.75";
const newest = "2025-11";
/** Ends of quarters in which totals of kelurahan appear. */
const quarterEnds = ["2025-03", "2025-06", "2025-09"] as const;

/** The code lists with so many invented kecamatan (at most 99) in place of the sample's. Names are made of syllables: no place is meant. */
export function largeCodelists(codelists: Codelists, kecamatanCount: number): Codelists {
  const own = codelists.regions.get(city);
  if (!own) throw new Error(`no region ${city}`);
  const regions = new Map<string, Region>([[city, own]]);
  for (let at = 0; at < kecamatanCount; at++) {
    const above = `${city}.${String(at + 1).padStart(2, "0")}`;
    regions.set(above, region(above, "kecamatan", city, inventedName(at)));
    for (let below = 0; below < kelurahanCount; below++) {
      const code = `${above}.${1001 + below}`;
      regions.set(code, region(code, "kelurahan", above, inventedName(at * kelurahanCount + below + 1000)));
    }
  }
  return { ...codelists, regions };

  function region(code: string, level: Region["level"], parent: string, name: string): Region {
    const known = codelists.regions.get(code);
    // ready questions of the explorer name the sample's own kecamatan
    if (known?.level === level) return known;
    return { ...(own as Region), code, level, parent, bpsCode: undefined, aliases: [], name: { id: name, en: name } };
  }
}

const syllables = ["ba", "ce", "di", "ga", "ja", "ka", "lo", "ma", "nu", "pa", "ri", "su", "ta", "we"];

function inventedName(at: number): string {
  const letters = [...at.toString(14).padStart(3, "0")].map((digit) => syllables[Number.parseInt(digit, 14)]).join("");
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/**
 * A hand-made release of that publisher: 24 months of kecamatan totals with targets, kelurahan totals and women and men at three
 * ends of quarters, one cell in forty hidden. Nobody has judged it; its files hold the city's own cells only, for pages name
 * files and read none of them.
 */
export function largeRelease(codelists: Codelists): PreparedRelease {
  const firstPeriod = addMonths(newest, -23);
  const cells = cellsOf(codelists, monthsBetween(firstPeriod, newest));
  const observations = [...new Map(cells.map((cell) => [cellId(cell), cell])).values()].sort(byCoordinates);
  const release: Release = {
    ...{ id: `${city}/${newest}/1.0.0`, publisher: city, number: 1, period: newest, firstPeriod, version: "1.0.0" },
    ...{ kind: "MAJOR", note: undefined, isSample: true, scheduledFor: "2025-12-15", nextDue: "2026-01-15" },
    ...{ previous: undefined, contentDigest: contentDigest(observations) },
  };
  const ofCity = observations.filter((cell) => cell.region === city);
  const written = releaseFiles({
    ...{ datasets, release, observations: ofCity, sources: townSources, regions: codelists.regions, codelists },
  });
  const certificate = { name: "certificate.json", dataset: undefined, format: "json" as const, rows: 0 };
  const listed = [...written, { ...certificate, bytes: new TextEncoder().encode("{}\n") }];
  const manifest: Manifest = {
    ...{ release, sources: townSources, definitions: definitionDigests(datasets), software: "terang 0.1.0" },
    files: listed.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.byteLength, sha256: sha256(bytes) })),
  };
  return {
    ...{ release, observations, manifest, sources: townSources, files: [] },
    changes: compareReleases([], observations),
  };
}

function cellsOf({ regions }: Codelists, months: readonly string[]): Observation[] {
  const at = (level: Region["level"]) => [...regions.values()].filter((one) => one.level === level);
  const kecamatanCount = at("kecamatan").length;
  const totals = [city, ...at("kecamatan").map(({ code }) => code)].flatMap((region, rank) => {
    const scale = region === city ? kecamatanCount : 1;
    const target = 9_000 * scale;
    return months.flatMap((period, step) => {
      const active = scale * (6_000 + 37 * step + (rank % 11) * 90);
      return [
        count("peserta-aktif", region, period, active),
        { ...count("sasaran", region, period, target), source: "sasaran-1" },
        { ...count("capaian-sasaran", region, period, 0), decimal: (active / target).toFixed(6), source: "sasaran-1" },
      ];
    });
  });
  const flows = months.flatMap((period, step) => [
    count("peserta-baru", city, period, 400 + step),
    count("peserta-berakhir", city, period, 300 + step),
    { ...count("pekerja-kota", city, period, 2_000_000), source: "pekerja-1" },
    { ...count("cakupan", city, period, 0), decimal: "0.300000", source: "pekerja-1" },
  ]);
  const villages = at("kelurahan").flatMap(({ code }, rank) =>
    quarterEnds.flatMap((period, step) => {
      const women = 20 + ((rank * 7 + step) % 60);
      const men = 30 + ((rank * 5 + step) % 50);
      const isHidden = rank % 40 === 0;
      const shown = [
        count("peserta-aktif", code, period, women + men),
        { ...count("peserta-aktif", code, period, women), dimensions: { kelamin: "P" } },
        { ...count("peserta-aktif", code, period, men), dimensions: { kelamin: "L" } },
      ];
      return isHidden ? shown.map((cell) => ({ ...cell, status: "SUPPRESSED" as const, decimal: undefined })) : shown;
    }),
  );
  return [...totals, ...flows, ...villages];
}

function count(indicator: string, region: string, period: string, value: number): Observation {
  const quality = period > "2025-08" ? "PROVISIONAL" : "FINAL";
  return {
    ...{ indicator, region, period, dimensions: {}, status: "PUBLISHED", quality, decimal: String(value) },
    source: "iuran",
  };
}
