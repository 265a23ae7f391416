package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.upcasting.EventForm;
import io.artistagent.eventlog.upcasting.Upcaster;
import io.artistagent.eventlog.upcasting.UpcasterChain;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.artistagent.ledger.entry.LedgerEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The forms in which a re-encryption may leave an event: the current form of an event that had a field in the clear, and the forms that
 * were current before. They come from the upcasters, which are part of the program, and not from the database: whoever can write to the
 * log cannot add to them.
 */
final class FormChanges {

    /** The form in an entry, which names the class without its package. */
    private record EntryForm(String type, String revision) {}

    private final Map<EntryForm, Set<EventForm>> reachable = new HashMap<>();

    FormChanges(Upcasting upcasting) {
        for (EventForm form : upcasting.formsThatBecomePersonal()) {
            Set<EventForm> after = reachable.computeIfAbsent(
                    new EntryForm(LogRow.simpleName(form.type()), form.revision()), unused -> new HashSet<>());
            upcasting.from(form.type(), form.revision()).map(UpcasterChain::steps).stream()
                    .flatMap(steps -> steps.stream()
                            .dropWhile(step -> step.becomePersonal().isEmpty()))
                    .map(Upcaster::to)
                    .forEach(after::add);
        }
    }

    /** Whether a re-encryption can have turned the event of an entry into the form of a row. */
    boolean allow(LedgerEntry entry, LogRow row) {
        return reachable
                .getOrDefault(new EntryForm(entry.type(), entry.revision()), Set.of())
                .contains(new EventForm(row.payloadType(), Objects.requireNonNullElse(row.revision(), "")));
    }
}
