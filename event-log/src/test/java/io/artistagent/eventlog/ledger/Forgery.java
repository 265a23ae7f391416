package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.ledger.Difference.Kind;

/** What somebody with access to the database can do to a log of 1,200 events without gaps, and how it is found. */
enum Forgery {
    A_BYTE_OF_A_PAYLOAD(
            Kind.CHANGED,
            700,
            "payload",
            "UPDATE log.event SET payload = set_byte(payload, 12, get_byte(payload, 12) + 1) WHERE global_index = 700"),
    A_BYTE_OF_METADATA(
            Kind.CHANGED,
            1,
            "metadata",
            "UPDATE log.event SET meta_data = set_byte(meta_data, 12, get_byte(meta_data, 12) + 1) WHERE global_index = 1"),
    THE_TIME(
            Kind.CHANGED,
            1_200,
            "time",
            "UPDATE log.event SET time_stamp = time_stamp + interval '1 microsecond' WHERE global_index = 1200"),
    THE_TYPE(Kind.CHANGED, 5, "type", "UPDATE log.event SET payload_type = payload_type || 'X' WHERE global_index = 5"),
    THE_AGGREGATE(
            Kind.CHANGED,
            5,
            "aggregate id",
            "UPDATE log.event SET aggregate_identifier = 'other' WHERE global_index = 5"),
    AN_IMPOSSIBLE_SEQUENCE_NUMBER(
            Kind.CHANGED,
            6,
            "values that no event has",
            "UPDATE log.event SET sequence_number = -7 WHERE global_index = 6"),
    AN_EVENT_REMOVED(Kind.REMOVED, 300, "no row", "DELETE FROM log.event WHERE global_index = 300"),
    THE_FIRST_EVENT_REMOVED(Kind.REMOVED, 1, "no row", "DELETE FROM log.event WHERE global_index = 1"),
    THE_LAST_EVENT_REMOVED(Kind.REMOVED, 1_200, "no row", "DELETE FROM log.event WHERE global_index = 1200"),
    ALL_REMOVED_BEHIND_A_PLACE(Kind.REMOVED, 801, "no row", "DELETE FROM log.event WHERE global_index > 800"),
    AN_EVENT_INSERTED(
            Kind.INSERTED,
            0,
            "no leaf",
            "INSERT INTO log.event (global_index, event_identifier, aggregate_identifier, sequence_number, payload_type, payload,"
                    + " meta_data, time_stamp) OVERRIDING SYSTEM VALUE SELECT 0, 'forged', 'forged', 0, payload_type, payload, meta_data,"
                    + " time_stamp FROM log.event WHERE global_index = 1"),
    TWO_EVENTS_SWAPPED(
            Kind.CHANGED,
            200,
            "event id",
            "UPDATE log.event SET global_index = -200 WHERE global_index = 200;"
                    + "UPDATE log.event SET global_index = 200 WHERE global_index = 201;"
                    + "UPDATE log.event SET global_index = 201 WHERE global_index = -200"),
    A_TILE_OF_LEAVES(
            Kind.ENTRY,
            257,
            "tile/0/001",
            "UPDATE ledger.tile SET hashes = set_byte(hashes, 0, (get_byte(hashes, 0) + 1) % 256) WHERE level = 0 AND number = 1"),
    A_HIGHER_TILE(
            Kind.TILE,
            513,
            "tile/1/000",
            "UPDATE ledger.tile SET hashes = set_byte(hashes, 64, (get_byte(hashes, 64) + 1) % 256) WHERE level = 1"),
    A_TILE_REMOVED(Kind.TILE, 257, "tile/0/001", "DELETE FROM ledger.tile WHERE level = 0 AND number = 1"),
    AN_ENTRY_REMOVED(Kind.ENTRY, 400, "lost the entry", "DELETE FROM ledger.leaf WHERE number = 399"),
    AN_ENTRY_MADE_UNREADABLE(Kind.ENTRY, 400, "not readable", "UPDATE ledger.leaf SET entry = 'x' WHERE number = 399");

    final Kind kind;
    final long index;
    final String detail;
    final String sql;

    Forgery(Kind kind, long index, String detail, String sql) {
        this.kind = kind;
        this.index = index;
        this.detail = detail;
        this.sql = sql;
    }
}
