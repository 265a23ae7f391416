-- Figures as sources reported them. The tables belong to the package statistics of the query side. Each version of the read model has its own
-- schema, whose name replaces {statistics}.

-- One row per day, artist, track and source; a track_id of all zeros means the artist as a whole. Null means not reported, not zero.
CREATE TABLE {statistics}.daily_figures (
    artist_id                uuid             NOT NULL,
    track_id                 uuid             NOT NULL,
    source                   text COLLATE "C" NOT NULL,
    day                      date             NOT NULL,
    streams                  bigint,
    listeners                bigint,
    monthly_listeners        bigint,
    monthly_active_listeners bigint,
    super_listeners          bigint,
    playlist_adds            bigint,
    saves                    bigint,
    followers                bigint,
    PRIMARY KEY (artist_id, track_id, source, day)
);

-- For reading a period over all tracks of an artist, and for finding the last reported day
CREATE INDEX daily_figures_of_a_period ON {statistics}.daily_figures (artist_id, day);

-- Figures of songs over a period, named as in the source. The key has a digest because a title may be too long for an index. The namesake
-- number distinguishes songs with the same title.
CREATE TABLE {statistics}.song_figures (
    artist_id    uuid             NOT NULL,
    source       text COLLATE "C" NOT NULL,
    period_from  date             NOT NULL,
    period_to    date             NOT NULL,
    title_digest uuid             NOT NULL,
    namesake     integer          NOT NULL,
    title        text             NOT NULL,
    streams      bigint,
    listeners    bigint,
    saves        bigint,
    release_date text,
    PRIMARY KEY (artist_id, source, period_from, period_to, title_digest, namesake)
);

-- Figures of playlists over a period, named as in the source. The key has a digest because names may be too long for an index. Authors are
-- often private persons, so the rows are deleted when the person who uploaded them is erased.
CREATE TABLE {statistics}.playlist_figures (
    artist_id   uuid             NOT NULL,
    source      text COLLATE "C" NOT NULL,
    period_from date             NOT NULL,
    period_to   date             NOT NULL,
    name_digest uuid             NOT NULL,
    namesake    integer          NOT NULL,
    owner       uuid             NOT NULL,
    title       text             NOT NULL,
    author      text,
    streams     bigint,
    listeners   bigint,
    added_on    date,
    PRIMARY KEY (artist_id, source, period_from, period_to, name_digest, namesake)
);

CREATE INDEX playlist_figures_of_an_owner ON {statistics}.playlist_figures (owner);

-- The number of rows in each recorded batch of an import, and how many of them changed earlier figures (the later report wins). The days are
-- those of the changed figures. The owner is set if erasing that person deletes the rows.
CREATE TABLE {statistics}.import_revision (
    import_id uuid    NOT NULL,
    batch     integer NOT NULL,
    owner     uuid,
    row_count bigint  NOT NULL,
    revised   bigint  NOT NULL,
    first_day date,
    last_day  date,
    PRIMARY KEY (import_id, batch)
);

CREATE INDEX import_revision_of_an_owner ON {statistics}.import_revision (owner) WHERE owner IS NOT NULL;

-- The plays that a listener imported, with their time, duration and song. play_key is a digest of the identity of a play
-- (io.artistagent.domain.imports.Play), so that overlapping exports count once. ended_at comes before it in the primary key to keep plays of
-- the same time close together in the index.
CREATE TABLE {statistics}.play (
    listener  uuid        NOT NULL,
    ended_at  timestamptz NOT NULL,
    play_key  uuid        NOT NULL,
    heard_at  timestamptz NOT NULL,
    ms_played bigint      NOT NULL,
    track_key uuid        NOT NULL,
    PRIMARY KEY (listener, ended_at, play_key)
);

-- For finding the first and last play of a listener, and the plays of a period
CREATE INDEX play_heard ON {statistics}.play (listener, heard_at);

-- The names of the songs in a listener's plays. Single and album versions of a song count as one.
CREATE TABLE {statistics}.heard_track (
    listener  uuid NOT NULL,
    track_key uuid NOT NULL,
    title     text,
    artist    text,
    PRIMARY KEY (listener, track_key)
);

-- The number of plays in each recorded batch of an import, and how many of them an earlier file already contained.
CREATE TABLE {statistics}.import_plays (
    import_id uuid    NOT NULL,
    batch     integer NOT NULL,
    listener  uuid    NOT NULL,
    plays     bigint  NOT NULL,
    repeated  bigint  NOT NULL,
    PRIMARY KEY (import_id, batch)
);

CREATE INDEX import_plays_of_a_listener ON {statistics}.import_plays (listener);

-- A listener's listening by day (UTC), summed over distinct plays.
CREATE TABLE {statistics}.listening_day (
    listener  uuid   NOT NULL,
    day       date   NOT NULL,
    plays     bigint NOT NULL,
    streams   bigint NOT NULL,
    ms_played bigint NOT NULL,
    PRIMARY KEY (listener, day)
);
