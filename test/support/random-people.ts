import fc from "fast-check";
import type pg from "pg";
import { addMonths, lastDayOf } from "../../schema/month.ts";
import type { Town } from "./measures-oracle.ts";

const firstMonth = "2025-03";

/** A month of the two years over which random people live. */
export const month = fc.integer({ min: 0, max: 23 }).map((offset) => addMonths(firstMonth, offset));
/** A day of these months: days on both edges of a month are where a residence on the last day goes wrong first */
export const date = fc
  .tuple(month, fc.constantFrom("01", "15", "last"))
  .map(([of, day]) => (day === "last" ? lastDayOf(of) : `${of}-${day}`));
const kelurahan = fc.constantFrom("35.75.01.1001", "35.75.01.1002", "35.75.02.1001", "35.75.03.1001");
const occupation = fc.constantFrom("nelayan", "pengemudi", "lainnya");

const attributes = fc
  .tuple(
    fc.constantFrom("L", "P"),
    fc.integer({ min: 1955, max: 2008 }),
    fc.uniqueArray(fc.record({ validFrom: date, kelurahan, occupation }), {
      selector: (row) => row.validFrom,
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([sex, birthCohort, rows]) => rows.map((row) => ({ ...row, sex, birthCohort })));

/** mostly paid, with breaks of every length, second payers, late payments and refunds */
const contributions = fc
  .array(
    fc.record({
      month,
      length: fc.integer({ min: 1, max: 14 }),
      payer: fc.constantFrom("dbhcht", "apbd", "mandiri", "baznas"),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((runs) => {
    const rows = new Map(
      runs.flatMap((run) =>
        Array.from({ length: run.length }, (_, at) => {
          const paid = addMonths(run.month, at);
          return [`${paid} ${run.payer}`, { month: paid, payer: run.payer }] as const;
        }),
      ),
    );
    return fc.tuple(
      ...[...rows.values()].map((row) =>
        fc
          .record({
            late: fc.constantFrom(0, 0, 0, 0, 5, 12),
            refunded: fc.option(date, { freq: 10, nil: undefined }),
          })
          .map(({ late, refunded }) => ({ ...row, known: `${addMonths(row.month, late)}-10`, refunded })),
      ),
    );
  });

/** A town of at most eight people, who move, change work, and are paid for early, late, twice or with breaks. */
export const randomPeople: fc.Arbitrary<Town> = fc
  .array(fc.tuple(attributes, contributions), { minLength: 1, maxLength: 8 })
  .map((people) => ({
    attributes: people.flatMap(([rows], at) => rows.map((row) => ({ ...row, person: at + 1 }))),
    contributions: people.flatMap(([, rows], at) => rows.map((row) => ({ ...row, person: at + 1 }))),
  }));

/** Puts these people, and nobody else, into the private database that `owner` is connected to. */
export async function settle(owner: pg.Client, { attributes: rows, contributions: paid }: Town): Promise<void> {
  await owner.query("truncate person, person_attribute, contribution, proposal, claim");
  await owner.query(
    `insert into person overriding system value
     select '35.75', id, int8send(id) from unnest($1::bigint[]) as id`,
    [[...new Set(rows.map((row) => row.person))]],
  );
  await owner.query(
    `insert into person_attribute
     select '35.75', person, valid_from, '\\x00', sex, cohort, kelurahan, occupation, null, 1
     from unnest($1::bigint[], $2::date[], $3::text[], $4::int[], $5::text[], $6::text[])
       as row (person, valid_from, sex, cohort, kelurahan, occupation)`,
    [
      rows.map((row) => row.person),
      rows.map((row) => row.validFrom),
      rows.map((row) => row.sex),
      rows.map((row) => row.birthCohort),
      rows.map((row) => row.kelurahan),
      rows.map((row) => row.occupation),
    ],
  );
  await owner.query(
    `insert into contribution
     select '35.75', person, month, payer, 16800, known, refunded, 1
     from unnest($1::bigint[], $2::date[], $3::text[], $4::date[], $5::date[]) as row (person, month, payer, known, refunded)`,
    [
      paid.map((row) => row.person),
      paid.map((row) => `${row.month}-01`),
      paid.map((row) => row.payer),
      paid.map((row) => row.known),
      paid.map((row) => row.refunded ?? null),
    ],
  );
}
