import { intakeThresholds } from "../../../schema/intake/limits.ts";
import { isSound, type Judgement } from "./judgement.ts";

const { age } = intakeThresholds;

/**
 * Age at registration, which is a person's first row ever. Who was too old then is refused with every row: otherwise the second one
 * would stand as the first. People the registry knows from an earlier date were judged when they came.
 */
export async function judgeAges(judgement: Judgement): Promise<void> {
  const atRegistration = `
    select file_line, row_number() over person as place, first_value(age) over person as age,
      registered is null or first_value(valid_from) over person < registered as is_new
    from settled window person as (partition by pseudonym order by valid_from, file_line)`;
  await judgement.find(
    judgement.fault("usia-65-saat-daftar", "tanggal_lahir"),
    `select file_line from (${atRegistration}) as judged where is_new and age >= ${age.under}`,
  );
  await judgement.find(
    judgement.fault("usia-di-bawah-18", "tanggal_lahir"),
    `select settled.file_line from settled join (${atRegistration}) as judged on judged.file_line = settled.file_line
     where judged.is_new and judged.place = 1 and judged.age < ${age.from} and ${isSound}`,
  );
}

/**
 * Two NIKs with one name, birth date and kelurahan: the later row is told, where it is new. Two people can share all three, so both
 * stay.
 */
export async function judgeIdentities(judgement: Judgement): Promise<void> {
  await judgement.find(
    judgement.fault("orang-banyak-nik", "nik"),
    `select file_line from (
       select file_line, identity, person, is_stored, pseudonym <> first_value(pseudonym) over alike as is_other
       from settled where ${isSound} window alike as (partition by identity order by file_line)
     ) as judged
     where not is_stored and (is_other or exists (
       select from person_attribute as stored
       where stored.publisher = $1 and stored.identity = judged.identity and stored.person is distinct from judged.person
     ))`,
  );
}
