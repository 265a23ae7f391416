-- What must be unique across aggregates: claimed in the transaction of the command. Owner: room catalogue.

CREATE TABLE command.isrc_claim (
    isrc     text COLLATE "C" PRIMARY KEY,
    track_id uuid NOT NULL
);
