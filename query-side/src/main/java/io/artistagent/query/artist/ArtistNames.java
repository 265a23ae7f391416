package io.artistagent.query.artist;

import io.artistagent.query.DocumentCollection;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Names artists for other rooms. Those keep ids only, so that a new name, or none any more, shows everywhere at once. */
@Component
public final class ArtistNames {

    private final DocumentCollection artists;

    ArtistNames(@Qualifier(ArtistCollections.ARTISTS) DocumentCollection artists) {
        this.artists = artists;
    }

    /** The stage names by id, read in one go; an artist that is not known, or was erased, is left out. */
    public Map<String, String> of(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var query = new Query(Criteria.where("_id").in(ids));
        query.fields().include("stageName");
        return artists.find(query, Named.class).stream()
                .filter(artist -> artist.stageName() != null)
                .collect(Collectors.toMap(Named::id, artist -> Objects.requireNonNull(artist.stageName())));
    }

    record Named(String id, @Nullable String stageName) {}
}
