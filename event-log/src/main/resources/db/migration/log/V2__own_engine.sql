-- The storage engine of our own: fewer indexes, one snapshot an aggregate, and what the tail knows. Owner: module event-log.

-- Nobody looks an event up by its own id, and an index of random ids is the dearest of all
ALTER TABLE log.event DROP CONSTRAINT event_identifier_unique;

-- For "as of a time": a few kilobytes for millions of rows, because time grows with the index
CREATE INDEX event_time ON log.event USING brin (time_stamp);

DELETE FROM log.snapshot older USING log.snapshot newer
WHERE older.aggregate_identifier = newer.aggregate_identifier AND older.sequence_number < newer.sequence_number;
ALTER TABLE log.snapshot DROP CONSTRAINT snapshot_pkey;
ALTER TABLE log.snapshot ADD PRIMARY KEY (aggregate_identifier);

-- Up to where the log is known to be complete: where the tail begins to look after a start
CREATE TABLE log.tail (
    the_one boolean PRIMARY KEY DEFAULT true CHECK (the_one),
    settled bigint NOT NULL
);
INSERT INTO log.tail (settled) VALUES (0);

-- Indexes that no event will ever have, because their transactions were rolled back
CREATE TABLE log.dead_range (
    first_index bigint      NOT NULL,
    last_index  bigint      NOT NULL,
    found_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (first_index, last_index)
);

-- Events that a projection could not handle, and those that wait behind them: pointers into the log. A cause is the class of the failure
CREATE TABLE log.dead_letter (
    processor_name      text COLLATE "C" NOT NULL,
    global_index        bigint           NOT NULL,
    sequence_identifier text COLLATE "C" NOT NULL,
    cause               text COLLATE "C",
    attempts            integer          NOT NULL,
    put_at              timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (processor_name, global_index)
);

-- Tokens name an index now, not an index and its gaps. A gap that has filled since is read again, with what follows it
UPDATE log.token SET
    token_type = 'org.axonframework.eventhandling.GlobalSequenceTrackingToken',
    token = convert_to(json_build_object('globalIndex', coalesce(
        (SELECT min(gap::bigint) - 1 FROM json_array_elements_text(convert_from(token, 'UTF8')::json -> 'gaps') AS gap
         WHERE EXISTS (SELECT FROM log.event WHERE global_index = gap::bigint)),
        (convert_from(token, 'UTF8')::json ->> 'index')::bigint))::text, 'UTF8')
WHERE token_type = 'org.axonframework.eventhandling.GapAwareTrackingToken';
