package io.artistagent.query.artist;

import io.artistagent.api.PictureView;
import io.artistagent.query.documents.DocumentCollection;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Looks up names and status of artists for other packages, which store only ids, so that a changed or erased name and a retirement take
 * effect everywhere at once.
 */
@Component
public final class ArtistNames {

    private final DocumentCollection artists;

    ArtistNames(@Qualifier(ArtistConfiguration.ARTISTS) DocumentCollection artists) {
        this.artists = artists;
    }

    /** Returns stage names by id in one query. Unknown and erased artists are omitted. */
    public Map<String, String> of(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Query query = new Query(Criteria.where("_id").in(ids));
        query.fields().include("stageName");
        return artists.find(query, Named.class).stream()
                .filter(artist -> artist.stageName() != null)
                .collect(Collectors.toMap(Named::id, artist -> Objects.requireNonNull(artist.stageName())));
    }

    /** Returns names, portraits and status by id in one query. Unknown artists are omitted. */
    public Map<String, ArtistSummary> summaries(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Query query = new Query(Criteria.where("_id").in(ids));
        query.fields().include("stageName", "picture", "status");
        return artists.find(query, Pictured.class).stream()
                .collect(Collectors.toMap(
                        Pictured::id,
                        artist -> new ArtistSummary(
                                artist.stageName(),
                                PictureView.ofArtist(artist.id(), artist.picture()),
                                artist.status() == ArtistStatus.RETIRED)));
    }

    /**
     * What signed-in users see of an artist in other views.
     *
     * @param stageName null if the person was erased
     */
    public record ArtistSummary(
            @Nullable String stageName, @Nullable PictureView picture, boolean retired) {}

    record Named(String id, @Nullable String stageName) {}

    record Pictured(
            String id, @Nullable String stageName, @Nullable String picture, ArtistStatus status) {}
}
