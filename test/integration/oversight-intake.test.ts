import { expect, test } from "vitest";
import { databaseText } from "../support/database-text.ts";
import { openIntakePlace } from "../support/intake-place.ts";
import { invented, officeLines, paymentLines, rosterLines } from "../support/office-lines.ts";
import { type Change, filed, nik, people, stranger } from "../support/oversight-lines.ts";

test("the newest file's state holds, older ones stay, and the same state again adds nothing", async () => {
  const own = await openIntakePlace();
  try {
    await own.takeInLines("p.csv", rosterLines(people.slice(0, 3)));
    await own.takeInLines("i.csv", paymentLines([{ nik: nik(1), month: "2024-02" }]));
    const states = async () => ({
      proposals: await own.registry.kysely.selectFrom("proposal").select(["stage", "reason"]).orderBy("file").execute(),
      claims: await own.registry.kysely.selectFrom("claim").select(["outcome", "care"]).orderBy("file").execute(),
      people: (await own.registry.kysely.selectFrom("person").select("id").execute()).length,
    });
    const take = (name: string, kind: string, change: Change) => own.takeInLines(name, officeLines(kind, [change]));
    const outcome = { hasil: "dibayar", tanggal_putus: "2024-04-01", perawatan: "5000", tanggal_status: "2024-04-30" };
    await take("u1.csv", "usulan", { nik: nik(1) });
    await take("k1.csv", "klaim", filed(1));
    await take("u2.csv", "usulan", { nik: nik(1), alasan: "usia", tanggal_status: "2025-05-01" });
    await take("k2.csv", "klaim", filed(1, outcome));
    const held = {
      proposals: [
        { stage: "verifikasi", reason: null },
        { stage: "verifikasi", reason: "usia" },
      ],
      claims: [
        { outcome: null, care: null },
        { outcome: "dibayar", care: 5000 },
      ],
    };
    expect(await states()).toEqual({ ...held, people: 3 });
    // other bytes, the same facts; a stranger beside them is registered by the pseudonym alone
    const again = officeLines("usulan", [
      { nik: stranger },
      { nik: nik(1), alasan: "usia", tanggal_status: "2025-05-01" },
    ]);
    expect(await own.takeInLines("u3.csv", again)).toMatchObject({ outcome: "accepted", kept: 2, problems: [] });
    expect(await take("k3.csv", "klaim", filed(1, { ...outcome, hasil: "Dibayar" }))).toMatchObject({
      kept: 1,
      problems: [],
    });
    const after = await states();
    expect(after).toMatchObject({ claims: held.claims, people: 4 });
    expect(after.proposals).toHaveLength(3);
    expect(await own.registry.kysely.selectFrom("person_attribute").select("person").execute()).toHaveLength(3);
  } finally {
    await own.close();
  }
});

test("a person who was only proposed becomes a participant like any other, and is judged as one who is new", async () => {
  const own = await openIntakePlace();
  try {
    const old = invented(7, { born: "1950-01-03" });
    await own.takeInLines("u.csv", officeLines("usulan", [{ nik: nik(1) }, { nik: old.nik }]));
    const roster = rosterLines([...people, old]);
    expect(await own.takeInLines("p.csv", roster)).toMatchObject({
      ...{ outcome: "accepted", refused: 1 },
      problems: [{ rule: "usia-65-saat-daftar" }],
    });
    const paidFor = paymentLines(people.map((one) => ({ nik: one.nik, month: "2024-01" })));
    expect(await own.takeInLines("i.csv", paidFor)).toMatchObject({ outcome: "accepted", problems: [] });
  } finally {
    await own.close();
  }
});

test("two documents may name two numbers for one region and day, and one document two scopes", async () => {
  const own = await openIntakePlace();
  try {
    const lines = officeLines("sasaran", [
      ...[{}, { dokumen: "RPJMD 2025", jumlah: "80000", lingkup: "Semua pekerja" }],
      { berlaku_mulai: "2024-07-01", jumlah: "70000", lingkup: "semua-pekerja" },
    ]);
    expect(await own.takeInLines("s.csv", lines)).toMatchObject({ outcome: "accepted", problems: [] });
    const stored = await own.registry.kysely
      .selectFrom("target")
      .select(["persons", "scope"])
      .orderBy("persons")
      .execute();
    expect(stored).toEqual([
      { persons: 9000, scope: "program" },
      { persons: 70_000, scope: "semua-pekerja" },
      { persons: 80_000, scope: "semua-pekerja" },
    ]);
    const nameless = officeLines("sasaran", [{ penerbit: "" }]);
    expect(await own.takeInLines("t.csv", nameless)).toMatchObject({
      problems: [{ rule: "terlalu-banyak-ditolak" }, { rule: "wajib-diisi", column: "penerbit", row: 2 }],
    });
  } finally {
    await own.close();
  }
});

test("of a claim neither NIK, name, number nor illness is stored or told", async () => {
  const own = await openIntakePlace({ isSample: false });
  try {
    const unmarked = (lines: readonly string[]) => lines.map((line) => line.slice(line.indexOf(",") + 1));
    await own.takeInLines("p.csv", unmarked(rosterLines(people)));
    const [heading = "", ...rows] = unmarked(
      officeLines("klaim", [filed(1), filed(2, { tanggal_lapor: "2024-01-01" })]),
    );
    const beside = ["Zquvex Xwovex", "KLM-88133690001", "patah tulang Vyqbex"];
    const lines = [`${heading},Nama,Nomor Klaim,Diagnosa`, ...rows.map((row) => `${row},${beside.join(",")}`)];
    const refused = await own.takeInLines("k.csv", lines);
    expect(refused.summary.map(({ rule }) => rule)).toContain("klaim-urutan-tanggal");
    const kept = await own.takeInLines("l.csv", lines.slice(0, 2));
    expect(kept).toMatchObject({ outcome: "accepted", kept: 1 });
    const proposals = unmarked(officeLines("usulan", [{ nik: nik(1) }]));
    expect(await own.takeInLines("u.csv", proposals)).toMatchObject({ kept: 1 });
    const seen = [JSON.stringify([refused, kept]), ...(await databaseText(own.databases.admin.registry))].join("\n");
    for (const secret of [nik(1), nik(2), ...beside, "patah", "Zquvex", "88133690001"])
      expect(seen).not.toContain(secret);
    expect(seen).toContain("klaim");
  } finally {
    await own.close();
  }
});
