import type { CellView } from "../cells.ts";
import { rupiah } from "./rupiah.ts";

/** The three cells of one account: paid and left are the two parts of its ceiling. */
export interface Account {
  readonly ceiling: CellView;
  readonly paid: CellView;
  readonly left: CellView;
}

/**
 * Returns the account; true parts with it where all three have a number, so that a page may say that they add up.
 * @throws UnbalancedAccount where paid + left is not the ceiling, to the rupiah: such a page is not built
 */
export function mustAddUp<Own extends Account>(account: Own): Own & { readonly isWhole: boolean } {
  const [ceiling, paid, left] = [account.ceiling, account.paid, account.left].map(rupiah);
  if (ceiling === undefined || paid === undefined || left === undefined) return { ...account, isWhole: false };
  if (paid + left !== ceiling)
    throw new UnbalancedAccount(`${account.paid.id} + ${account.left.id} = ${account.ceiling.id}`);
  return { ...account, isWhole: true };
}

/** Parts of an account do not give its ceiling; the build stops and names the cells. */
export class UnbalancedAccount extends Error {
  readonly field: string;

  constructor(field: string) {
    super(`does not add up: ${field}`);
    this.name = "UnbalancedAccount";
    this.field = field;
  }
}
