-- What disclosure control decided, and what the attack program found: for the operator and the auditor only.

-- Every cell that a release hides, holds or leaves out, and why. draft: digest of the draft it was decided for; a release prepared again
-- replaces its rows. number: the release's place among the publisher's releases. accepted: when an operator published the release with it.
create table disclosure_decision (
  publisher  text not null,
  release    text not null,
  number     integer not null check (number > 0),
  cell       text not null,
  draft      text not null,
  action     text not null check (action in ('suppress', 'hold', 'omit')),
  is_primary boolean not null,
  reason     text not null check (reason in ('small-count', 'pattern', 'all-of-them', 'hidden-before', 'complement', 'interval', 'flow')),
  protects   text[] not null,
  accepted   timestamptz,
  primary key (publisher, release, cell)
);

-- Parts of the row store that withstood the attack, by the digest of their rows, bounds and targets: the same part keeps its verdict
-- while the program is the same.
create table gate_verdict (
  publisher text not null,
  component text not null,
  tool      text not null,
  passed_at timestamptz not null default now(),
  primary key (publisher, component, tool)
);

-- Decisions are replaced with the draft they belong to, and marked once they are accepted; verdicts are only added.
grant select, insert, update, delete on disclosure_decision to terang_intake;
grant select, insert on gate_verdict to terang_intake;
