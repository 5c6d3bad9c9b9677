-- The public database: published cells only. Rows are inserted, never changed; every key begins with the publisher's code.

create table database_mark (
  singleton  boolean primary key default true check (singleton),
  is_sample  boolean not null,
  created_at timestamptz not null default now()
);
comment on table database_mark is 'Sample and real data never share a database: set once at creation, never changed.';

create table release (
  publisher      text not null,
  number         integer not null check (number > 0),
  id             text not null,
  period         text not null,
  first_period   text not null,
  version        text not null,
  kind           text not null check (kind in ('MAJOR', 'MINOR', 'PATCH')),
  note           text,
  is_sample      boolean not null,
  scheduled_for  date not null,
  next_due       date not null,
  previous       text,
  content_digest text not null,
  manifest       jsonb not null,
  primary key (publisher, number),
  unique (publisher, id),
  unique (publisher, period, version)
);

-- The pointer. It moves by inserting a row: the newest row of a publisher names its current release.
create table publication (
  publisher      text not null,
  number         integer not null,
  release_number integer not null,
  published_at   timestamptz not null,
  primary key (publisher, number),
  unique (publisher, release_number),
  foreign key (publisher, release_number) references release (publisher, number)
);

create table source (
  publisher   text not null,
  id          text not null,
  since       integer not null,
  institution text not null,
  document    text not null,
  date        date,
  definition  text not null,
  primary key (publisher, id, since),
  foreign key (publisher, since) references release (publisher, number)
);

-- One row per change of a cell, in coordinate order by code point on every server. A cell as of release n is its row with the greatest since that is not after n.
create table observation (
  publisher  text not null,
  indicator  text collate "C" not null,
  region     text collate "C" not null,
  period     text collate "C" not null,
  dimensions text collate "C" not null default '',
  since      integer not null,
  status     text not null check (status in
    ('PUBLISHED', 'SUPPRESSED', 'NOT_APPLICABLE', 'NOT_COLLECTED', 'NOT_YET_REPORTED', 'WITHDRAWN')),
  quality    text not null check (quality in ('PROVISIONAL', 'FINAL', 'AUDITED')),
  value      numeric,
  source     text not null,
  reason     text not null check (reason in ('new-period', 'revised', 'became-final', 'withdrawn')),
  primary key (publisher, indicator, region, period, dimensions, since),
  foreign key (publisher, since) references release (publisher, number),
  constraint a_number_only_where_published check ((status = 'PUBLISHED') = (value is not null))
);
create index observation_since on observation (publisher, since);

-- Even the owner's programs cannot rewrite what was published.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'published rows are never changed: publish a correction instead' using errcode = '42501';
end $$;

create trigger release_is_final     before update or delete on release     for each row execute function refuse_change();
create trigger publication_is_final before update or delete on publication for each row execute function refuse_change();
create trigger source_is_final      before update or delete on source      for each row execute function refuse_change();
create trigger observation_is_final before update or delete on observation for each row execute function refuse_change();

create trigger release_stays     before truncate on release     for each statement execute function refuse_change();
create trigger publication_stays before truncate on publication for each statement execute function refuse_change();
create trigger source_stays      before truncate on source      for each statement execute function refuse_change();
create trigger observation_stays before truncate on observation for each statement execute function refuse_change();
