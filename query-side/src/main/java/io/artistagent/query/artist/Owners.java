package io.artistagent.query.artist;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.query.DocumentCollection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Tells which artists belong to whom, for every room that shows some things to the owner alone. */
@Component
public final class Owners {

    private final DocumentCollection artists;

    Owners(@Qualifier(ArtistCollections.ARTISTS) DocumentCollection artists) {
        this.artists = artists;
    }

    /** Whether the artist belongs to the person; nothing where there is no such artist. */
    public Optional<Boolean> isOwner(PersonId person, String artistId) {
        return owner(artistId).map(person.toString()::equals);
    }

    /**
     * Lets the owner pass.
     *
     * @throws UnknownArtist where there is no such artist
     * @throws AccessDeniedException where the artist is somebody else's
     */
    public void onlyOwner(PersonId person, String artistId) {
        if (!owner(artistId).orElseThrow(UnknownArtist::new).equals(person.toString())) {
            throw new AccessDeniedException("only the owner");
        }
    }

    /** The ids of all artists that belong to the person. */
    public Set<String> artistsOf(PersonId person) {
        var query = new Query(Criteria.where("owner").is(person.toString()));
        query.fields().include("owner");
        return artists.find(query, Owned.class).stream().map(Owned::id).collect(Collectors.toSet());
    }

    private Optional<String> owner(String artistId) {
        var query = new Query(Criteria.where("_id").is(artistId));
        query.fields().include("owner");
        return artists.find(query, Owned.class).stream().map(Owned::owner).findFirst();
    }

    record Owned(String id, String owner) {}
}
