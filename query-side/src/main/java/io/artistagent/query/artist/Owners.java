package io.artistagent.query.artist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.documents.DocumentCollection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Checks who owns an artist, for data that only the owner may see. */
@Component
public final class Owners {

    private final DocumentCollection artists;
    private final Restrictions restrictions;
    private final Ownership ownership = new Ownership(this::ownerOf);

    /** Owners never change, so cached owners stay valid. Statistics then work while the document store is unavailable. */
    private final Cache<ArtistId, PersonId> known =
            Caffeine.newBuilder().maximumSize(100_000).build();

    Owners(@Qualifier(ArtistConfiguration.ARTISTS) DocumentCollection artists, Restrictions restrictions) {
        this.artists = artists;
        this.restrictions = restrictions;
    }

    /** Returns whether the artist exists and belongs to the person. */
    public boolean owns(PersonId person, ArtistId artist) {
        return ownership.owns(person, artist);
    }

    /**
     * Requires that the person owns the artist.
     *
     * @throws UnknownArtist if the artist does not exist
     * @throws io.artistagent.keycloak.NotOwner if the artist belongs to another person
     */
    public void requireOwner(PersonId person, ArtistId artist) {
        ownership.requireOwner(person, artist);
    }

    /**
     * Requires that the artist exists and is not hidden from the caller, whoever owns it.
     *
     * @throws UnknownArtist if the caller may not know of the artist
     */
    public void requireVisible(Caller caller, ArtistId artist) {
        if (ownerOf(artist).filter(owner -> maySee(caller, owner)).isEmpty()) {
            throw new UnknownArtist();
        }
    }

    /** Returns whether the artist exists, and its owner's data may be used for this caller. */
    public boolean maySee(Caller caller, ArtistId artist) {
        return ownerOf(artist).filter(owner -> maySee(caller, owner)).isPresent();
    }

    /** Returns whether the artists of a person may be shown to the caller: not while the use of the person's data is restricted. */
    boolean maySee(Caller caller, PersonId owner) {
        return caller.person().equals(owner) || Permission.READ_AUDIT.isGivenTo(caller) || !restrictions.covers(owner);
    }

    /** Returns the ids of all artists that belong to the person. */
    public Set<String> artistsOf(PersonId person) {
        Query query = new Query(Criteria.where("owner").is(person.toString()));
        query.fields().include("owner");
        return artists.find(query, Owned.class).stream().map(Owned::id).collect(Collectors.toSet());
    }

    private Optional<PersonId> ownerOf(ArtistId artist) {
        PersonId owner = known.getIfPresent(artist);
        if (owner != null) {
            return Optional.of(owner);
        }
        Optional<PersonId> found = find(artist);
        found.ifPresent(person -> known.put(artist, person));
        return found;
    }

    private Optional<PersonId> find(ArtistId artist) {
        Query query = new Query(Criteria.where("_id").is(artist.toString()));
        query.fields().include("owner");
        return artists.find(query, Owned.class).stream()
                .map(Owned::owner)
                .map(PersonId::of)
                .findFirst();
    }

    record Owned(String id, String owner) {}
}
