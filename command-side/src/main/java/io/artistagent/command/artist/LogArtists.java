package io.artistagent.command.artist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.artistagent.command.LogReader;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.Artist;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.artist.Standing;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the log itself says of artists: their standing, always fresh, and their owner, who never changes. */
@Component
final class LogArtists implements Artists {

    private final LogReader<Artist> log;
    private final Cache<ArtistId, PersonId> owners =
            Caffeine.newBuilder().maximumSize(100_000).executor(Runnable::run).build();

    LogArtists(LogReader<Artist> log) {
        this.log = log;
    }

    @Override
    public Optional<Standing> find(ArtistId artistId) {
        return log.ask(artistId, Artist::standing);
    }

    /** Notes the owner of an artist who was just registered, so that the log is not asked for it. */
    void remember(ArtistId artist, PersonId owner) {
        owners.put(artist, owner);
    }

    /** The person who acts for the artist, or nothing where there is no such artist. */
    public Optional<PersonId> ownerOf(ArtistId artistId) {
        var known = owners.getIfPresent(artistId);
        if (known != null) {
            return Optional.of(known);
        }
        var owner = log.ask(artistId, Artist::owner);
        owner.ifPresent(person -> owners.put(artistId, person));
        return owner;
    }
}
