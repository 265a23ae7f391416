-- The keys of persons, each wrapped by a master key that is not in this database. Owner: module event-log.

-- Master keys that still wrap something, with a value that tells whether the key at hand is the one of this name
CREATE TABLE keys.master_key (
    id          text COLLATE "C" PRIMARY KEY,
    check_value bytea            NOT NULL,
    since       timestamptz      NOT NULL DEFAULT now()
);

CREATE TABLE keys.subject_key (
    subject    uuid             PRIMARY KEY,
    master_key text COLLATE "C" NOT NULL REFERENCES keys.master_key,
    wrapped    bytea            NOT NULL,
    made_at    timestamptz      NOT NULL DEFAULT now()
);
CREATE INDEX subject_key_master ON keys.subject_key (master_key);

-- Persons who were erased: no key is ever made for them again
CREATE TABLE keys.erasure (
    subject   uuid        PRIMARY KEY,
    erased_at timestamptz NOT NULL DEFAULT now(),
    had_key   boolean     NOT NULL -- whether there was anything to forget: an officer sees that an id was mistyped
);

-- Which database of keys this is: a log belongs to one of them
CREATE TABLE keys.store (
    the_one boolean PRIMARY KEY DEFAULT true CHECK (the_one),
    id      uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO keys.store DEFAULT VALUES;
