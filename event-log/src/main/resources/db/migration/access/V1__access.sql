-- Who has seen personal data, who was refused, and what was done to the system itself. All tables belong to the package access of event-log.
-- They belong to a role of their own. The application may add rows and read them, and nothing else (see R__application.sql).

-- Accesses, one per row. Rows are numbered in an order without late arrivals (see access.in_order), so that a hash over a range is final.
CREATE TABLE access.entry (
    position    bigint           GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    access_id   uuid             NOT NULL DEFAULT gen_random_uuid(),
    happened_at timestamptz      NOT NULL,
    recorded_at timestamptz      NOT NULL DEFAULT clock_timestamp(),
    actor       text COLLATE "C" NOT NULL CHECK (length(actor) <= 100),
    role        text COLLATE "C" NOT NULL CHECK (length(role) <= 50),
    purpose     text             CHECK (length(purpose) <= 500),
    action      text COLLATE "C" NOT NULL CHECK (length(action) <= 20),
    resource    text             NOT NULL CHECK (length(resource) <= 300),
    subjects    uuid[]           NOT NULL CHECK (cardinality(subjects) <= 1000),
    fields      text[]           NOT NULL CHECK (cardinality(fields) <= 200),
    count       bigint           NOT NULL,
    outcome     text COLLATE "C" NOT NULL CHECK (length(outcome) <= 50),
    trace_id    text COLLATE "C" CHECK (length(trace_id) <= 64),
    source_id   text COLLATE "C" UNIQUE CHECK (length(source_id) <= 100) -- SYSTEM:ID of what was read elsewhere, so that it is recorded once
);
CREATE INDEX entry_time ON access.entry (happened_at, position);
CREATE INDEX entry_actor ON access.entry (actor, happened_at, position);
CREATE INDEX entry_role ON access.entry (role, happened_at, position);
CREATE INDEX entry_action ON access.entry (action, happened_at, position);
CREATE INDEX entry_purpose ON access.entry (lower(purpose), happened_at, position) WHERE purpose IS NOT NULL;
CREATE INDEX entry_trace ON access.entry (trace_id, happened_at, position) WHERE trace_id IS NOT NULL;
CREATE INDEX entry_source ON access.entry (split_part(source_id, ':', 1), happened_at) WHERE source_id IS NOT NULL;

-- The accesses to the data of each person, in the order in which they are listed. A GIN index would not keep the order, and a person may have
-- hundreds of thousands. The database fills this table itself.
CREATE TABLE access.entry_subject (
    subject     uuid        NOT NULL,
    happened_at timestamptz NOT NULL,
    position    bigint      NOT NULL,
    PRIMARY KEY (subject, happened_at, position)
);
-- For the deletion of the oldest
CREATE INDEX entry_subject_position ON access.entry_subject (position);
CREATE FUNCTION access.index_subjects() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO access.entry_subject
        SELECT subject, NEW.happened_at, NEW.position FROM unnest(NEW.subjects) AS subject ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER index_subjects AFTER INSERT ON access.entry FOR EACH ROW EXECUTE FUNCTION access.index_subjects();

-- An insert holds this lock until its transaction ends, and takes it before its row is numbered. Whoever holds it alone for a moment knows
-- that no row up to the highest number is still to come.
CREATE FUNCTION access.in_order() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(4703919738795935075);
    RETURN NULL;
END $$;
CREATE TRIGGER in_order BEFORE INSERT ON access.entry FOR EACH STATEMENT EXECUTE FUNCTION access.in_order();

-- Refuses every change of a row, even by the owner of the table
CREATE FUNCTION access.only_added() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'The access log can only be added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER only_added BEFORE UPDATE OR TRUNCATE ON access.entry FOR EACH STATEMENT EXECUTE FUNCTION access.only_added();

-- Refuses to delete a row that is younger than a year, however short the configured retention is
CREATE FUNCTION access.kept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF OLD.recorded_at > clock_timestamp() - interval '1 year' THEN
        RAISE EXCEPTION 'The access log can only be added to' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER kept BEFORE DELETE ON access.entry FOR EACH ROW EXECUTE FUNCTION access.kept();
ALTER TABLE access.entry ENABLE ALWAYS TRIGGER index_subjects;
ALTER TABLE access.entry ENABLE ALWAYS TRIGGER kept;
ALTER TABLE access.entry ENABLE ALWAYS TRIGGER only_added;
ALTER TABLE access.entry ENABLE ALWAYS TRIGGER in_order;

-- Fingerprints of the settings of each application at its last start, to tell which ones have changed. Values cannot be derived from them.
CREATE TABLE access.setting (
    application text COLLATE "C" NOT NULL,
    name        text COLLATE "C" NOT NULL,
    fingerprint text COLLATE "C" NOT NULL,
    PRIMARY KEY (application, name)
);
