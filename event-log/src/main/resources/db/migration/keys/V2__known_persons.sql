-- Whether there was anything that could be forgotten: an officer sees that an id was mistyped. Owner: module event-log.

ALTER TABLE keys.erasure ADD COLUMN had_key boolean NOT NULL DEFAULT true;
ALTER TABLE keys.erasure ALTER COLUMN had_key DROP DEFAULT;
