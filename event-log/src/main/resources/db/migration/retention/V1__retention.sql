-- What is deleted after a time. The table belongs to the package retention of event-log.

-- One row per rule. A job counts what it deletes; what expires by itself has no job and no runs.
CREATE TABLE retention.rule (
    name          text COLLATE "C" PRIMARY KEY,
    what          text        NOT NULL, -- what is deleted
    kept          text        NOT NULL, -- for how long it is kept
    enforced_by   text        NOT NULL, -- what deletes it
    declared_at   timestamptz NOT NULL, -- when a process with this rule last said so, which it does every hour
    last_run_at   timestamptz,
    last_removed  bigint,
    removed_total bigint      NOT NULL DEFAULT 0
);
