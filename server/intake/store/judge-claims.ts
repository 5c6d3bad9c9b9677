import { isSound, type Judgement } from "./judgement.ts";
import { storedRows } from "./staging.ts";
import type { Storage } from "./storage.ts";
import { storages } from "./storages.ts";

/** True in SQL for a claim after a death: by its programme, or by what is paid; one that was refused says nothing. */
const afterDeath = (claim: string) =>
  `(${claim}.program = 'jkm' or ${claim}.death > 0 or ${claim}.funeral > 0) and ${claim}.outcome is distinct from 'ditolak'`;

/** Claims of people whom no participant list names. */
export async function judgeClaimants(judgement: Judgement): Promise<void> {
  await judgement.find(
    judgement.fault("peserta-tidak-dikenal", "nik"),
    "select file_line from settled where registered is null",
  );
}

/** Claims beside the person's contributions. A claim's later states are told only what their first one did not show. */
export async function judgeClaims(judgement: Judgement): Promise<void> {
  const same = (claim: string) =>
    `${claim}.publisher = $1 and ${claim}.person = settled.person and ${claim}.program = settled.program
     and ${claim}.event_month = settled.event_month and ${claim}.filed = settled.filed`;
  const paid = "contribution.publisher = $1 and contribution.person = settled.person and contribution.refunded is null";
  await judgement.find(
    judgement.fault("klaim-tanpa-iuran", "bulan_kejadian"),
    `select file_line from settled where registered is not null and not is_stored and ${isSound}
       and not exists (select from claim where ${same("claim")})
       and not exists (select from contribution where ${paid} and contribution.month = settled.event_month)`,
  );
  await judgement.find(
    judgement.fault("klaim-kematian-masih-dibayar", "bulan_kejadian"),
    `select file_line from settled where not is_stored and ${isSound} and ${afterDeath("settled")}
       and not exists (select from claim where ${same("claim")} and ${afterDeath("claim")})
       and exists (select from contribution where ${paid} and contribution.month > settled.event_month)`,
  );
}

/** New contributions for months after the event of a stored death claim; what the participant list's date of death shows is told by that. */
export async function judgePaidAfterClaims(judgement: Judgement): Promise<void> {
  await judgement.find(
    judgement.fault("klaim-kematian-masih-dibayar", "bulan"),
    `select file_line from settled join ${storedRows(storages.klaim as Storage)} as stored
       on stored.publisher = $1 and stored.person = settled.person
     where settled.month > stored.event_month and ${afterDeath("stored")}
       and (settled.died is null or settled.month <= settled.died)
       and settled.refunded is null and not is_stored and ${isSound}`,
  );
}
