import { createHmac, createSecretKey } from "node:crypto";

/** Turns what names a person into codes that nobody without the key can make or undo. Codes are 32 hexadecimal digits. */
export interface Pseudonyms {
  /** of a 16-digit NIK */
  ofNik(nik: string): string;
  /** of what stays the same when one person stands under two NIKs */
  ofIdentity(person: { name: string; born: string; kelurahan: string }): string;
}

/**
 * HMAC-SHA256 under a key of at least 32 bytes that is kept outside the database, cut to its first 128 bits: among 300 million
 * people two equal codes have a chance below 2⁻⁷⁰, and the index that finds a person is half as large.
 */
export function openPseudonyms(key: Buffer): Pseudonyms {
  if (key.length < 32) throw new RangeError("the pseudonym key has fewer than 32 bytes");
  const secret = createSecretKey(key);
  // the purpose stands before the text, so that no name can have the code of a NIK
  const code = (purpose: string, text: string) =>
    createHmac("sha256", secret).update(`${purpose}\0${text}`).digest("hex").slice(0, 32);
  return {
    ofNik: (nik) => code("nik", nik),
    ofIdentity: ({ name, born, kelurahan }) => code("identity", `${sameName(name)}\0${born}\0${kelurahan}`),
  };
}

/** The year of the first 1 January at or after birth: age on 1 January of year Y is Y − cohort. */
export function birthCohort(born: string): number {
  const year = Number(born.slice(0, 4));
  return born.endsWith("-01-01") ? year : year + 1;
}

/** Age in whole years on `day`; both are ISO dates. Who was born on 29 February is a year older on 1 March of other years. */
export function ageAt(day: string, born: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) >= born.slice(5) ? years : years - 1;
}

/** One spelling of a name: capitals without marks and accents, single spaces. */
function sameName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}
