import { isSound, type Judgement } from "./judgement.ts";
import { storedRows } from "./staging.ts";
import type { Storage } from "./storage.ts";

/** stages, nearest first */
const stages = "array['usulan', 'sk', 'verifikasi', 'terdaftar']";

/** People in two batches of a year, and states that go back. */
export async function judgeProposals(judgement: Judgement, storage: Storage): Promise<void> {
  // a changed state of a proposal that is stored was held against the others when it came first
  await judgement.find(
    judgement.fault("usulan-dua-batch", "batch"),
    `select file_line from (
       select file_line, person, year, batch, is_stored,
         batch <> first_value(batch) over (partition by pseudonym, year order by file_line) as is_second
       from settled where ${isSound}
     ) as judged
     where not is_stored
       and not exists (
         select from proposal as same where same.publisher = $1 and same.person = judged.person
           and same.year = judged.year and same.batch = judged.batch
       )
       and (is_second or exists (
         select from proposal as other where other.publisher = $1 and other.person = judged.person
           and other.year = judged.year and other.batch <> judged.batch
       ))`,
  );
  await judgement.find(
    judgement.fault("tahap-mundur", "tahap"),
    `select file_line from settled join ${storedRows(storage)} as stored
       on stored.publisher = $1 and stored.person = settled.person and stored.year = settled.year and stored.batch = settled.batch
     where not is_stored and ${isSound}
       and array_position(${stages}, settled.stage) < array_position(${stages}, stored.stage)`,
  );
}
