package io.artistagent.query.consent;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.consent.ConsentGiven;
import io.artistagent.domain.consent.ConsentWithdrawn;
import io.artistagent.domain.consent.ConsentsId;
import io.artistagent.domain.consent.LegitimateInterest;
import io.artistagent.domain.consent.LimitsId;
import io.artistagent.domain.consent.ObjectionWithdrawn;
import io.artistagent.domain.consent.ProcessingObjected;
import io.artistagent.domain.consent.ProcessingRestricted;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.consent.RestrictionLifted;
import io.artistagent.domain.consent.TextVersion;
import io.artistagent.eventlog.storage.AggregateEvents;
import io.artistagent.query.consent.ConsentView.Decision;
import io.artistagent.query.consent.ConsentView.State;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** The decisions of one person, read from the log itself, so that they are never out of date. */
final class PersonLedger {

    private static final int MAX_DECISIONS = 100;

    private final Map<Purpose, Deque<Decision>> decisions = new EnumMap<>(Purpose.class);
    private final Map<LegitimateInterest, Instant> objections = new EnumMap<>(LegitimateInterest.class);
    private @Nullable Instant restrictedSince;

    private PersonLedger() {}

    static PersonLedger of(PersonId person, AggregateEvents log) {
        PersonLedger ledger = new PersonLedger();
        log.of(new ConsentsId(person).toString()).forEachRemaining(ledger::add);
        log.of(new LimitsId(person).toString()).forEachRemaining(ledger::add);
        return ledger;
    }

    /** Returns the newest decisions about a purpose, newest first. */
    List<Decision> decisions(Purpose purpose) {
        return List.copyOf(decisions.getOrDefault(purpose, new ArrayDeque<>()));
    }

    @Nullable
    Instant objectedSince(LegitimateInterest interest) {
        return objections.get(interest);
    }

    @Nullable
    Instant restrictedSince() {
        return restrictedSince;
    }

    private void add(DomainEventMessage<?> event) {
        Instant at = event.getTimestamp();
        switch (event.getPayload()) {
            case ConsentGiven given -> add(given.purpose(), at, State.GIVEN, given.textVersion());
            case ConsentWithdrawn withdrawn -> add(withdrawn.purpose(), at, State.WITHDRAWN, withdrawn.textVersion());
            case ProcessingObjected objected -> objections.put(objected.interest(), at);
            case ObjectionWithdrawn withdrawn -> objections.remove(withdrawn.interest());
            case ProcessingRestricted restricted -> restrictedSince = at;
            case RestrictionLifted lifted -> restrictedSince = null;
            default -> {}
        }
    }

    private void add(Purpose purpose, Instant at, State state, TextVersion version) {
        Deque<Decision> latest = decisions.computeIfAbsent(purpose, first -> new ArrayDeque<>());
        latest.addFirst(new Decision(at, state, version));
        if (latest.size() > MAX_DECISIONS) {
            latest.removeLast();
        }
    }
}
