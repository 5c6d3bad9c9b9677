import { badCell, type DamagedFile, group } from "./damaged-file.ts";
import { goodParticipants } from "./good-tables.ts";

const good = goodParticipants();

/** Names of files that mean something to a shell, a terminal or a reader's eye. */
export function nameDamage(): DamagedFile[] {
  const names: Readonly<Record<string, string>> = {
    "commands for a shell": "peserta; rm -rf $(pwd) `id` && 'x' | tee.csv",
    "an option": "--first-roster.csv",
    wildcards: "peserta*?[a].csv",
    "quotes and percent signs": "peserta\"%s%n%00'.csv",
    "a line break": "peserta\n2024-01-01 diterima.csv",
    colours: "peserta\u001B[2J\u001B[31m.csv",
    "written backwards": "peserta\u202Evsc.exe.csv",
    "invisible letters": "pes\u200Berta\u2066.csv",
    markup: "<img src=x onerror=alert(1)>.csv",
    "a formula": "=cmd|'x'!A1.csv",
    "many letters": `${"p".repeat(240)}.csv`,
    "no ending": "peserta",
    "a dot in front": ".peserta.csv",
    "letters beyond ASCII": "peserta Juli – daftar №2 ✓.csv",
  };
  return group(
    "file name",
    Object.fromEntries(
      Object.entries(names).map(([id, name]) => [
        id,
        { ...badCell(good, 30, "jenis_kelamin", "X", "kode-tidak-dikenal"), name },
      ]),
    ),
  );
}
