-- Money tied to people: budget lines and payments, the excise share, who is a member of what, proposals, claims, and what other offices say.
-- Rupiah are whole numbers. An amount that was not reported is null, never 0.

-- line: the codes of sub-activity, account and fund joined by _, for comparing only; the parts stand in their own columns.
-- plan_q1…plan_q4: what is to be paid within that quarter, not since January.
create table budget (
  publisher        text not null,
  year             smallint not null,
  line             text not null,
  stage            text not null check (stage in ('murni', 'perubahan')),
  document         text not null,
  document_date    date not null,
  skpd_code        text not null,
  skpd             text not null,
  program_code     text not null,
  program          text not null,
  activity_code    text not null,
  activity         text not null,
  subactivity_code text not null,
  subactivity      text not null,
  account_code     text not null,
  account          text not null,
  fund             text not null,
  purpose          text not null,
  field            text,
  ceiling          bigint not null check (ceiling >= 0),
  plan_q1          bigint,
  plan_q2          bigint,
  plan_q3          bigint,
  plan_q4          bigint,
  legal_basis      text,
  file             bigint not null,
  primary key (publisher, year, line, stage, document)
);

-- order_number: the payment order (SP2D). rupiah below zero is money that came back. first_month…last_month: the months of cover paid for.
create table payment (
  publisher    text not null,
  year         smallint not null,
  order_number text not null,
  line         text not null,
  paid         date not null,
  rupiah       bigint not null check (rupiah <> 0),
  first_month  date,
  last_month   date,
  file         bigint not null,
  primary key (publisher, year, order_number, line),
  check ((first_month is null) = (last_month is null)),
  check (extract(day from first_month) = 1 and extract(day from last_month) = 1 and first_month <= last_month)
);

-- The use of the tobacco excise share by field, as a document states it for the year up to as_of.
create table excise_share (
  publisher     text not null,
  year          smallint not null,
  field         text not null,
  as_of         date not null,
  allocation    bigint,
  brought_in    bigint,
  ceiling       bigint,
  spent         bigint,
  issuer        text not null,
  document      text not null,
  document_date date not null,
  file          bigint not null,
  primary key (publisher, year, field, as_of)
);

create table membership (
  publisher      text not null,
  reference_date date not null,
  segment        text not null,
  members        integer not null check (members > 0),
  workers        integer check (workers > 0),
  issuer         text not null,
  document       text not null,
  definition     text not null,
  file           bigint not null,
  primary key (publisher, reference_date, segment, document)
);

-- How far a person's proposal came; reason: why it went no further. The newest file's row holds and the older ones stay.
create table proposal (
  publisher   text not null,
  person      bigint not null,
  year        smallint not null,
  batch       text not null,
  proposed    date not null,
  stage       text not null check (stage in ('usulan', 'sk', 'verifikasi', 'terdaftar')),
  reason      text,
  decree      text,
  decree_date date,
  dated       date not null,
  file        bigint not null,
  primary key (publisher, person, year, batch, file),
  foreign key (publisher, person) references person (publisher, id),
  check (reason is null or stage <> 'terdaftar')
);

-- A claim's state on the day `dated`: no number of it, no name, no illness. The newest file's row holds and the older ones stay.
create table claim (
  publisher   text not null,
  person      bigint not null,
  program     text not null,
  event_month date not null,
  filed       date not null,
  decided     date,
  outcome     text check (outcome in ('dibayar', 'ditolak')),
  paid        date,
  death       bigint,
  disability  bigint,
  periodic    bigint,
  funeral     bigint,
  scholarship bigint,
  care        bigint,
  income      bigint,
  dated       date not null,
  file        bigint not null,
  primary key (publisher, person, program, event_month, filed, file),
  foreign key (publisher, person) references person (publisher, id),
  check (extract(day from event_month) = 1),
  check ((decided is null) = (outcome is null))
);

-- What another office's document says about one of the portal's figures. value: decimal text, a share as a fraction.
-- reason and office: why the two differ, and which office says so.
create table rival_figure (
  publisher     text not null,
  indicator     text not null,
  region        text not null,
  period        text not null,
  kind          text not null,
  issuer        text not null,
  document      text not null,
  document_date date not null,
  definition    text not null,
  value         text not null,
  reason        text,
  office        text,
  file          bigint not null,
  primary key (publisher, indicator, region, period, document),
  check ((reason is null) = (office is null))
);

-- scope: whom the number counts, those whom the programme pays for or all who work. Two documents may name two numbers for one region and
-- day, and both are kept; the targets from before are those of the programme.
alter table target
  add column scope text not null default 'program' check (scope in ('program', 'semua-pekerja')),
  drop constraint target_pkey,
  add primary key (publisher, region, valid_from, document);

-- All of these are only added to.
grant select, insert on budget, payment, excise_share, membership, proposal, claim, rival_figure to terang_intake;
