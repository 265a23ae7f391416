package io.artistagent.command.catalogue;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.Track;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Tracks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads tracks from the log: their artist, title and publication state. */
@Component
final class LogTracks implements Tracks {

    private final AggregateReader<Track> log;

    LogTracks(AggregateReader<Track> log) {
        this.log = log;
    }

    @Override
    public Optional<ArtistId> artistOf(TrackId trackId) {
        return log.ask(trackId, Track::artistId);
    }

    @Override
    public Optional<Title> titleOf(TrackId trackId) {
        return log.ask(trackId, Track::title);
    }

    @Override
    public boolean isPublished(TrackId trackId) {
        return log.ask(trackId, Track::isPublished).orElse(false);
    }
}
