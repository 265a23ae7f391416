-- Personal data lies sealed under the key of its subject. Owner: module event-log.

-- The person whose key seals the personal fields of the row. None: the row holds nothing personal
ALTER TABLE log.event ADD COLUMN subject uuid;
ALTER TABLE log.snapshot ADD COLUMN subject uuid;

-- Persons who were erased. The keys' database has the same register: no restored backup of either brings a key back
CREATE TABLE log.erasure (
    subject   uuid        PRIMARY KEY,
    erased_at timestamptz NOT NULL DEFAULT now()
);

-- Events from before there were keys, up to which they lie in the clear, and from where they are still to be sealed
CREATE TABLE log.clear_past (
    the_one     boolean PRIMARY KEY DEFAULT true CHECK (the_one),
    sealed      bigint NOT NULL DEFAULT 0,
    last_index  bigint NOT NULL
);
INSERT INTO log.clear_past (last_index) SELECT max(global_index) FROM log.event HAVING max(global_index) IS NOT NULL;

-- Snapshots are made again, sealed
DELETE FROM log.snapshot;

-- The database of keys that this log belongs to: with another one it would lose what it tells of people
CREATE TABLE log.key_store (
    the_one boolean PRIMARY KEY DEFAULT true CHECK (the_one),
    id      uuid NOT NULL
);
