package io.artistagent.query.collaboration;

import static com.mongodb.client.model.Filters.eq;

import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.collaboration.CollaborationAccepted;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationMoved;
import io.artistagent.domain.collaboration.CollaborationRequested;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.collaboration.Splits;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.query.documents.DocumentCollection;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Keeps one document for each collaboration and one for each comment. */
@Component
public final class CollaborationReadModel implements ReadModel {

    static final String NAME = "collaborations";

    private final DocumentCollection collaborations;
    private final DocumentCollection comments;

    CollaborationReadModel(
            @Qualifier(CollaborationConfiguration.COLLABORATIONS) DocumentCollection collaborations,
            @Qualifier(CollaborationConfiguration.COMMENTS) DocumentCollection comments) {
        this.collaborations = collaborations;
        this.comments = comments;
    }

    @EventHandler
    void on(CollaborationRequested event, @SequenceNumber long version, @Timestamp Instant at) {
        TrackId track = event.trackId();
        Title title = event.trackTitle();
        collaborations.create(
                event.collaborationId().toString(),
                version,
                new Document("fromArtistId", event.fromArtistId().toString())
                        .append("toArtistId", event.toArtistId().toString())
                        .append("requestedBy", event.requestedBy().toString())
                        .append("kind", event.kind().name())
                        .append("message", event.message().map(Message::value).orNull())
                        .append("trackId", track == null ? null : track.toString())
                        .append("trackTitle", title == null ? null : title.value())
                        .append("splits", shares(event.splits()))
                        .append("status", event.status().name())
                        .append("requestedAt", at)
                        .append("expiresAt", event.expiresAt())
                        .append("changedAt", at));
    }

    @EventHandler
    void on(CollaborationAccepted event, @SequenceNumber long version, @Timestamp Instant at) {
        collaborations.change(
                event.collaborationId().toString(),
                version,
                new Document("status", event.status().name())
                        .append("agreedSplits", shares(event.splits()))
                        .append("changedAt", at));
    }

    @EventHandler
    void on(CollaborationMoved event, @SequenceNumber long version, @Timestamp Instant at) {
        collaborations.change(
                event.collaborationId().toString(),
                version,
                new Document("status", event.status().name()).append("changedAt", at));
    }

    @EventHandler
    void on(CollaborationCommented event, @SequenceNumber long version, @Timestamp Instant at) {
        String id = event.collaborationId().toString();
        comments.create(
                event.commentId().toString(),
                version,
                new Document("collaborationId", id)
                        .append("artistId", event.artistId().toString())
                        .append("author", event.author().toString())
                        .append("text", event.text().map(Message::value).orNull())
                        .append("at", at));
        collaborations.change(id, version, new Document("changedAt", at));
    }

    @EventHandler
    void on(PersonErased event) {
        collaborations.forget(eq("requestedBy", event.person().toString()), new Document("message", null));
        comments.forget(eq("author", event.person().toString()), new Document("text", null));
    }

    private static List<Document> shares(Splits splits) {
        return splits.shares().stream()
                .map(share -> new Document("artistId", share.artistId().toString())
                        .append("shareBasisPoints", share.shareBasisPoints()))
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<DocumentCollection> stores() {
        return List.of(collaborations, comments);
    }
}
