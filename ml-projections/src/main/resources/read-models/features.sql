-- Features of all artists, the input of models. The tables belong to the package features of the module ml-projections. The projection
-- "features" builds everything here from the event log, so it can be dropped and rebuilt.

-- Artist profiles. stage_name is personal data of the person owner_id.
CREATE TABLE {features}.profile (
    artist_id   uuid    PRIMARY KEY,
    owner_id    uuid    NOT NULL,
    stage_name  text    NOT NULL,
    country     text    COLLATE "C" NOT NULL,
    genres      text[]  COLLATE "C" NOT NULL,
    looking_for text[]  COLLATE "C" NOT NULL,
    active      boolean NOT NULL,
    picture     uuid                  -- the current portrait
);
CREATE INDEX profile_owner ON {features}.profile (owner_id);

-- Tracks, including drafts. Only published tracks count.
CREATE TABLE {features}.track (
    track_id  uuid    PRIMARY KEY,
    artist_id uuid    NOT NULL,
    genres    text[]  COLLATE "C" NOT NULL,
    language  text    COLLATE "C",
    published boolean NOT NULL
);
CREATE INDEX track_artist ON {features}.track (artist_id);

-- Skills of registered artists, derived from the credits of tracks.
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
    streams_by_day    jsonb  NOT NULL,   -- day to streams, for the reported days among the 28 up to the last one
    streams           bigint,            -- their sum; null if no day was reported
    PRIMARY KEY (artist_id, track_id)
);

CREATE TABLE {features}.block (
    artist_id         uuid NOT NULL,
    blocked_artist_id uuid NOT NULL,
    PRIMARY KEY (artist_id, blocked_artist_id)
);
CREATE INDEX block_blocked ON {features}.block (blocked_artist_id);

-- Matches that an artist has dismissed.
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

-- What persons have agreed to; withdrawn consents have no row.
CREATE TABLE {features}.consent (
    person  uuid NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    PRIMARY KEY (person, purpose)
);

-- Persons whose data must not be used: RESTRICTED, or MATCHING if they object to it.
CREATE TABLE {features}.limitation (
    person uuid NOT NULL,
    kind   text COLLATE "C" NOT NULL,
    PRIMARY KEY (person, kind)
);

-- The features of artists, one row each, computed from the tables above. They are empty while the owner's data must not be used.
CREATE TABLE {features}.feature (
    artist_id         uuid        PRIMARY KEY,
    genres            jsonb       NOT NULL,  -- genre to weight: 1 for a genre of the profile, plus its share of the published tracks
    languages         jsonb       NOT NULL,  -- language to its share of the published tracks
    credits           jsonb       NOT NULL,  -- skill to the number of published tracks with such a credit
    monthly_listeners bigint,                -- for the artist's own matches: reported, or else estimated; null if unknown or without consent
    shown_listeners   bigint,                -- the same for the matches of others, which needs a consent of its own
    published_tracks  integer     NOT NULL,
    active_at         timestamptz NOT NULL,  -- the artist's last relevant action
    position          bigint      NOT NULL,  -- log position of the last event that affected the artist
    version           bigint      NOT NULL   -- feature_state.version when the row was written; differs after a replay
);
CREATE INDEX feature_version ON {features}.feature (version);

-- A single row. Every batch that writes features increments the version, and the row lock serializes the batches: a reader of version N
-- finds everything newer with version > N.
CREATE TABLE {features}.feature_state (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    version  bigint  NOT NULL,
    position bigint  NOT NULL
);
INSERT INTO {features}.feature_state (version, position) VALUES (0, 0);
