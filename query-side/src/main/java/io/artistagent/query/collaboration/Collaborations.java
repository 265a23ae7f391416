package io.artistagent.query.collaboration;

import io.artistagent.api.Cursor;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.query.artist.ArtistNames;
import io.artistagent.query.collaboration.CollaborationDocument.Comment;
import io.artistagent.query.collaboration.CollaborationDocument.Share;
import io.artistagent.query.collaboration.CollaborationView.CommentView;
import io.artistagent.query.documents.DocumentCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads collaborations and resolves all artist ids in them with a single query. */
@Component
final class Collaborations {

    private static final Limit LATEST_COMMENTS = Limit.of(200);

    private final DocumentCollection collaborations;
    private final DocumentCollection comments;
    private final ArtistNames names;
    private final Clock clock;

    Collaborations(
            @Qualifier(CollaborationConfiguration.COLLABORATIONS) DocumentCollection collaborations,
            @Qualifier(CollaborationConfiguration.COMMENTS) DocumentCollection comments,
            ArtistNames names,
            Clock clock) {
        this.collaborations = collaborations;
        this.comments = comments;
        this.names = names;
        this.clock = clock;
    }

    Optional<CollaborationDocument> find(String id) {
        return collaborations.find(id, CollaborationDocument.class);
    }

    List<CollaborationDocument> find(Query query) {
        return collaborations.find(query, CollaborationDocument.class);
    }

    /** Returns one collaboration with its latest comments, as the owner of the given artists sees it. */
    CollaborationView show(CollaborationDocument one, Collection<String> artists) {
        Page<CommentView> latest = comments(one, null, LATEST_COMMENTS);
        CollaborationView.Names names = names(List.of(one));
        return CollaborationView.of(
                one,
                one.next(artists, names.bothActive(one), clock.instant()),
                latest.items().reversed(),
                latest.nextCursor(),
                names);
    }

    /** Returns the comments on a collaboration, latest first. */
    Page<CommentView> comments(CollaborationDocument one, @Nullable String cursor, Limit limit) {
        Criteria all = Criteria.where("collaborationId").is(one.id());
        Criteria which = Cursor.read(cursor, 1)
                .map(place -> all.and(DocumentCollection.SEQUENCE)
                        .lt(version(place.keys().getFirst())))
                .orElse(all);
        List<Comment> found = comments.find(
                new Query(which)
                        .with(Sort.by(Sort.Direction.DESC, DocumentCollection.SEQUENCE))
                        .limit(limit.oneMore()),
                Comment.class);
        return Page.of(found, limit, comment -> Cursor.of(Long.toString(comment.version())))
                .map(names(List.of(one))::comment);
    }

    private static long version(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOfThisList) {
            throw InvalidFields.of("cursor", "Send the nextCursor of this list exactly as you received it.");
        }
    }

    List<CollaborationView> show(List<CollaborationDocument> several, Collection<String> artists) {
        CollaborationView.Names names = names(several);
        Instant now = clock.instant();
        return several.stream()
                .map(each -> CollaborationView.of(
                        each, each.next(artists, names.bothActive(each), now), List.of(), null, names))
                .toList();
    }

    private CollaborationView.Names names(List<CollaborationDocument> several) {
        List<String> artistIds = several.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.fromArtistId(), each.toArtistId()),
                        each.splits().stream().map(Share::artistId)))
                .distinct()
                .toList();
        return new CollaborationView.Names(names.summaries(artistIds));
    }
}
