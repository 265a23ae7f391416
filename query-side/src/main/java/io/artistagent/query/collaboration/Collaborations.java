package io.artistagent.query.collaboration;

import io.artistagent.query.DocumentCollection;
import io.artistagent.query.artist.ArtistNames;
import io.artistagent.query.collaboration.CollaborationDocument.Comment;
import io.artistagent.query.collaboration.CollaborationDocument.Share;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads collaborations and gives every id in them its name, however many there are, with one look at each place. */
@Component
final class Collaborations {

    private static final int LATEST_COMMENTS = 200;

    private final DocumentCollection collaborations;
    private final DocumentCollection comments;
    private final ArtistNames artists;

    Collaborations(
            @Qualifier(CollaborationCollections.COLLABORATIONS) DocumentCollection collaborations,
            @Qualifier(CollaborationCollections.COMMENTS) DocumentCollection comments,
            ArtistNames artists) {
        this.collaborations = collaborations;
        this.comments = comments;
        this.artists = artists;
    }

    Optional<CollaborationDocument> find(String id) {
        return collaborations.find(id, CollaborationDocument.class);
    }

    List<CollaborationDocument> find(Query query) {
        return collaborations.find(query, CollaborationDocument.class);
    }

    /** Shows one with what was said about it. */
    CollaborationView show(CollaborationDocument one) {
        var latest = new Query(Criteria.where("collaborationId").is(one.id()))
                .with(Sort.by(Sort.Direction.DESC, DocumentCollection.VERSION))
                .limit(LATEST_COMMENTS);
        var said = comments.find(latest, Comment.class).reversed();
        return CollaborationView.of(one, said, names(List.of(one)));
    }

    /** Shows several. */
    List<CollaborationView> show(List<CollaborationDocument> several) {
        var names = names(several);
        return several.stream()
                .map(each -> CollaborationView.of(each, List.of(), names))
                .toList();
    }

    private CollaborationView.Names names(List<CollaborationDocument> several) {
        var artistIds = several.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.fromArtistId(), each.toArtistId()),
                        each.splits().stream().map(Share::artistId)))
                .distinct()
                .toList();
        return new CollaborationView.Names(artists.faces(artistIds));
    }
}
