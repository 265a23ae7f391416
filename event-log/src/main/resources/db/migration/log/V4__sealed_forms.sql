-- Forms of old events that hold in the clear what is personal today, and that were looked for. Owner: module event-log.
CREATE TABLE log.sealed_form (
    payload_type     text COLLATE "C" NOT NULL,
    payload_revision text COLLATE "C" NOT NULL,
    PRIMARY KEY (payload_type, payload_revision)
);

COMMENT ON TABLE log.clear_past IS
    'Up to where events are looked through for what lies in the clear and is personal, and how far that has come';
