/** A seeded source of choices: the same seed draws the same things on every machine. */
export interface Draw {
  /** a whole number from `least` to `most`, both included */
  readonly whole: (least: number, most: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
  /** the same items in another order */
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
  /** true once in `times` draws on average */
  readonly onceIn: (times: number) => boolean;
}

/** Draws from a 32-bit seed (the generator "mulberry32" by Tommy Ettinger, public domain). */
export function drawFrom(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to choose from");
    return item;
  };
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const left = [...items];
    const order: Item[] = [];
    while (left.length > 0) order.push(...left.splice(whole(0, left.length - 1), 1));
    return order;
  };
  return { whole, oneOf, shuffled, onceIn: (times) => whole(1, times) === 1 };
}
