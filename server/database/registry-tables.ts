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
    /** a code of `target-scopes` */
    scope: Generated<string>;
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
  budget: {
    publisher: string;
    year: number;
    /** sub-activity, account and fund joined by `_`; never taken apart */
    line: string;
    stage: "murni" | "perubahan";
    document: string;
    document_date: string;
    skpd_code: string;
    skpd: string;
    program_code: string;
    program: string;
    activity_code: string;
    activity: string;
    subactivity_code: string;
    subactivity: string;
    account_code: string;
    account: string;
    fund: string;
    purpose: string;
    field: string | null;
    ceiling: number;
    /** rupiah to be paid within the quarter */
    plan_q1: number | null;
    plan_q2: number | null;
    plan_q3: number | null;
    plan_q4: number | null;
    legal_basis: string | null;
    file: number;
  };
  payment: {
    publisher: string;
    year: number;
    order_number: string;
    line: string;
    paid: string;
    /** below zero: money that came back */
    rupiah: number;
    first_month: string | null;
    last_month: string | null;
    file: number;
  };
  excise_share: {
    publisher: string;
    year: number;
    field: string;
    as_of: string;
    allocation: number | null;
    brought_in: number | null;
    ceiling: number | null;
    spent: number | null;
    issuer: string;
    document: string;
    document_date: string;
    file: number;
  };
  membership: {
    publisher: string;
    reference_date: string;
    segment: string;
    members: number;
    workers: number | null;
    issuer: string;
    document: string;
    definition: string;
    file: number;
  };
  proposal: {
    publisher: string;
    person: number;
    year: number;
    batch: string;
    proposed: string;
    stage: "usulan" | "sk" | "verifikasi" | "terdaftar";
    reason: string | null;
    decree: string | null;
    decree_date: string | null;
    dated: string;
    file: number;
  };
  claim: {
    publisher: string;
    person: number;
    program: string;
    event_month: string;
    filed: string;
    decided: string | null;
    outcome: "dibayar" | "ditolak" | null;
    paid: string | null;
    death: number | null;
    disability: number | null;
    periodic: number | null;
    funeral: number | null;
    scholarship: number | null;
    care: number | null;
    income: number | null;
    dated: string;
    file: number;
  };
  rival_figure: {
    publisher: string;
    indicator: string;
    region: string;
    period: string;
    kind: string;
    issuer: string;
    document: string;
    document_date: string;
    definition: string;
    /** decimal text */
    value: string;
    reason: string | null;
    office: string | null;
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
