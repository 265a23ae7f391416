package io.artistagent.query.catalogue;

import static com.mongodb.client.model.Filters.eq;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Iswc;
import io.artistagent.domain.catalogue.Language;
import io.artistagent.domain.catalogue.ReleaseAdded;
import io.artistagent.domain.catalogue.ReleaseCorrected;
import io.artistagent.domain.catalogue.ReleaseCoverChanged;
import io.artistagent.domain.catalogue.ReleaseCoverRemoved;
import io.artistagent.domain.catalogue.ReleaseDescribed;
import io.artistagent.domain.catalogue.TrackAdded;
import io.artistagent.domain.catalogue.TrackCorrected;
import io.artistagent.domain.catalogue.TrackDescribed;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.catalogue.TrackStatus;
import io.artistagent.domain.catalogue.TrackWithdrawn;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.query.documents.DocumentCollection;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Keeps one document for each release and each track. */
@Component
public final class CatalogueReadModel implements ReadModel {

    static final String NAME = "catalogue";

    private final DocumentCollection releases;
    private final DocumentCollection tracks;

    CatalogueReadModel(
            @Qualifier(CatalogueConfiguration.RELEASES) DocumentCollection releases,
            @Qualifier(CatalogueConfiguration.TRACKS) DocumentCollection tracks) {
        this.releases = releases;
        this.tracks = tracks;
    }

    @EventHandler
    void on(ReleaseAdded event, @SequenceNumber long version) {
        releases.create(event.releaseId().toString(), version, Fields.of(event));
    }

    @EventHandler
    void on(ReleaseCorrected event, @SequenceNumber long version) {
        releases.change(event.releaseId().toString(), version, Fields.of(event));
    }

    /** Stores the owner with the cover, so an erasure can find it. The cover is a release's only personal data. */
    @EventHandler
    void on(ReleaseCoverChanged event, @SequenceNumber long version) {
        Document cover = new Document("cover", event.picture().pictureId().toString())
                .append("owner", event.owner().toString());
        releases.change(event.releaseId().toString(), version, cover);
    }

    @EventHandler
    void on(ReleaseCoverRemoved event, @SequenceNumber long version) {
        releases.change(event.releaseId().toString(), version, new Document("cover", null));
    }

    @EventHandler
    void on(TrackAdded event, @SequenceNumber long version, @Timestamp Instant at) {
        Document document = Fields.of(event)
                .append("status", TrackStatus.DRAFT.name())
                .append("addedAt", at)
                .append("changedAt", at);
        tracks.create(event.trackId().toString(), version, document);
    }

    @EventHandler
    void on(TrackCorrected event, @SequenceNumber long version, @Timestamp Instant at) {
        tracks.change(event.trackId().toString(), version, Fields.of(event).append("changedAt", at));
    }

    @EventHandler
    void on(TrackPublished event, @SequenceNumber long version, @Timestamp Instant at) {
        changeStatus(TrackStatus.PUBLISHED, event.trackId(), version, at);
    }

    @EventHandler
    void on(TrackWithdrawn event, @SequenceNumber long version, @Timestamp Instant at) {
        changeStatus(TrackStatus.WITHDRAWN, event.trackId(), version, at);
    }

    @EventHandler
    void on(PersonErased event) {
        Bson theirs = eq("owner", event.person().toString());
        releases.forget(theirs, new Document("cover", null));
        tracks.forget(theirs, new Document("credits", null));
    }

    private void changeStatus(TrackStatus status, TrackId track, long version, Instant at) {
        tracks.change(track.toString(), version, new Document("status", status.name()).append("changedAt", at));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<DocumentCollection> stores() {
        return List.of(releases, tracks);
    }

    /** Converts events to document fields. */
    private static final class Fields {

        static Document of(ReleaseDescribed event) {
            Document document = ReleaseDocument.fields(event.releaseDate());
            return document.append("artistId", event.artistId().toString())
                    .append("title", event.title().value())
                    .append("kind", event.kind().name())
                    .append("upc", event.upc() == null ? null : event.upc().toString());
        }

        static Document of(TrackDescribed event) {
            Iswc iswc = event.iswc();
            Isrc isrc = event.isrc();
            Language language = event.language();
            return new Document("artistId", event.artistId().toString())
                    .append("owner", event.owner().toString())
                    .append(
                            "releaseIds",
                            event.releaseIds().stream().map(Object::toString).toList())
                    .append("title", event.title().value())
                    .append("isrc", isrc == null ? null : isrc.code())
                    .append("iswc", iswc == null ? null : iswc.code())
                    .append("durationMs", event.durationMs().millis())
                    .append(
                            "genres",
                            event.genres().stream().map(Object::toString).toList())
                    .append("language", language == null ? null : language.code())
                    .append("explicit", event.explicit())
                    .append(
                            "credits",
                            event.credits()
                                    .map(credits ->
                                            credits.stream().map(Fields::of).toList())
                                    .orNull());
        }

        private static Document of(Credit credit) {
            ArtistId artist = credit.artistId();
            return new Document("artistId", artist == null ? null : artist.toString())
                    .append("name", credit.name())
                    .append("role", credit.role().name());
        }
    }
}
