package io.artistagent.query.artist;

import io.artistagent.api.Fields;
import io.artistagent.api.PictureView;
import io.artistagent.domain.PersonId;
import io.artistagent.query.DocumentCollection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Lists a person's own artists for rooms that compare them, retired ones included. */
@Component
public final class OwnArtists {

    private final DocumentCollection artists;

    OwnArtists(@Qualifier(ArtistCollections.ARTISTS) DocumentCollection artists) {
        this.artists = artists;
    }

    /**
     * Reads the artists of a person in one go, in no order.
     *
     * @param q what the name is searched by; all artists without it
     * @throws io.artistagent.api.InvalidFields where that is too long for a search
     */
    public List<OwnArtist> of(PersonId owner, @Nullable String q) {
        var fields = new Fields();
        var name = fields.optional("q", ArtistSearch.given(q), ArtistSearch::name);
        fields.check();
        var owned = Criteria.where("owner").is(owner.toString());
        var query = new Query(name == null ? owned : new Criteria().andOperator(owned, name.criteria()));
        // What a name is found by is many times as long as the name
        query.fields().include("stageName", "country", "genres", "status", "registeredAt", "picture");
        return artists.find(query, Own.class).stream().map(OwnArtist::of).toList();
    }

    record Own(
            String id,
            @Nullable String stageName,
            String country,
            List<String> genres,
            ArtistStatus status,
            Instant registeredAt,
            @Nullable String picture) {}

    /**
     * An artist as its owner finds it in a list.
     *
     * @param folded the name without differences of case and accents, which lists are sorted by
     */
    public record OwnArtist(
            UUID id,
            @Nullable String stageName,
            @Nullable String folded,
            String country,
            List<String> genres,
            ArtistStatus status,
            Instant registeredAt,
            @Nullable PictureView picture) {

        static OwnArtist of(Own artist) {
            var name = artist.stageName();
            return new OwnArtist(
                    UUID.fromString(artist.id()),
                    name,
                    name == null ? null : Folding.fold(name),
                    artist.country(),
                    artist.genres(),
                    artist.status(),
                    artist.registeredAt(),
                    PictureView.ofArtist(artist.id(), artist.picture()));
        }
    }
}
