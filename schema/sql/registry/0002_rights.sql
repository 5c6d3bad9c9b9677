-- Who may do what in the private database: one role, for intake, tabulation and the record of releases.

grant select on database_mark to terang_intake;

-- People and files are only added; attributes, contributions, targets and estimates may be corrected by a later file.
grant select, insert on person, intake_file to terang_intake;
grant select, insert, update on person_attribute, contribution, target, workers_in_scope to terang_intake;
grant select, insert, update on release_step to terang_intake;
