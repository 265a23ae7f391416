-- What commands decide across aggregates, written in their transactions, and what waits to be done.

-- The track and the release that hold a code in the catalogue of an artist. Owner: room catalogue.
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

-- Which artist blocks which, with the persons behind them: a block holds between persons. Owner: room artist.
CREATE TABLE command.block (
    artist_id         uuid NOT NULL,
    blocked_artist_id uuid NOT NULL,
    owner_id          uuid NOT NULL,
    blocked_owner_id  uuid NOT NULL,
    PRIMARY KEY (artist_id, blocked_artist_id)
);
CREATE INDEX block_persons ON command.block (owner_id, blocked_owner_id);

-- Files on their way into the log. A file without a row in import_file was never offered. Owner: room imports.
CREATE TABLE command.import_staging (
    import_id uuid        PRIMARY KEY,
    owner     uuid        NOT NULL,  -- the person who uploaded the file; a person may have only so many waiting
    kind      text COLLATE "C",      -- null until the whole file was read, as is metadata
    metadata  text,
    staged_at timestamptz NOT NULL
);
CREATE INDEX import_staging_owner ON command.import_staging (owner);

-- The rows of a staged file, without what must not be kept, until they are in the log. Owner: room imports.
CREATE TABLE command.import_batch (
    import_id uuid    NOT NULL REFERENCES command.import_staging ON DELETE CASCADE,
    batch     integer NOT NULL CHECK (batch > 0),
    payload   bytea   NOT NULL,
    sealed    boolean NOT NULL, -- under the key of the owner; a log without keys of persons leaves them as they are
    PRIMARY KEY (import_id, batch)
);

-- Files that were offered and not discarded: the same one is imported once. Claimed in the transaction of the command. Owner: room imports.
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

-- Deadlines and long work that survive a restart: the table of db-scheduler. Owner: the command side.
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
