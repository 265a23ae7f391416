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
import java.util.UUID;
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

    /**
     * Lets the owner pass.
     *
     * @throws UnknownArtist where there is no such artist
     * @throws io.artistagent.keycloak.NotYours where the artist is somebody else's
     */
    public void onlyOwner(PersonId person, UUID artistId) {
        ownership.require(person, new ArtistId(artistId));
    }

    /** Whether the artist is there and belongs to the person. */
    public boolean owns(PersonId person, String artistId) {
        return ownership.holds(person, ArtistId.of(artistId));
    }

    /**
     * Whether an artist belongs to the person.
     *
     * @throws UnknownArtist where there is no such artist
     */
    public boolean ownsExisting(PersonId person, UUID artistId) {
        return ownerOf(new ArtistId(artistId)).orElseThrow(UnknownArtist::new).equals(person);
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
