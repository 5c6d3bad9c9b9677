/** A name for a narrow tile: whole where it fits, else its beginning with a point. The table behind the map has it in full. */
export function shortName(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}.`;
}
