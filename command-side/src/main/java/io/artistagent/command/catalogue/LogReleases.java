package io.artistagent.command.catalogue;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Release;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.Releases;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads from the log which artist a release belongs to. */
@Component
final class LogReleases implements Releases {

    private final AggregateReader<Release> log;

    LogReleases(AggregateReader<Release> log) {
        this.log = log;
    }

    @Override
    public Optional<ArtistId> artistOf(ReleaseId releaseId) {
        return log.ask(releaseId, Release::artistId);
    }
}
