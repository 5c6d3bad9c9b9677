/** A name for a narrow tile: whole where it fits, else its beginning with a point. The table behind the map has it in full. */
export function shortName(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}.`;
}

/**
 * Names for the tiles of one map, of at most so many letters, by the whole name. Names that would be cut to the same letters are told apart as
 * people do it on signs: `Karanganyar` and `Karangketug` become `K.any` and `K.ket`.
 */
export function shortNames(names: readonly string[], most: number): ReadonlyMap<string, string> {
  const cut = Map.groupBy(new Set(names), (name) => shortName(name, most));
  return new Map(
    [...cut].flatMap(([short, alike]) => {
      const shared = alike.length > 1 ? sharedStart(alike) : 0;
      return alike.map((name): [string, string] => [
        name,
        alike.length > 1 ? `${name.charAt(0)}.${name.slice(shared, shared + most - 2).trim()}` : short,
      ]);
    }),
  );
}

/** How many letters all of them begin with. */
function sharedStart(names: readonly string[]): number {
  const [first = ""] = names;
  let length = 0;
  while (length < first.length && names.every((name) => name[length] === first[length])) length++;
  return length;
}
