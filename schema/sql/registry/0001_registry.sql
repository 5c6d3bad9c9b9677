-- The private database: people as pseudonyms, months paid, targets, workers in scope.
-- No name, no NIK, no date of birth stands here. Every key begins with the publisher's code.

create table database_mark (
  singleton  boolean primary key default true check (singleton),
  is_sample  boolean not null,
  created_at timestamptz not null default now()
);
comment on table database_mark is 'Sample and real data never share a database: set once at creation, never changed.';

-- One accepted office file. Its content is gone; only its hash stays, so that the same file twice changes nothing.
create table intake_file (
  publisher    text not null,
  id           bigint generated always as identity,
  kind         text not null,
  sha256       bytea not null,
  rows_read    integer not null,
  rows_kept    integer not null,
  rows_refused integer not null,
  accepted_at  timestamptz not null default now(),
  primary key (publisher, id),
  unique (publisher, kind, sha256),
  check (rows_kept + rows_refused = rows_read)
);

-- pseudonym: HMAC of the NIK; identity: HMAC of name, birth date and kelurahan, to find one person under several NIKs.
create table person (
  publisher  text not null,
  id         bigint generated always as identity,
  pseudonym  bytea not null,
  primary key (publisher, id),
  unique (publisher, pseudonym)
);

-- birth_cohort: the year of the first 1 January at or after birth, so that age on 1 January of Y is Y - birth_cohort.
create table person_attribute (
  publisher    text not null,
  person       bigint not null,
  valid_from   date not null,
  identity     bytea not null,
  sex          text not null,
  birth_cohort smallint not null,
  kelurahan    text not null,
  occupation   text not null,
  death_month  date,
  file         bigint not null,
  primary key (publisher, person, valid_from),
  foreign key (publisher, person) references person (publisher, id),
  check (death_month is null or extract(day from death_month) = 1)
);
create index person_attribute_identity on person_attribute (publisher, identity);

-- month: first day of the contribution month; known: the date since which the payment counts as valid.
create table contribution (
  publisher text not null,
  person    bigint not null,
  month     date not null,
  payer     text not null,
  rupiah    bigint not null,
  known     date not null,
  refunded  date,
  file      bigint not null,
  primary key (publisher, person, month, payer),
  check (extract(day from month) = 1)
);

create table target (
  publisher     text not null,
  region        text not null,
  valid_from    date not null,
  valid_until   date not null,
  persons       integer not null check (persons > 0),
  issuer        text not null,
  document      text not null,
  document_date date not null,
  definition    text not null,
  file          bigint not null,
  primary key (publisher, region, valid_from)
);

create table workers_in_scope (
  publisher      text not null,
  region         text not null,
  reference_date date not null,
  persons        integer not null check (persons > 0),
  issuer         text not null,
  document       text not null,
  definition     text not null,
  file           bigint not null,
  primary key (publisher, region, reference_date)
);

-- What happened to each release, for the operator and the auditor: prepared, reviewed, published, done.
create table release_step (
  publisher text not null,
  release   text not null,
  step      text not null check (step in ('prepared', 'publishing', 'inserted', 'done')),
  at        timestamptz not null default now(),
  detail    jsonb not null default '{}',
  primary key (publisher, release, step)
);
