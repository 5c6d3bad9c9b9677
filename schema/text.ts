/** A text people read: plain Indonesian first, English second. Both are always there. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export type Locale = keyof Text;
