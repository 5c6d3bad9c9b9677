import type { Generated, JSONColumnType } from "kysely";

/** The tables of the private database, as `schema/sql/registry` makes them. Dates are `YYYY-MM-DD`. */
export interface RegistryTables {
  database_mark: { is_sample: boolean };
  intake_file: {
    publisher: string;
    id: Generated<number>;
    kind: string;
    sha256: Buffer;
    rows_read: number;
    rows_kept: number;
    rows_refused: number;
    accepted_at: Generated<Date>;
    sheet: Generated<number>;
    received: string;
    /** decimal text */
    refused_share_allowed: string | null;
  };
  intake_finding: {
    publisher: string;
    file: number;
    rule: string;
    severity: "block" | "warn" | "reconcile";
    rows: number;
  };
  person: { publisher: string; id: Generated<number>; pseudonym: Buffer };
  person_attribute: {
    publisher: string;
    person: number;
    valid_from: string;
    identity: Buffer;
    sex: string;
    birth_cohort: number;
    kelurahan: string;
    occupation: string;
    death_month: string | null;
    file: number;
  };
  contribution: {
    publisher: string;
    person: number;
    month: string;
    payer: string;
    rupiah: number;
    known: string;
    refunded: string | null;
    file: number;
  };
  target: {
    publisher: string;
    region: string;
    valid_from: string;
    valid_until: string;
    persons: number;
    issuer: string;
    document: string;
    document_date: string;
    definition: string;
    file: number;
  };
  workers_in_scope: {
    publisher: string;
    region: string;
    reference_date: string;
    persons: number;
    issuer: string;
    document: string;
    definition: string;
    file: number;
  };
  release_schedule: { publisher: string; month: string; due: string; file: number };
  note: {
    publisher: string;
    scope: string;
    subject: string;
    dated: string;
    text_id: string;
    text_en: string | null;
    office: string;
    file: number;
  };
  explanation: {
    publisher: string;
    payer: string;
    month: string;
    document_date: string;
    cause: string;
    words: string;
    document: string;
    office: string;
    answer_by: string | null;
    file: number;
  };
  release_step: {
    publisher: string;
    release: string;
    step: "prepared" | "publishing" | "inserted" | "done";
    at: Generated<Date>;
    detail: JSONColumnType<Record<string, unknown>>;
  };
  disclosure_decision: {
    publisher: string;
    release: string;
    number: number;
    cell: string;
    draft: string;
    action: "suppress" | "hold" | "omit";
    is_primary: boolean;
    reason: "small-count" | "pattern" | "all-of-them" | "hidden-before" | "complement" | "interval" | "flow";
    protects: readonly string[];
    accepted: Date | null;
  };
  gate_verdict: { publisher: string; component: string; tool: string; passed_at: Generated<Date> };
}
