-- What disclosure control decided, and what the attack program found: for the operator and the auditor only.

-- Every cell that a draft of a release hides, holds or leaves out, and why. draft: digest of the draft; a release prepared again adds rows
-- of its own. number: the release's place among the publisher's releases. accepted: when an operator published the draft.
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
  primary key (publisher, release, draft, cell)
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

-- Both are only added to; a decision is marked once it is accepted.
grant select, insert, update on disclosure_decision to terang_intake;
grant select, insert on gate_verdict to terang_intake;
