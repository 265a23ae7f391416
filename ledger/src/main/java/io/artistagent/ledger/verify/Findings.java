package io.artistagent.ledger.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the checks have found. Keeps a limited number, so that a forged export cannot fill the memory. */
final class Findings {

    private static final int MOST = 1000;

    private final List<Finding> all = new ArrayList<>();

    void add(Finding finding) {
        if (all.size() < MOST) {
            all.add(finding);
        }
    }

    void add(String message) {
        add(Finding.of(message));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The finding about the earliest event. */
    Optional<Finding> first() {
        return all.stream()
                .filter(finding -> finding.leaf().isPresent())
                .min(Comparator.comparingLong(finding -> finding.leaf().getAsLong()));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
