/** False where one of the `others` that are given is after `last`; true where `last` is not given. All are ISO dates. */
export function isLast(last: string | undefined, ...others: readonly (string | undefined)[]): boolean {
  return last === undefined || others.every((other) => other === undefined || other <= last);
}
