package io.artistagent.query.audit.state;

import io.artistagent.api.InvalidFields;
import io.artistagent.eventlog.codec.Disclosure;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.StateRenderer;
import io.artistagent.eventlog.codec.StateRenderer.RenderedState;
import io.artistagent.eventlog.storage.AggregateHistory;
import io.artistagent.eventlog.storage.LogReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Computes states and their differences for callers who may or may not see personal data. */
final class States {

    /** The state is rendered after each event in between. */
    static final long MOST_CHANGES = 2_000;

    private final Replays replays;
    private final StateRenderer renderer;
    private final LogReader log;

    States(AggregateHistory history, EventCodec codec, StateRenderer renderer, LogReader log) {
        this.replays = new Replays(history, codec);
        this.renderer = renderer;
        this.log = log;
    }

    /** The index at which the log ends now. */
    long end() {
        return log.highWaterMark();
    }

    /**
     * An answer with what must be recorded about it.
     *
     * @param subjects the persons whose data it contains
     * @param fields the personal fields that it shows
     */
    record Disclosed<T>(T answer, List<UUID> subjects, List<String> fields) {}

    /** @throws StateUnavailable if nothing had happened at that moment, or the state cannot be computed */
    Disclosed<StateAnswer> at(Moment moment, String aggregate, Disclosure disclosure) {
        Replay replay = replays.upTo(moment, aggregate, end());
        RenderedState rendered = renderer.render(replay.root(), disclosure);
        return new Disclosed<>(
                StateAnswer.of(moment, replay, rendered.state()), replay.subjects(), rendered.shownFields());
    }

    /** @throws StateUnavailable if nothing had happened at the earlier moment, or too much between the two */
    Disclosed<DifferenceAnswer> between(Moment from, Moment to, String aggregate, Disclosure disclosure) {
        long end = end();
        Replay replay = replays.upTo(from, aggregate, end);
        if (!to.includes(replay.last())) {
            throw InvalidFields.of("to", "This moment is before the other one.");
        }
        long fromIndex = replay.last().index();
        Set<String> shown = new LinkedHashSet<>();
        Changes changes = new Changes(masked(replay, disclosure, shown));
        replays.advance(replay, to, aggregate, end, event -> {
            if (changes.events() == MOST_CHANGES) {
                throw StateUnavailable.tooManyChanges(MOST_CHANGES);
            }
            changes.add(event.identifier(), masked(replay, disclosure, shown));
        });
        return new Disclosed<>(
                new DifferenceAnswer(
                        aggregate,
                        String.valueOf(replay.last().type()),
                        fromIndex,
                        replay.last().index(),
                        changes.events(),
                        changes.all()),
                replay.subjects(),
                List.copyOf(shown));
    }

    private Masked masked(Replay replay, Disclosure disclosure, Set<String> shown) {
        RenderedState real = renderer.render(replay.root(), Disclosure.SHOWN);
        if (disclosure == Disclosure.SHOWN) {
            shown.addAll(real.shownFields());
            return new Masked(real.state(), real.state());
        }
        return new Masked(
                real.state(),
                renderer.render(replay.root(), Disclosure.WITHHELD).state());
    }
}
