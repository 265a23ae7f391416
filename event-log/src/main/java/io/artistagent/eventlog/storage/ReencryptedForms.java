package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.upcasting.EventForm;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Old forms of events in which a field was later found to be personal, and of which the log may still hold events in the clear. */
public final class ReencryptedForms {

    private final JdbcClient database;
    private final EventCodec codec;

    public ReencryptedForms(JdbcClient database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** The forms that still have to be re-encrypted. */
    public Set<EventForm> pending() {
        Set<EventForm> pending = codec.formsToReencrypt();
        if (pending.isEmpty()) {
            return pending;
        }
        Set<EventForm> done = Set.copyOf(database.sql("SELECT payload_type, payload_revision FROM log.reencrypted_form")
                .query((row, number) -> new EventForm(row.getString(1), row.getString(2)))
                .list());
        return pending.stream().filter(form -> !done.contains(form)).collect(Collectors.toUnmodifiableSet());
    }

    /** Records that the log holds no more events of these forms. */
    void complete(Set<EventForm> forms) {
        forms.forEach(form -> database.sql("INSERT INTO log.reencrypted_form (payload_type, payload_revision)"
                        + " VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(form.type(), form.revision())
                .update());
    }

    /** An empty log has no events in old forms. */
    void completeIfLogIsEmpty() {
        Boolean empty = database.sql("SELECT NOT EXISTS (SELECT FROM log.event)")
                .query(Boolean.class)
                .single();
        if (empty) {
            complete(codec.formsToReencrypt());
        }
    }
}
