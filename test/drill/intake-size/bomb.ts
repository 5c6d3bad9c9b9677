/** A small file that holds something huge. */
export interface Bomb {
  /** as it is printed */
  readonly name: string;
  /** base name of the file: its ending is what an operator would see */
  readonly file: string;
  /** what refuses it */
  readonly rule: string;
  /** writes it to `place` */
  write(place: string): Promise<void>;
}
