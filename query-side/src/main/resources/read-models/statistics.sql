-- Figures as sources reported them. Owner: room statistics of the query side. Each version of the read model has these tables in a schema of
-- its own, which stands for {statistics}.

-- One row for a day, an artist (track_id all zeros) or one of their tracks, and a source; null is not reported, which is not zero.
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

-- Periods are read over all tracks of an artist at once, and the last reported day is looked up
CREATE INDEX daily_figures_of_a_period ON {statistics}.daily_figures (artist_id, day);

-- Figures of songs over a period, as the source names the songs; the digest stands in for titles too long for an index. Songs with one
-- title are told apart by their number.
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

-- Figures of playlists over a period, as the source names playlists and their authors; the digest stands in for names too long for an
-- index. Authors are often private persons: the rows go with the person who brought them.
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

-- How many rows each recorded batch of an import brought, and how many of them reported other figures than an earlier row; the later
-- report stands. The days are those of the rows that did. The owner is named where the rows go with that person.
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

-- The plays a listener brought: what tells one play from another, so that exports that overlap count once, and when it was heard, for
-- how long and which song. The key stands for the whole identity of a play (io.artistagent.domain.imports.Play), the time keeps
-- neighbours together in the index.
CREATE TABLE {statistics}.play (
    listener  uuid        NOT NULL,
    ended_at  timestamptz NOT NULL,
    play_key  uuid        NOT NULL,
    heard_at  timestamptz NOT NULL,
    ms_played bigint      NOT NULL,
    track_key uuid        NOT NULL,
    PRIMARY KEY (listener, ended_at, play_key)
);

-- The first and the last play of a listener, and those of a period
CREATE INDEX play_heard ON {statistics}.play (listener, heard_at);

-- What the songs of a listener's plays are called; a song is one, whether it was heard from the single or from the album.
CREATE TABLE {statistics}.heard_track (
    listener  uuid NOT NULL,
    track_key uuid NOT NULL,
    title     text,
    artist    text,
    PRIMARY KEY (listener, track_key)
);

-- How many plays each recorded batch of an import brought, and how many of them an earlier file had brought already.
CREATE TABLE {statistics}.import_plays (
    import_id uuid    NOT NULL,
    batch     integer NOT NULL,
    listener  uuid    NOT NULL,
    plays     bigint  NOT NULL,
    repeated  bigint  NOT NULL,
    PRIMARY KEY (import_id, batch)
);

CREATE INDEX import_plays_of_a_listener ON {statistics}.import_plays (listener);

-- What a listener heard on a day (UTC), summed over plays as they are first seen.
CREATE TABLE {statistics}.listening_day (
    listener  uuid   NOT NULL,
    day       date   NOT NULL,
    plays     bigint NOT NULL,
    streams   bigint NOT NULL,
    ms_played bigint NOT NULL,
    PRIMARY KEY (listener, day)
);
