-- A held cell is published with the number of an earlier month: as_of_period says which. It never counts as its own month's number.

alter table observation
  add column as_of_period text,
  add constraint a_held_cell_shows_an_earlier_month
    check (as_of_period is null or (status = 'PUBLISHED' and as_of_period collate "C" < period));
