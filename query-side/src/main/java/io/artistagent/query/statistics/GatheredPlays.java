package io.artistagent.query.statistics;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.imports.PlaysImported;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a batch tells of listeners: what they heard, and who of them is forgotten, whatever was told before. */
final class GatheredPlays {

    private final List<PlaysImported> plays = new ArrayList<>();
    private final Set<UUID> forgotten = new LinkedHashSet<>();

    void add(PlaysImported event) {
        plays.add(event);
    }

    void forget(PersonId listener) {
        forgotten.add(listener.value());
        plays.removeIf(event -> event.owner().equals(listener));
    }

    List<PlaysImported> plays() {
        return plays;
    }

    Set<UUID> forgotten() {
        return forgotten;
    }
}
