-- The keys of persons, each wrapped with a master key. The master keys themselves are not stored in this database. All tables belong to the
-- module event-log.

-- The master keys that wrap at least one key. The check value shows whether a configured master key is the one with this id.
CREATE TABLE keys.master_key (
    id          text COLLATE "C" PRIMARY KEY,
    check_value bytea            NOT NULL,
    since       timestamptz      NOT NULL DEFAULT now()
);

-- The wrapped key of each person.
CREATE TABLE keys.subject_key (
    subject    uuid             PRIMARY KEY,
    master_key text COLLATE "C" NOT NULL REFERENCES keys.master_key,
    wrapped    bytea            NOT NULL,
    made_at    timestamptz      NOT NULL DEFAULT now()
);
CREATE INDEX subject_key_master ON keys.subject_key (master_key);

-- Erased persons. They never get a key again.
CREATE TABLE keys.erasure (
    subject   uuid        PRIMARY KEY,
    erased_at timestamptz NOT NULL DEFAULT now(),
    had_key   boolean     NOT NULL -- whether the person had a key; false may mean that the id was mistyped
);

-- A single row: the identity of this key database. A log refers to its key database by this id.
CREATE TABLE keys.store (
    the_one boolean PRIMARY KEY DEFAULT true CHECK (the_one),
    id      uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO keys.store DEFAULT VALUES;
