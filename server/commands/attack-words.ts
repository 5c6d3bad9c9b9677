import type { Target } from "../../schema/linear-system.ts";
import type { Text } from "../../schema/text.ts";
import type { Interval, TargetJudgement } from "../disclosure/gate/judge.ts";

/** What became of one target, in a sentence a statistician understands. */
export function targetWords(judged: TargetJudgement, target: Target): Text {
  const mark = judged.verdict === "PASS" ? "✓" : "✗";
  const { id, en } = outcome(judged, target);
  return { id: `${mark} ${judged.name}: ${id}`, en: `${mark} ${judged.name}: ${en}` };
}

function outcome({ reason, integer, lp }: TargetJudgement, target: Target): Text {
  const range = rangeWords(integer ?? lp);
  switch (reason) {
    case "exact":
      return { id: `dapat dihitung persis, ${range.id}`, en: `can be worked out exactly, ${range.en}` };
    case "narrow":
      return {
        id: `dapat dipersempit menjadi ${range.id}; perlu lebar sedikitnya ${target.need}`,
        en: `can be narrowed to ${range.en}; a width of at least ${target.need} is needed`,
      };
    case "low-end-known":
      return {
        id: `pasti ${range.id}; ujung bawahnya tidak boleh di atas ${target.maxLow}`,
        en: `is surely ${range.en}; its lower end must not lie above ${target.maxLow}`,
      };
    case "near-truth":
      return {
        id: `dapat diperkirakan terlalu dekat dengan nilai sebenarnya, ${range.id}`,
        en: `can be estimated too close to its true value, ${range.en}`,
      };
    case "time-limit":
      return {
        id: "tidak terbukti aman dalam batas waktu, jadi ditolak",
        en: "not proved safe within the time limit, so it is refused",
      };
    case "harmless":
      return { id: `sempit tetapi tidak merugikan, ${range.id}`, en: `narrow but harmless, ${range.en}` };
    default:
      return { id: `aman, bisa ${range.id}`, en: `safe, may be ${range.en}` };
  }
}

function rangeWords(interval: Interval | null): Text {
  if (interval === null) return { id: "rentang tidak dihitung", en: "range not worked out" };
  const [lo, hi] = interval.map((end) => (end === null ? null : shown(end)));
  if (lo === hi && lo != null) return { id: `yaitu ${lo}`, en: `namely ${lo}` };
  if (lo == null)
    return hi == null ? { id: "berapa pun", en: "anything" } : { id: `paling banyak ${hi}`, en: `at most ${hi}` };
  if (hi == null) return { id: `${lo} atau lebih`, en: `${lo} or more` };
  return { id: `${lo} sampai ${hi}`, en: `${lo} to ${hi}` };
}

/** Without the digits that a solver leaves behind. */
function shown(end: number): string {
  return String(Number(end.toFixed(6)));
}
