-- What is decided across aggregates: written in the transaction of the command.

-- Which track and which release holds a code in the catalogue of an artist. Owner: room catalogue.
CREATE TABLE command.isrc_claim (
    artist_id uuid NOT NULL,
    isrc      text COLLATE "C" NOT NULL,
    track_id  uuid NOT NULL,
    PRIMARY KEY (artist_id, isrc)
);
CREATE TABLE command.upc_claim (
    artist_id  uuid NOT NULL,
    upc        text COLLATE "C" NOT NULL,
    release_id uuid NOT NULL,
    PRIMARY KEY (artist_id, upc)
);

-- Which artist blocks which, with the persons behind them: a block holds between persons. Owner: room artist.
CREATE TABLE command.block (
    artist_id         uuid NOT NULL,
    blocked_artist_id uuid NOT NULL,
    owner_id          uuid NOT NULL,
    blocked_owner_id  uuid NOT NULL,
    PRIMARY KEY (artist_id, blocked_artist_id)
);
CREATE INDEX block_persons ON command.block (owner_id, blocked_owner_id);
