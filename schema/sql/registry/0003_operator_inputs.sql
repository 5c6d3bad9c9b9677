-- What operators write beside the office's lists (calendar, notes, explanations), and what is kept of each accepted file.

-- month: first day of the month released. A moved date is a row of a later file: the newest file's holds and the older ones stay, so
-- that a date cannot be moved without a trace.
create table release_schedule (
  publisher text not null,
  month     date not null,
  due       date not null,
  file      bigint not null,
  primary key (publisher, month, file),
  check (extract(day from month) = 1)
);

-- subject: a month, a dataset or a cell, as scope says.
create table note (
  publisher text not null,
  scope     text not null,
  subject   text not null,
  dated     date not null,
  text_id   text not null,
  text_en   text,
  office    text not null,
  file      bigint not null,
  primary key (publisher, scope, subject, dated)
);

-- Why a recorded amount differs from the expected one, in the office's words.
create table explanation (
  publisher     text not null,
  payer         text not null,
  month         date not null,
  document_date date not null,
  cause         text not null,
  words         text not null,
  document      text not null,
  office        text not null,
  answer_by     date,
  file          bigint not null,
  primary key (publisher, payer, month, document_date),
  check (extract(day from month) = 1)
);

-- sheet: place of the sheet read, 0 for a file without sheets; two sheets of one workbook are two deliveries.
-- received: the day of the delivery, for sample data the newest date in the file, so that the sample is the same everywhere.
-- refused_share_allowed: the share of refused rows that the operator allowed a first participant list; null for every other file.
alter table intake_file
  add column sheet smallint not null default 0,
  add column received date,
  add column refused_share_allowed numeric;
update intake_file set received = (accepted_at at time zone 'Asia/Jakarta')::date;
alter table intake_file
  alter column received set not null,
  drop constraint intake_file_publisher_kind_sha256_key,
  add unique (publisher, sha256, sheet);

-- What was found in each accepted file, by rule: counts only.
create table intake_finding (
  publisher text not null,
  file      bigint not null,
  rule      text not null,
  severity  text not null check (severity in ('block', 'warn', 'reconcile')),
  rows      integer not null check (rows > 0),
  primary key (publisher, file, rule),
  foreign key (publisher, file) references intake_file (publisher, id)
);

-- All of these are only added to.
grant select, insert on release_schedule, note, explanation, intake_finding to terang_intake;
