-- Files on their way into the log. Owner: room imports.

-- A file that was read or is being read. Without a row in import_file it was never offered.
CREATE TABLE command.import_staging (
    import_id uuid PRIMARY KEY,
    kind      text COLLATE "C",
    metadata  text,
    staged_at timestamptz NOT NULL
);

-- Its rows, scrubbed of what must not be kept, until they are in the log.
CREATE TABLE command.import_batch (
    import_id uuid    NOT NULL REFERENCES command.import_staging ON DELETE CASCADE,
    batch     integer NOT NULL CHECK (batch > 0),
    payload   bytea   NOT NULL,
    PRIMARY KEY (import_id, batch)
);

-- Files that were offered and not discarded: the same one is imported once. Claimed in the transaction of the command.
CREATE TABLE command.import_file (
    import_id   uuid PRIMARY KEY,
    owner       uuid             NOT NULL,
    artist_id   uuid,
    track_id    uuid,
    period_from date,
    period_to   date,
    fingerprint text COLLATE "C" NOT NULL,
    CONSTRAINT import_file_once UNIQUE NULLS NOT DISTINCT
        (owner, artist_id, track_id, fingerprint, period_from, period_to)
);
