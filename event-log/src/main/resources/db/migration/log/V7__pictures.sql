-- Pictures that events name, in the sizes in which they are shown. Owner: module event-log, room pictures.

CREATE TABLE log.picture (
    picture_id uuid        PRIMARY KEY,
    owner      uuid        NOT NULL,               -- the person under whose key it is sealed
    shown_by   uuid        NOT NULL,               -- the artist or release that it shows
    stored_at  timestamptz NOT NULL,
    told       boolean     NOT NULL DEFAULT false  -- whether the log is known to name it
);
CREATE INDEX picture_owner ON log.picture (owner);
CREATE INDEX picture_shown_by ON log.picture (shown_by);
CREATE INDEX picture_untold ON log.picture (stored_at) WHERE NOT told;

CREATE TABLE log.picture_size (
    picture_id uuid     NOT NULL REFERENCES log.picture ON DELETE CASCADE,
    size       smallint NOT NULL CHECK (size > 0), -- pixels of each side, at most
    sealed     boolean  NOT NULL,
    content    bytea    NOT NULL,
    PRIMARY KEY (picture_id, size)
);
-- Neither a JPEG nor what is sealed gets smaller by compression
ALTER TABLE log.picture_size ALTER COLUMN content SET STORAGE EXTERNAL;
