-- What is known of every artist, in the form that models learn from. Owner: module ml-projections, room matching.
-- Everything here is made from the log by the projection "features" and can be dropped and made again.

-- What artists tell about themselves. stage_name is personal data of the person owner_id.
CREATE TABLE {features}.profile (
    artist_id   uuid    PRIMARY KEY,
    owner_id    uuid    NOT NULL,
    stage_name  text    NOT NULL,
    country     text    COLLATE "C" NOT NULL,
    genres      text[]  COLLATE "C" NOT NULL,
    looking_for text[]  COLLATE "C" NOT NULL,
    active      boolean NOT NULL,
    picture     uuid                  -- with which the artist is shown
);
CREATE INDEX profile_owner ON {features}.profile (owner_id);

-- Tracks, drafts included; only published ones count.
CREATE TABLE {features}.track (
    track_id  uuid    PRIMARY KEY,
    artist_id uuid    NOT NULL,
    genres    text[]  COLLATE "C" NOT NULL,
    language  text    COLLATE "C",
    published boolean NOT NULL
);
CREATE INDEX track_artist ON {features}.track (artist_id);

-- The skills that the credits of a track show, of artists who are registered here.
CREATE TABLE {features}.credit (
    track_id  uuid NOT NULL,
    artist_id uuid NOT NULL,
    skill     text COLLATE "C" NOT NULL,
    PRIMARY KEY (track_id, artist_id, skill)
);
CREATE INDEX credit_artist ON {features}.credit (artist_id);

-- The latest reported reach of an artist (track_id all zeros) or of one track.
CREATE TABLE {features}.reach (
    artist_id         uuid   NOT NULL,
    track_id          uuid   NOT NULL,
    listeners_day     date,
    monthly_listeners bigint,
    streams_by_day    jsonb  NOT NULL,   -- the reported days among the 28 that end with the last one: day to streams
    streams           bigint,            -- their sum; null where no day was reported
    PRIMARY KEY (artist_id, track_id)
);

CREATE TABLE {features}.block (
    artist_id         uuid NOT NULL,
    blocked_artist_id uuid NOT NULL,
    PRIMARY KEY (artist_id, blocked_artist_id)
);
CREATE INDEX block_blocked ON {features}.block (blocked_artist_id);

-- Matches that an artist does not want to see again.
CREATE TABLE {features}.dismissal (
    artist_id       uuid NOT NULL,
    other_artist_id uuid NOT NULL,
    PRIMARY KEY (artist_id, other_artist_id)
);

CREATE TABLE {features}.collaboration (
    collaboration_id uuid PRIMARY KEY,
    from_artist_id   uuid NOT NULL,
    to_artist_id     uuid NOT NULL,
    status           text COLLATE "C" NOT NULL
);
CREATE INDEX collaboration_from ON {features}.collaboration (from_artist_id);
CREATE INDEX collaboration_to ON {features}.collaboration (to_artist_id);

-- The features of an artist, one row each, made from the tables above.
CREATE TABLE {features}.feature (
    artist_id         uuid        PRIMARY KEY,
    genres            jsonb       NOT NULL,  -- genre to weight: 1 for a genre of the profile, plus its share of the published tracks
    languages         jsonb       NOT NULL,  -- language to its share of the published tracks
    credits           jsonb       NOT NULL,  -- skill to the number of published tracks that show it
    monthly_listeners bigint,                -- as reported, else estimated from the streams; null where nothing was reported
    published_tracks  integer     NOT NULL,
    active_at         timestamptz NOT NULL,  -- when the artist last did something that counts here
    position          bigint      NOT NULL,  -- place in the log of the last event that touched the artist
    version           bigint      NOT NULL   -- of feature_state when the row was written; not content, differs after a replay
);
CREATE INDEX feature_version ON {features}.feature (version);

-- One row. Every batch that writes features counts the version up, and the row lock puts the batches in one order: whoever has read
-- version N finds everything newer by version > N.
CREATE TABLE {features}.feature_state (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    version  bigint  NOT NULL,
    position bigint  NOT NULL
);
INSERT INTO {features}.feature_state (version, position) VALUES (0, 0);
