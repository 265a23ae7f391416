package io.artistagent.command.pictures;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.domain.artist.Artist;
import io.artistagent.domain.catalogue.Release;
import io.artistagent.domain.pictures.PictureId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Checks in the log which picture an artist or release shows. */
@Component
class ShownPictures {

    private final AggregateReader<Artist> artists;
    private final AggregateReader<Release> releases;

    ShownPictures(AggregateReader<Artist> artists, AggregateReader<Release> releases) {
        this.artists = artists;
        this.releases = releases;
    }

    boolean shows(UUID artistOrRelease, PictureId picture) {
        return artists.ask(artistOrRelease, Artist::picture)
                .or(() -> releases.ask(artistOrRelease, Release::cover))
                .flatMap(shown -> (Optional<PictureId>) shown)
                .filter(picture::equals)
                .isPresent();
    }
}
