import { type InventedPerson, inventPerson, nikOf } from "./invented-person.ts";
import type { Facts, Town } from "./town.ts";

/** An invented person beyond the town's people, of whom `number` tells one from another: nobody pays for them. */
export function stranger(town: Town, number: number): InventedPerson {
  return inventPerson(town, town.people + number, undefined);
}

/**
 * The row of a stranger who registers in month number `at`. With `decides`, day and month of the row's dates cannot be confused: such a
 * row at the top decides how a column is read.
 */
export function applicant(town: Town, at: number, number: number, decides = false): Facts {
  let person = stranger(town, number);
  // days up to the 12th are no help; the numbers far above are nobody else's
  for (let next = 1; decides && Number(person.born.slice(8)) <= 12; next++)
    person = stranger(town, number + next * 20_000);
  return {
    nik: person.nik,
    nama: person.name,
    tanggal_lahir: person.born,
    jenis_kelamin: person.sex,
    kelurahan: person.kelurahan,
    pekerjaan: person.occupation,
    berlaku_mulai: `${town.months[at]}-17`,
  };
}

/** The facts with another birth date or sex, and a NIK that agrees with them. */
export function rebornAs(
  facts: Facts,
  changed: { readonly tanggal_lahir?: string; readonly jenis_kelamin?: string },
): Facts {
  const { nik = "", tanggal_lahir: born = "", jenis_kelamin: sex = "" } = { ...facts, ...changed };
  return { ...facts, ...changed, nik: nikOf({ prefix: nik.slice(0, 6), born, sex, serial: Number(nik.slice(12)) }) };
}
