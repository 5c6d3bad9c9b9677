import { invented, inventedPeople } from "./office-lines.ts";

// What a test changes in the good rows of proposals and claims; see `officeLines`.

export type Change = Readonly<Record<string, string>>;

export const people = inventedPeople(120);
/** NIK of the `at`th of them */
export const nik = (at: number): string => people[at]?.nik ?? "";
/** NIK of somebody who is proposed, and stands in no participant list */
export const stranger = invented(500).nik;

/** A person who is proposed, and no more. */
export const proposed = (at: number, change: Change = {}): Change => ({
  ...{ nik: nik(at), tahap: "usulan", nomor_sk: "", tanggal_sk: "" },
  ...change,
});

/** A work-injury claim of February 2024 that was filed, and no more. */
export const filed = (at: number, change: Change = {}): Change => ({
  ...{
    nik: nik(at),
    program: "jkk",
    bulan_kejadian: "2024-02",
    tanggal_lapor: "2024-03-04",
    tanggal_status: "2024-03-31",
  },
  ...{ tanggal_putus: "", hasil: "", tanggal_bayar: "" },
  ...{ santunan_kematian: "", santunan_berkala: "", biaya_pemakaman: "" },
  ...change,
});
