/** The figures of the intake policy, as the method page prints them. Sizes in bytes unless a name says otherwise. */
export const intakeLimits = {
  /** more refused rows than this, or than this share of the rows, refuse the file: its faults are no accidents */
  refused: { rows: 100, share: 0.01 },
  /** what a first participant list may have refused when the operator says so (`--first-roster`) */
  firstRosterShare: 0.2,
  file: 4 * 1024 ** 3,
  /** what a compressed file may expand to, in all, and beyond `expandedFree` by what factor */
  expanded: 4 * 1024 ** 3,
  expandedFree: 16 * 1024 ** 2,
  expansionRatio: 100,
  /** of one workbook: texts that must be kept in memory while it is read */
  sharedText: 96 * 1024 ** 2,
  columns: 256,
  /** characters of one row */
  row: 64 * 1024,
  /** rows above the heading that are searched for it */
  headingWithin: 30,
  /** rows in a row with too little in them to be data; below the table they are left out, more of them are taken for data */
  below: 1000,
  /** problems listed one by one; all are counted by rule */
  listed: 1000,
} as const;

/** From where on something is odd enough to be told. */
export const intakeThresholds = {
  /** a month with more than this share fewer people than the month before */
  monthlyDrop: 0.2,
  /** an unpaid run longer than this many months is a long break */
  longBreakMonths: 3,
  /** this many rows, and this share of the rows, with one date of birth (1 January, 1 July and 31 December apart) */
  sameBirthDate: { rows: 10, share: 0.02 },
  /** rows from which a column of NIK that all end in 0 is no accident */
  roundedNik: 10,
  /** age in years at registration: from … up to, but not including */
  age: { from: 18, under: 65 },
} as const;
