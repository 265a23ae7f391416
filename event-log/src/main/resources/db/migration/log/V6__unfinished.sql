-- What was begun and may have to be finished by somebody else. Owner: module event-log.

-- Projections that are being emptied, to be built again from an index on: until the row is gone nobody follows the log for them
CREATE TABLE log.rebuild (
    processor_name text COLLATE "C" PRIMARY KEY,
    start_index    bigint      NOT NULL,
    since          timestamptz NOT NULL DEFAULT now()
);

-- Who asked for an erasure, as the metadata of an event says it: whoever comes to tell of it tells it in their name
ALTER TABLE log.erasure ADD COLUMN asked_by jsonb;
