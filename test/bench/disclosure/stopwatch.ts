/** The work's result and how many seconds it took. */
export function timed<Result>(work: () => Result): readonly [Result, number] {
  const began = performance.now();
  const result = work();
  return [result, (performance.now() - began) / 1000];
}

/** The same for work that is waited for. */
export async function timedLater<Result>(work: () => Promise<Result>): Promise<readonly [Result, number]> {
  const began = performance.now();
  const result = await work();
  return [result, (performance.now() - began) / 1000];
}

/** `1.25 s (aim ≤ 2 s: reached)` */
export function againstAim(seconds: number, aim: number): string {
  return `${seconds.toFixed(2)} s (aim ≤ ${aim} s: ${seconds <= aim ? "reached" : "not reached"})`;
}
