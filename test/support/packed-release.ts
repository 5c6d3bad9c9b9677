import { cellId } from "../../schema/cell.ts";
import { datasets } from "../../schema/datasets/index.ts";
import type { FileFormat, Observation, Release } from "../../schema/release.ts";
import { type PackageInput, releasePackage } from "../../server/downloads/release-package.ts";
import type { WrittenFile } from "../../server/downloads/written-file.ts";
import { writeWorkbook } from "../../server/workbook/workbook.ts";
import { handMadeCodes, handMadeFigures, handMadeStatements } from "./hand-made-figures.ts";
import { handMadeRelease } from "./hand-made-release.ts";
import { handMadeTown } from "./hand-made-town.ts";
import { codelists, townSources } from "./release-input.ts";
import { profile } from "./sample-files.ts";

/** The number that hidden cells hold by a fault: wherever it is read, a hidden cell was written. */
export const forbidden = 424_242;

/** A release of every dataset, with breakdowns, held cells, and hidden ones that hold a number by a fault. */
export function packageInput({ isSample = true }: { isSample?: boolean } = {}): PackageInput {
  const made = handMadeRelease([...handMadeTown(12), ...handMadeFigures()], { period: "2024-12" });
  const observations = made.observations.map(
    (cell): Observation => (cell.status === "PUBLISHED" ? cell : { ...cell, decimal: String(forbidden) }),
  );
  const release: Release = { ...made.release, isSample, note: "Satu angka dikoreksi. One figure was corrected." };
  return {
    ...{ profile, datasets, release, observations, sources: townSources, writeWorkbook },
    ...{ regions: codelists.regions, codelists, codes: handMadeCodes, statements: handMadeStatements },
    certificate: {
      ...{ name: "certificate.json", dataset: undefined, format: "json", rows: 0 },
      bytes: new TextEncoder().encode("{}\n"),
    },
  };
}

/** The files of `packageInput`. */
export async function packedRelease(choice: { isSample?: boolean } = {}): Promise<readonly WrittenFile[]> {
  return await releasePackage(packageInput(choice));
}

/** A dataset's file in a format. Throws where there is none. */
export function fileOf(files: readonly WrittenFile[], dataset: string | undefined, format: FileFormat): WrittenFile {
  const found = files.find((file) => file.dataset === dataset && file.format === format);
  if (found === undefined) throw new Error(`no ${format} of ${dataset}`);
  return found;
}

/** What a cell's row must say: its number, or `null` and the status that tells why. By the cell's address. */
export interface ExpectedCell {
  readonly value: number | null;
  readonly status: string;
  readonly cell: Observation;
}

/** What every format must say of a dataset, worked out from the cells alone. */
export function expectedCells({ observations }: PackageInput, dataset: string): ReadonlyMap<string, ExpectedCell> {
  const measures = datasets.find(({ id }) => id === dataset)?.measures ?? {};
  return new Map(
    observations
      .filter(({ indicator }) => Object.hasOwn(measures, indicator))
      .map((cell) => [
        cellId(cell),
        { value: cell.status === "PUBLISHED" ? Number(cell.decimal) : null, status: cell.status, cell },
      ]),
  );
}
