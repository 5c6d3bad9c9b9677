/** A view of something published that never changes: the same thing, asked for the same fields of the same release, is written alike. */
export interface LastingView {
  /** what the view shows, where it is held in memory for longer than one request */
  readonly lasting: object | undefined;
  readonly release: { readonly id: string };
}

/**
 * Rows written before, for all requests: of one place in a query and one release, by what they show. Bounded by the letters it holds;
 * whatever was used longest ago goes first, whole tables at a time.
 */
export class RowTexts {
  readonly #limit: number;
  readonly #tables = new Map<string, RowTable>();
  #held = 0;
  #places = 0;

  /** `limit`: bytes, with what the entries around the texts take */
  constructor(limit: number) {
    this.#limit = limit;
  }
  get held(): number {
    return this.#held;
  }
  /** A place whose rows are kept apart from those of all others. */
  newPlace(): number {
    return this.#places++;
  }
  /** The rows of a place in a release. */
  table(place: number, release: string): RowTable {
    const name = `${place} ${release}`;
    const table = this.#tables.get(name) ?? {
      texts: new Map(),
      bytes: 0,
      keep: (row, text) => this.#keep(name, row, text),
    };
    // the one used last stands last
    this.#tables.delete(name);
    this.#tables.set(name, table);
    return table;
  }

  #keep(name: string, row: object, text: string): void {
    const table = this.#tables.get(name);
    if (!table || table.texts.has(row)) return;
    table.texts.set(row, flat(text));
    const bytes = text.length + rowOverhead;
    table.bytes += bytes;
    this.#held += bytes;
    for (const [oldest, { bytes: freed }] of this.#tables) {
      if (this.#held <= this.#limit) break;
      this.#tables.delete(oldest);
      this.#held -= freed;
    }
  }
}

export interface RowTable {
  readonly texts: Map<object, string>;
  bytes: number;
  readonly keep: (row: object, text: string) => void;
}

/** An entry of the map, and the head of the text. */
const rowOverhead = 80;

/** A text put together from pieces stays in pieces until one of its letters is read. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
