-- What events are found by. The tables belong to the package audit.trail of the query side. Each version of the read model has its own schema,
-- whose name replaces {trail}. The events themselves stay in the log.

-- One row per event. An id is stored as 128 bits: a UUID or trace id as it is, any other text as a digest. The words contain nothing personal.
CREATE TABLE {trail}.event (
    global_index bigint           NOT NULL PRIMARY KEY,
    at           timestamptz      NOT NULL,
    event_id     uuid             NOT NULL,
    aggregate_id uuid             NOT NULL,
    subject      uuid,            -- the person whose data the event contains
    actor        uuid,
    trace_id     uuid,
    type         text COLLATE "C" NOT NULL,
    role         text COLLATE "C",
    purpose      text COLLATE "C",
    words        tsvector         NOT NULL
);

-- Each index returns its events in log order, so that a page is read without sorting
CREATE INDEX event_id ON {trail}.event (event_id);
CREATE INDEX event_of_aggregate ON {trail}.event (aggregate_id, global_index);
CREATE INDEX event_of_subject ON {trail}.event (subject, global_index) WHERE subject IS NOT NULL;
CREATE INDEX event_by_actor ON {trail}.event (actor, global_index);
CREATE INDEX event_of_trace ON {trail}.event (trace_id, global_index) WHERE trace_id IS NOT NULL;
CREATE INDEX event_of_type ON {trail}.event (type, global_index);
CREATE INDEX event_in_role ON {trail}.event (role, global_index);
CREATE INDEX event_for_purpose ON {trail}.event (purpose, global_index);
CREATE INDEX event_with_word ON {trail}.event USING gin (words);

-- When the events of a range of indexes happened. Times hardly ever decrease along the log, so a period of time covers few ranges.
CREATE TABLE {trail}.span (
    number   bigint      NOT NULL PRIMARY KEY, -- the index of an event divided by 4,096
    first_at timestamptz NOT NULL,
    last_at  timestamptz NOT NULL
);
