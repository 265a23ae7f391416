-- Personal data lies sealed under the key of its subject. Owner: module event-log.

-- The person whose key seals the personal fields of the row. None: the row holds nothing personal
ALTER TABLE log.event ADD COLUMN subject uuid;
ALTER TABLE log.snapshot ADD COLUMN subject uuid;

-- Persons who were erased. The keys' database has the same register: no restored backup of either brings a key back
CREATE TABLE log.erasure (
    subject   uuid        PRIMARY KEY,
    erased_at timestamptz NOT NULL DEFAULT now()
);
