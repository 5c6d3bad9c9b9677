/** Whole text numbers with a decimal point, scaled so that adding them is exact. */
export interface ExactNumbers {
  /** one per text, multiplied by `scale` */
  readonly scaled: readonly number[];
  /** a power of ten */
  readonly scale: number;
}

const form = /^[+-]?\d+(\.\d+)?$/;

/** Reads plain decimal numbers (`12`, `12.50`, `-3`); undefined where one is not, or where they are too long to be added exactly. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim();
  return form.test(plain) ? Number(plain) : undefined;
}

/** All the numbers at the scale of the one with the most decimals. The texts have been read with `readNumber` before. */
export function scaleNumbers(texts: readonly string[]): ExactNumbers {
  const decimals = texts.reduce((most, text) => Math.max(most, text.trim().split(".")[1]?.length ?? 0), 0);
  const scale = 10 ** decimals;
  return { scaled: texts.map((text) => Math.round(Number(text) * scale)), scale };
}

/** Code point order: the same everywhere, whatever the language of the computer. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
