import type { Attacker, Reply } from "./attacker.ts";

/** A request that the portal must survive, with what it has to answer. */
export interface AttackCase {
  readonly kind: string;
  readonly name: string;
  readonly send: (client: Attacker) => Promise<Reply>;
  /** any of these; 0 = the connection is closed */
  readonly status: readonly number[];
  readonly code?: string;
  /** an answer later than this is a fault; 1,000 ms unless given */
  readonly withinMs?: number;
}

/** The digits of a person's number that must come back nowhere. */
export const plantedNik = "3575014107900001";

/** `text` for each number below `count`, joined. */
export function times(count: number, text: (at: number) => string, between = " "): string {
  return Array.from({ length: count }, (_, at) => text(at)).join(between);
}
