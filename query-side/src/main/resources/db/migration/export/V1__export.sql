-- Exports for other security systems. The files of an export are in a directory; all tables belong to the package audit.export of the query side.

-- One row per export. An export that was interrupted continues with the files that are complete.
CREATE TABLE export.job (
    id             uuid             PRIMARY KEY,
    period_from    timestamptz      NOT NULL,
    period_to      timestamptz      NOT NULL,
    window_seconds bigint           NOT NULL CHECK (window_seconds > 0),
    state          text COLLATE "C" NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    done           bigint           NOT NULL DEFAULT 0, -- windows that are complete
    total          bigint           NOT NULL,
    problem        text,                                -- why the last attempt failed
    attempts       integer          NOT NULL DEFAULT 0,
    started_at     timestamptz      NOT NULL DEFAULT clock_timestamp(),
    finished_at    timestamptz,
    claim          uuid,                                -- the process that works on it
    claimed_until  timestamptz      NOT NULL DEFAULT '-infinity'
);
CREATE INDEX job_running ON export.job (started_at) WHERE state = 'RUNNING';
