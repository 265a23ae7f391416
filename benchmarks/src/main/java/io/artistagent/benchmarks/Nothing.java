package io.artistagent.benchmarks;

import io.artistagent.domain.artist.ArtistRegistered;
import io.artistagent.domain.catalogue.TrackAdded;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.eventlog.projection.ProcessorSettings;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A projection that takes every event and does nothing with it. */
@Configuration(proxyBeanMethods = false)
public class Nothing {

    public static final String NAME = "nothing";

    @Bean
    ProcessorSettings nothingProjection() {
        return new ProcessorSettings(NAME, 1_000);
    }

    @Bean
    Handlers nothingHandlers() {
        return new Handlers();
    }

    /** Counts only. */
    @ProcessingGroup(NAME)
    public static final class Handlers {

        private final LongAdder seen = new LongAdder();

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
}
