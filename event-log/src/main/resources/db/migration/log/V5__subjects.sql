-- Persons whose key has been used, so that no state of the keys' database lets them have a second one. Owner: module event-log.
CREATE TABLE log.subject (
    subject   uuid PRIMARY KEY,
    -- What their key is known by, and nothing that leads back to it. None: from before this table, until it is used again
    key_check bytea
);
INSERT INTO log.subject (subject) SELECT DISTINCT subject FROM log.event WHERE subject IS NOT NULL;
