/**
 * Returns a function that loads one item, gathering all items asked for in the same turn into one call of `loadAll`
 * and remembering each. `loadAll` gives a map by the items' text. Lives as long as one request.
 */
export function inBatches<Key, Value>(
  textOf: (key: Key) => string,
  loadAll: (keys: readonly Key[]) => Promise<ReadonlyMap<string, Value>>,
): (key: Key) => Promise<Value | undefined> {
  const known = new Map<string, Promise<Value | undefined>>();
  let waiting: { readonly keys: Key[]; readonly loaded: Promise<ReadonlyMap<string, Value>> } | undefined;

  const joinBatch = (key: Key): Promise<ReadonlyMap<string, Value>> => {
    if (!waiting) {
      const keys: Key[] = [];
      const loaded = endOfTurn().then(() => {
        waiting = undefined;
        return loadAll(keys);
      });
      waiting = { keys, loaded };
    }
    waiting.keys.push(key);
    return waiting.loaded;
  };

  return (key) => {
    const text = textOf(key);
    const before = known.get(text);
    if (before) return before;
    const promise = joinBatch(key).then((values) => values.get(text));
    known.set(text, promise);
    return promise;
  };
}

/** After the promise jobs that are already queued, so that sibling fields find the same batch. */
function endOfTurn(): Promise<void> {
  return Promise.resolve().then(() => new Promise((resolve) => process.nextTick(resolve)));
}
