package io.artistagent.query.artist;

import io.artistagent.api.Fields;
import io.artistagent.api.PictureView;
import io.artistagent.domain.PersonId;
import io.artistagent.query.documents.DocumentCollection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Lists a person's own artists, including retired ones, for packages that compare them. */
@Component
public final class OwnArtists {

    private final DocumentCollection artists;

    OwnArtists(@Qualifier(ArtistConfiguration.ARTISTS) DocumentCollection artists) {
        this.artists = artists;
    }

    /**
     * Returns the artists of a person in one query, in no particular order.
     *
     * @param q the search text for the name; null or blank for all artists
     * @throws io.artistagent.api.InvalidFields if the search text is invalid
     */
    public List<OwnArtist> of(PersonId owner, @Nullable String q) {
        Fields fields = new Fields();
        NameSearch name = fields.optional("q", ArtistSearch.given(q), ArtistSearch::name);
        fields.check();
        Criteria owned = Criteria.where("owner").is(owner.toString());
        Query query = new Query(name == null ? owned : new Criteria().andOperator(owned, name.criteria()));
        // Leave out the search fields, which are many times as long as the name
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
     * An artist in a list of its owner.
     *
     * @param folded the folded name, by which lists are sorted
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
            String name = artist.stageName();
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
