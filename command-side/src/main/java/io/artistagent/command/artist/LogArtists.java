package io.artistagent.command.artist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.Artist;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.artist.Standing;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads artists from the log: their standing, which is always current, and their owner, which never changes and is therefore cached. */
@Component
final class LogArtists implements Artists {

    private final AggregateReader<Artist> log;
    private final Cache<ArtistId, PersonId> owners =
            Caffeine.newBuilder().maximumSize(100_000).executor(Runnable::run).build();

    LogArtists(AggregateReader<Artist> log) {
        this.log = log;
    }

    @Override
    public Optional<Standing> find(ArtistId artistId) {
        return log.ask(artistId, Artist::standing);
    }

    /** Caches the owner of a newly registered artist, which saves a read of the log. */
    void remember(ArtistId artist, PersonId owner) {
        owners.put(artist, owner);
    }

    /** Returns the artist's owner, or empty if the artist does not exist. */
    public Optional<PersonId> ownerOf(ArtistId artistId) {
        PersonId known = owners.getIfPresent(artistId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PersonId> owner = log.ask(artistId, Artist::owner);
        owner.ifPresent(person -> owners.put(artistId, person));
        return owner;
    }
}
