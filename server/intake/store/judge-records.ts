import { isSound, type Judgement } from "./judgement.ts";
import { storedRows } from "./staging.ts";
import type { Storage } from "./storage.ts";

/** Rows of one key within the file, and rows that say other things than the stored ones. */
export async function judgeKeys(judgement: Judgement, storage: Storage): Promise<void> {
  const person = { registers: ["pseudonym"], "must-be-known": ["person"], none: [] }[storage.person];
  await judgement.find(
    judgement.fault("baris-ganda", ""),
    `select file_line from (
       select file_line, row_number() over (partition by ${[...person, ...storage.key].join(", ")} order by file_line) as place
       from settled ${storage.person === "must-be-known" ? "where person is not null" : ""}
     ) as placed where place > 1`,
  );
  await judgement.find(judgement.fault("baris-bertentangan", ""), "select file_line from settled where contradicts");
}

/** A state that is older than the stored one: it would hold in its place, because the newest file does. */
export async function judgeStates(judgement: Judgement, storage: Storage): Promise<void> {
  await judgement.find(
    judgement.fault("status-lebih-lama", "tanggal_status"),
    `select file_line from settled join ${storedRows(storage)} as stored
       on stored.publisher = $1 and stored.person = settled.person
       ${storage.key.map((name) => `and stored.${name} = settled.${name}`).join(" ")}
     where not is_stored and settled.dated < stored.dated`,
  );
}

/** Targets of one region and document must not hold at the same time; of two in the file the later one is refused. */
export async function judgeTargets(judgement: Judgement): Promise<void> {
  const overlaps = (other: string) =>
    `${other}.region = settled.region and ${other}.document = settled.document and ${other}.scope = settled.scope
     and ${other}.valid_from <> settled.valid_from and ${other}.valid_from <= settled.valid_until and ${other}.valid_until >= settled.valid_from`;
  await judgement.find(
    judgement.fault("sasaran-tumpang-tindih", "berlaku_mulai"),
    `select file_line from settled where not is_stored and ${isSound} and (
       exists (select from target where target.publisher = $1 and ${overlaps("target")})
       or exists (select from settled as above where above.file_line < settled.file_line and ${overlaps("above")})
     )`,
  );
}
