import { isSound, type Judgement } from "./judgement.ts";
import type { Storage } from "./storage.ts";

/** Rows of one key within the file, and rows that say other things than the stored ones. */
export async function judgeKeys(judgement: Judgement, storage: Storage): Promise<void> {
  const person = { registers: ["pseudonym"], "must-be-known": ["person"], none: [] }[storage.person];
  await judgement.find(
    judgement.fault("baris-ganda", ""),
    `select line from (
       select line, row_number() over (partition by ${[...person, ...storage.key].join(", ")} order by line) as place
       from settled ${storage.person === "must-be-known" ? "where person is not null" : ""}
     ) as placed where place > 1`,
  );
  await judgement.find(judgement.fault("baris-bertentangan", ""), "select line from settled where contradicts");
}

/** Targets of one region and document must not hold at the same time; of two in the file the later one is refused. */
export async function judgeTargets(judgement: Judgement): Promise<void> {
  const overlaps = (other: string) =>
    `${other}.region = settled.region and ${other}.document = settled.document and ${other}.valid_from <> settled.valid_from
     and ${other}.valid_from <= settled.valid_until and ${other}.valid_until >= settled.valid_from`;
  await judgement.find(
    judgement.fault("sasaran-tumpang-tindih", "berlaku_mulai"),
    `select line from settled where not is_stored and ${isSound} and (
       exists (select from target where target.publisher = $1 and ${overlaps("target")})
       or exists (select from settled as above where above.line < settled.line and ${overlaps("above")})
     )`,
  );
}
