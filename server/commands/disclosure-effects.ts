import loadHighs from "highs";
import { controlRelease } from "../disclosure/control.ts";
import type { PrepareEffects } from "../release/prepare.ts";
import { processGate } from "../release/process-gate.ts";
import type { ReleaseRecord } from "../release/record.ts";

/** What preparing and publishing need of disclosure control, with the seconds it has taken so far. */
export interface DisclosureEffects extends PrepareEffects {
  seconds(): { readonly control: number; readonly gate: number };
}

/** Binds disclosure control to its solver, and the gate to its process and to the verdicts kept in the record. */
export async function disclosureEffects(record: ReleaseRecord, software: string): Promise<DisclosureEffects> {
  const highs = await loadHighs();
  const gate = processGate(record, { software });
  const seconds = { control: 0, gate: 0 };
  const took = (began: number): number => (performance.now() - began) / 1000;
  return {
    control: (input) => {
      const began = performance.now();
      const controlled = controlRelease(highs, input);
      seconds.control += took(began);
      return controlled;
    },
    gate: async (judged) => {
      const began = performance.now();
      const verdict = await gate(judged);
      seconds.gate += took(began);
      return verdict;
    },
    seconds: () => ({ ...seconds }),
  };
}
