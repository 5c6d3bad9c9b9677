-- Who may do what in the public database. Whatever is not granted here is refused.

-- The publisher adds rows and reads them back; nobody but the owner can change or remove one, and triggers refuse even that.
grant select, insert on release, publication, source, observation to terang_publisher;
grant select on database_mark to terang_publisher, terang_reader;
grant select on release, publication, source, observation to terang_reader;

-- Rows of a release that has no publication row yet do not exist for the reader.
-- The list of published releases is worked out once per statement (a hashed subplan), not once per row.
alter table release     enable row level security;
alter table source      enable row level security;
alter table observation enable row level security;

create policy publisher_sees_all on release     for all to terang_publisher using (true) with check (true);
create policy publisher_sees_all on source      for all to terang_publisher using (true) with check (true);
create policy publisher_sees_all on observation for all to terang_publisher using (true) with check (true);

create policy reader_sees_published on release for select to terang_reader
  using ((publisher, number) in (select publisher, release_number from publication));
create policy reader_sees_published on source for select to terang_reader
  using ((publisher, since) in (select publisher, release_number from publication));
create policy reader_sees_published on observation for select to terang_reader
  using ((publisher, since) in (select publisher, release_number from publication));
