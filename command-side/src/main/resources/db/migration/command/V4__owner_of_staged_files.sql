-- Whose a staged file is: a person may have only so many waiting. Owner: room imports.

ALTER TABLE command.import_staging ADD COLUMN owner uuid;

UPDATE command.import_staging s SET owner = f.owner FROM command.import_file f WHERE f.import_id = s.import_id;

CREATE INDEX import_staging_owner ON command.import_staging (owner);
