package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.entry.LedgerEntry;
import java.util.ArrayList;
import java.util.List;

/** Names the fields in which two entries differ. */
final class EntryComparison {

    private EntryComparison() {}

    static List<String> differences(LedgerEntry one, LedgerEntry other) {
        List<String> fields = new ArrayList<>();
        add(fields, "payload", one.payloadHash().equals(other.payloadHash()));
        add(fields, "metadata", one.metadataHash().equals(other.metadataHash()));
        add(fields, "type", one.type().equals(other.type()));
        add(fields, "revision", one.revision().equals(other.revision()));
        add(fields, "time", one.at().equals(other.at()));
        add(fields, "event id", one.eventId().equals(other.eventId()));
        add(fields, "aggregate id", one.aggregateId().equals(other.aggregateId()));
        add(fields, "aggregate type", one.aggregateType().equals(other.aggregateType()));
        add(fields, "sequence number", one.sequence() == other.sequence());
        add(fields, "index", one.index() == other.index());
        return fields;
    }

    private static void add(List<String> fields, String name, boolean equal) {
        if (!equal) {
            fields.add(name);
        }
    }
}
