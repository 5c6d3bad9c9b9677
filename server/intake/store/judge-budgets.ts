import { isSound, type Judgement } from "./judgement.ts";

/** Rows that the file would add. */
const isNew = `not is_stored and ${isSound}`;

/** Ceilings beside those of other documents, and beside what was paid. */
export async function judgeCeilings(judgement: Judgement): Promise<void> {
  await judgement.find(
    judgement.fault("pagu-rangkap", "pagu"),
    `select file_line from (
       select file_line, year, line, stage, document,
         document <> first_value(document) over (partition by year, line, stage order by file_line) as is_second
       from settled where ${isNew}
     ) as judged
     where is_second or exists (
       select from budget as other where other.publisher = $1 and other.year = judged.year and other.line = judged.line
         and other.stage = judged.stage and other.document <> judged.document
     )`,
  );
  const original = (other: string) =>
    `${other}.year = settled.year and ${other}.line = settled.line and ${other}.stage = 'murni'`;
  await judgement.find(
    judgement.fault("perubahan-tanpa-murni", "tahap"),
    `select file_line from settled where stage = 'perubahan' and ${isNew}
       and not exists (select from budget where budget.publisher = $1 and ${original("budget")})
       and not exists (select from settled as other where ${original("other")})`,
  );
  await judgement.find(
    judgement.fault("realisasi-di-atas-pagu", "pagu"),
    `select file_line from (
       select file_line, year, line, ceiling,
         row_number() over (partition by year, line order by document_date desc, stage desc, document desc) as place
       from (
         select null::integer as file_line, year, line, stage, document, document_date, ceiling
         from budget where publisher = $1 and (year, line) in (select year, line from settled)
         union all
         select file_line, year, line, stage, document, document_date, ceiling from settled where ${isNew}
       ) as each
     ) as last
     where place = 1 and file_line is not null and ceiling < (
       select coalesce(sum(rupiah), 0) from payment
       where payment.publisher = $1 and payment.year = last.year and payment.line = last.line
     )`,
  );
}

/** Payments from lines that no budget names, and payments of contributions that name no months. */
export async function judgeLines(judgement: Judgement): Promise<void> {
  const ofLine = "budget.publisher = $1 and budget.year = settled.year and budget.line = settled.line";
  await judgement.find(
    judgement.fault("baris-anggaran-tidak-dikenal", "kode_sub_kegiatan"),
    `select file_line from settled where not exists (select from budget where ${ofLine})`,
  );
  await judgement.find(
    judgement.fault("iuran-tanpa-bulan", "bulan_dari"),
    `select file_line from settled where first_month is null
       and exists (select from budget where ${ofLine} and purpose = 'iuran')`,
  );
}

/** What is odd about the payments that the file would add, beside those that are stored and the ceilings of their day. */
export async function judgePayouts(judgement: Judgement): Promise<void> {
  const every = `
    select null::integer as file_line, year, line, paid, rupiah from payment
    where publisher = $1 and (year, line) in (select year, line from settled)
    union all
    select file_line, year, line, paid, rupiah from settled where ${isNew}`;
  // in force: the newest document of that day, the first one where a payment is older than all of them
  const inForce = `
    select ceiling from budget
    where budget.publisher = $1 and budget.year = so_far.year and budget.line = so_far.line
    order by document_date > so_far.paid,
      case when document_date > so_far.paid then document_date end,
      document_date desc, stage desc, document desc limit 1`;
  await judgement.find(
    judgement.fault("realisasi-di-atas-pagu", "jumlah"),
    `select file_line from (
       select file_line, year, line, paid, rupiah, sum(rupiah) over (partition by year, line order by paid) as total
       from (${every}) as each
     ) as so_far
     where file_line is not null and rupiah > 0 and total > (${inForce})`,
  );
  await judgement.find(
    judgement.fault("realisasi-kumulatif-turun", "jumlah"),
    `select file_line from (
       select file_line, rupiah, sum(rupiah) over (partition by year, line, date_trunc('month', paid)) as total
       from (${every}) as each
     ) as monthly
     where file_line is not null and rupiah < 0 and total < 0`,
  );
}

/** What was spent of the excise share cannot become less as the year goes on. */
export async function judgeExciseShares(judgement: Judgement): Promise<void> {
  const falls = (other: string) =>
    `${other}.year = settled.year and ${other}.field = settled.field and ${other}.as_of < settled.as_of
     and ${other}.spent > settled.spent`;
  await judgement.find(
    judgement.fault("realisasi-kumulatif-turun", "realisasi"),
    `select file_line from settled where ${isNew} and (
       exists (select from excise_share where excise_share.publisher = $1 and ${falls("excise_share")})
       or exists (select from settled as other where ${falls("other")})
       or exists (
         select from excise_share as later where later.publisher = $1 and later.year = settled.year
           and later.field = settled.field and later.as_of > settled.as_of and later.spent < settled.spent
       )
     )`,
  );
}
