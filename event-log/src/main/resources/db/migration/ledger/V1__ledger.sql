-- The ledger: a Merkle tree (RFC 6962) over the events of the log, in log order. All tables belong to the package ledger of the module
-- event-log. An entry holds hashes, ids and types. It names a person by a pseudonym at most: the id of an aggregate may be computed from one.

-- A single row: how far the ledger has followed the log. It changes in the transaction that stores the leaves and tiles.
CREATE TABLE ledger.progress (
    the_one    boolean PRIMARY KEY DEFAULT true CHECK (the_one),
    size       bigint NOT NULL, -- the number of leaves
    last_index bigint NOT NULL  -- the index of the event of the last leaf; 0 if there is none
);
INSERT INTO ledger.progress (size, last_index) VALUES (0, 0);

-- The leaves. Their numbers have no holes, unlike the indexes of the events.
CREATE TABLE ledger.leaf (
    number       bigint PRIMARY KEY,
    global_index bigint NOT NULL, -- grows with the number; not indexed, because a binary search finds it
    event_hash   bigint NOT NULL, -- a hash of the event's id, for finding its leaf: a third of the size of an index on the id
    entry        bytea  NOT NULL  -- the hashed bytes: one line of canonical JSON. It stays as it is if the row of the log is re-encrypted
);
CREATE INDEX leaf_event ON ledger.leaf (event_hash);

-- Tiles of the tree as c2sp.org/tlog-tiles defines them: up to 256 hashes each. Only the last tile of a level can be partial; it grows.
CREATE TABLE ledger.tile (
    level  smallint NOT NULL,
    number bigint   NOT NULL,
    hashes bytea    NOT NULL CHECK (length(hashes) BETWEEN 32 AND 8192 AND length(hashes) % 32 = 0),
    PRIMARY KEY (level, number)
);
-- No compression: hashes are incompressible
ALTER TABLE ledger.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- Signed checkpoints. A checkpoint is stored before it is served, and there is one for each size, so no two can contradict each other.
CREATE TABLE ledger.checkpoint (
    size         bigint PRIMARY KEY,
    root         bytea       NOT NULL CHECK (length(root) = 32),
    signed_at    timestamptz NOT NULL,
    note         text        NOT NULL,           -- the signed note
    cosignatures text        NOT NULL DEFAULT '' -- the signature lines of witnesses, which follow those of the note
);

-- Places outside that receive the checkpoints, and the last one that each has received.
CREATE TABLE ledger.place (
    name text COLLATE "C" PRIMARY KEY,
    size bigint      NOT NULL, -- of the last checkpoint that the place has received
    at   timestamptz NOT NULL
);

-- A single row: the check of the log against the ledger, which goes through both again and again.
CREATE TABLE ledger.check_run (
    the_one            boolean PRIMARY KEY DEFAULT true CHECK (the_one),
    next_leaf          bigint  NOT NULL,           -- the leaf with which it continues
    begun_at           timestamptz NOT NULL DEFAULT now(), -- when the first run could begin
    finished_at        timestamptz,                -- when it last reached the end; null if it never has
    reencrypted        bigint  NOT NULL DEFAULT 0, -- how many re-encrypted rows it has seen in this run
    reencrypted_before bigint  NOT NULL DEFAULT 0  -- how many it saw in the last complete run
);
INSERT INTO ledger.check_run (next_leaf) VALUES (0);

-- Differences between the log and the ledger that the check has found.
CREATE TABLE ledger.alteration (
    number       bigint           NOT NULL, -- the leaf, or the one before which an event was inserted
    global_index bigint           NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    event_id     text COLLATE "C",
    detail       text             NOT NULL,
    found_at     timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (number, global_index)
);

-- Why no checkpoint can be signed: the ledger contradicts itself. There is no row if checkpoints can be signed.
CREATE TABLE ledger.fault (
    the_one boolean PRIMARY KEY DEFAULT true CHECK (the_one),
    detail  text        NOT NULL,
    since   timestamptz NOT NULL DEFAULT now()
);
