import { intakeThresholds } from "../../../schema/intake/limits.ts";
import { isSound, type Judgement } from "./judgement.ts";

const { longBreakMonths, monthlyDrop } = intakeThresholds;

/** Contributions of people whom no participant list names, or of months before they were registered. */
export async function judgeMembership(judgement: Judgement): Promise<void> {
  await judgement.find(
    judgement.fault("peserta-tidak-dikenal", "nik"),
    "select file_line from settled where registered is null",
  );
  await judgement.find(
    judgement.fault("iuran-sebelum-terdaftar", "bulan"),
    "select file_line from settled where month < date_trunc('month', registered)",
  );
}

/**
 * What is odd about the contributions that the file would add, beside those that are stored: a row that is stored already was judged
 * when it came. A refunded contribution pays for no month.
 */
export async function judgePayments(judgement: Judgement): Promise<void> {
  await judgement.find(
    judgement.fault("meninggal-masih-dibayar", "bulan"),
    `select file_line from settled where month > died and refunded is null and not is_stored and ${isSound}`,
  );
  await rememberPaidMonths(judgement);
  await judgement.find(
    judgement.fault("pembayar-ganda", "pembayar"),
    "select file_line from paid where file_line is not null and is_other",
  );
  await judgement.find(
    judgement.fault("iuran-putus-lama", "bulan", { months: longBreakMonths }),
    `select file_line from paid
     where file_line is not null and place = 1 and month > before + interval '${longBreakMonths + 1} months'`,
  );
}

/**
 * Fills the temporary table `paid`: every month paid for the people of the file, stored (`file_line` null) or new, with its place among the
 * payments of that person and month (stored ones first), whether another payer made the first of them, and the person's paid month
 * before it.
 */
async function rememberPaidMonths({ client, publisher }: Judgement): Promise<void> {
  await client.query(
    "create temporary table paid (file_line integer, month date, place integer, is_other boolean, before date) on commit drop",
  );
  await client.query(
    `insert into paid
     select file_line, month, row_number() over alike, payer <> first_value(payer) over alike,
       lag(month) over (partition by person order by month, file_line nulls first)
     from (
       select stored.person, stored.month, stored.payer, null::integer as file_line
       from contribution as stored
       where stored.publisher = $1 and stored.refunded is null
         and stored.person in (select person from settled)
         and not exists (
           select from settled
           where settled.person = stored.person and settled.month = stored.month and settled.payer = stored.payer
             and settled.refunded is not null and ${isSound}
         )
       union all
       select person, month, payer, file_line from settled
       where refunded is null and not is_stored and person is not null and ${isSound}
     ) as each
     window alike as (partition by person, month order by file_line nulls first)`,
    [publisher],
  );
}

/**
 * The months to which the stored file added and for which far fewer people are paid than for the month before. Asked after storing:
 * `settled` says which months, the registry how many people.
 */
export async function findDrops({
  client,
  publisher,
}: Pick<Judgement, "client" | "publisher">): Promise<readonly string[]> {
  const { rows } = await client.query<{ month: string }>(
    `with touched as (select distinct month from settled where not is_stored and ${isSound}),
     wanted as (select month from touched union select (month - interval '1 month')::date from touched),
     people as (
       select month, count(*) as count
       from (select distinct month, person from contribution
             where publisher = $1 and refunded is null and month in (select month from wanted)) as paid
       group by month
     )
     select to_char(touched.month, 'YYYY-MM') as month
     from touched
     join people as before on before.month = (touched.month - interval '1 month')::date
     left join people on people.month = touched.month
     where before.count - coalesce(people.count, 0) > before.count * $2::numeric
     order by 1`,
    [publisher, monthlyDrop],
  );
  return rows.map(({ month }) => month);
}
