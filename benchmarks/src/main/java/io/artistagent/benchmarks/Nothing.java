package io.artistagent.benchmarks;

import io.artistagent.domain.artist.ArtistRegistered;
import io.artistagent.domain.catalogue.TrackAdded;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.eventlog.projection.Automation;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.eventhandling.EventHandler;

/** A projection that takes every event and only counts it. */
public final class Nothing implements Automation {

    public static final String NAME = "nothing";

    private final LongAdder seen = new LongAdder();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batchSize() {
        return 1_000;
    }

    @EventHandler
    void on(ArtistRegistered event) {
        seen.increment();
    }

    @EventHandler
    void on(TrackAdded event) {
        seen.increment();
    }

    @EventHandler
    void on(TrackPublished event) {
        seen.increment();
    }

    @EventHandler
    void on(DailyFiguresImported event) {
        seen.increment();
    }

    /** How many since it was asked last. */
    public long seen() {
        return seen.sumThenReset();
    }
}
