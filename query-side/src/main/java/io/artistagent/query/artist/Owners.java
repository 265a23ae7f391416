package io.artistagent.query.artist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.keycloak.Ownership;
import io.artistagent.query.DocumentCollection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Tells every room of this side which artists belong to whom, for what is shown to the owner alone. */
@Component
public final class Owners {

    private final DocumentCollection artists;
    private final Ownership ownership = new Ownership(this::ownerOf);

    /** An owner never changes: who is known stays so while the documents are away, and statistics need no other store. */
    private final Cache<ArtistId, PersonId> known =
            Caffeine.newBuilder().maximumSize(100_000).build();

    Owners(@Qualifier(ArtistCollections.ARTISTS) DocumentCollection artists) {
        this.artists = artists;
    }

    /** Whether the artist exists and belongs to the person. */
    public boolean owns(PersonId person, ArtistId artist) {
        return ownership.owns(person, artist);
    }

    /**
     * Lets the owner pass.
     *
     * @throws UnknownArtist where there is no such artist
     * @throws io.artistagent.keycloak.NotYours where the artist belongs to somebody else
     */
    public void requireOwner(PersonId person, ArtistId artist) {
        ownership.requireOwner(person, artist);
    }

    /** @throws UnknownArtist where there is no such artist, whoever asks */
    public void requireArtist(ArtistId artist) {
        if (ownerOf(artist).isEmpty()) {
            throw new UnknownArtist();
        }
    }

    /** The ids of all artists that belong to the person. */
    public Set<String> artistsOf(PersonId person) {
        var query = new Query(Criteria.where("owner").is(person.toString()));
        query.fields().include("owner");
        return artists.find(query, Owned.class).stream().map(Owned::id).collect(Collectors.toSet());
    }

    private Optional<PersonId> ownerOf(ArtistId artist) {
        var owner = known.getIfPresent(artist);
        if (owner != null) {
            return Optional.of(owner);
        }
        var found = find(artist);
        found.ifPresent(person -> known.put(artist, person));
        return found;
    }

    private Optional<PersonId> find(ArtistId artist) {
        var query = new Query(Criteria.where("_id").is(artist.toString()));
        query.fields().include("owner");
        return artists.find(query, Owned.class).stream()
                .map(Owned::owner)
                .map(PersonId::of)
                .findFirst();
    }

    record Owned(String id, String owner) {}
}
