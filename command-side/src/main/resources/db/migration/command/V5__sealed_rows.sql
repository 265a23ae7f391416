-- Staged rows lie sealed under the key of the person whose file it is; those of a file from before do not. Owner: room imports.

ALTER TABLE command.import_batch ADD COLUMN sealed boolean NOT NULL DEFAULT false;
