-- Tables of the command side: constraints that span aggregates, files being imported, and scheduled tasks. A command changes them in its own
-- transaction.

-- The ISRCs and UPCs in use. Within the catalogue of an artist, each code identifies one track or one release. The tables belong to the package
-- catalogue.
CREATE TABLE command.isrc_claim (
    artist_id uuid NOT NULL,
    isrc      text COLLATE "C" NOT NULL,
    track_id  uuid NOT NULL,
    PRIMARY KEY (artist_id, isrc)
);
CREATE TABLE command.upc_claim (
    artist_id  uuid NOT NULL,
    upc        text COLLATE "C" NOT NULL,
    release_id uuid NOT NULL,
    PRIMARY KEY (artist_id, upc)
);

-- The open cases of persons who exercise a right, at most one of each type. The table belongs to the package privacy.
CREATE TABLE command.open_case (
    person  uuid NOT NULL,
    type    text COLLATE "C" NOT NULL,
    case_id uuid NOT NULL,
    PRIMARY KEY (person, type)
);

-- Blocks between artists. A block applies to all artists of the two owners, so each row also contains the owners. The table belongs to the
-- package artist.
CREATE TABLE command.block (
    artist_id         uuid NOT NULL,
    blocked_artist_id uuid NOT NULL,
    owner_id          uuid NOT NULL,
    blocked_owner_id  uuid NOT NULL,
    PRIMARY KEY (artist_id, blocked_artist_id)
);
CREATE INDEX block_persons ON command.block (owner_id, blocked_owner_id);

-- Uploaded files whose rows are not all in the log yet. A file without a row in import_file has not been offered for acceptance. The table
-- belongs to the package imports.
CREATE TABLE command.import_staging (
    import_id uuid        PRIMARY KEY,
    owner     uuid        NOT NULL,  -- the person who uploaded the file; the number of waiting files per person is limited
    kind      text COLLATE "C",      -- this column and metadata are null until the whole file has been read
    metadata  text,
    staged_at timestamptz NOT NULL
);
CREATE INDEX import_staging_owner ON command.import_staging (owner);

-- The rows of staged files, in batches that are deleted once they are in the log. Values that must not be stored, such as IP addresses, have
-- been removed. The table belongs to the package imports.
CREATE TABLE command.import_batch (
    import_id uuid    NOT NULL REFERENCES command.import_staging ON DELETE CASCADE,
    batch     integer NOT NULL CHECK (batch > 0),
    payload   bytea   NOT NULL,
    sealed    boolean NOT NULL, -- whether the payload is sealed with the key of the owner; false if the log is configured without keys
    PRIMARY KEY (import_id, batch)
);

-- Files that were offered and not discarded. The constraint prevents a second import of the same file; the command inserts the row in its
-- own transaction. The table belongs to the package imports.
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

-- Deadlines and long-running tasks. The library db-scheduler prescribes the columns.
CREATE TABLE command.scheduled_tasks (
    task_name            text                     NOT NULL,
    task_instance        text                     NOT NULL,
    task_data            bytea,
    execution_time       timestamp with time zone NOT NULL,
    picked               boolean                  NOT NULL,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON command.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON command.scheduled_tasks (last_heartbeat);
