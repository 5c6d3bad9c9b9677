/** A small file that holds something huge. */
export interface Bomb {
  /** as it is printed */
  readonly name: string;
  /** base name of the file: its ending is what an operator would see */
  readonly file: string;
  /** what is compressed in it, in bytes */
  readonly holds: number;
  /** writes it to `place` */
  write(place: string): Promise<void>;
}
