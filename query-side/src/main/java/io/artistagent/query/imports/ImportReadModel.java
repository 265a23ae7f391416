package io.artistagent.query.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.EncodingReading;
import io.artistagent.domain.imports.FileSummary;
import io.artistagent.domain.imports.ImportAccepted;
import io.artistagent.domain.imports.ImportCompleted;
import io.artistagent.domain.imports.ImportDiscarded;
import io.artistagent.domain.imports.ImportFailed;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.RowsImported;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.imports.ImportDocument.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Keeps one document with the progress of each import. */
@Component
public final class ImportReadModel implements ReadModel {

    static final String NAME = "imports";

    /** The kinds whose rows are encrypted with the key of the person who uploaded them. */
    private static final List<String> SEALED =
            List.of(ImportKind.SPOTIFY_PLAYLISTS.name(), ImportKind.SPOTIFY_STREAMING_HISTORY.name());

    private final DocumentCollection imports;

    ImportReadModel(@Qualifier(ImportsConfiguration.IMPORTS) DocumentCollection imports) {
        this.imports = imports;
    }

    @EventHandler
    void on(ImportOffered event, @SequenceNumber long version, @Timestamp Instant at) {
        ArtistId artist = event.artistId();
        TrackId track = event.trackId();
        FileSummary summary = event.summary().orElse(FileSummary.NONE);
        imports.create(
                event.importId().toString(),
                version,
                new Document("owner", event.owner().toString())
                        .append("artistId", artist == null ? null : artist.toString())
                        .append("trackId", track == null ? null : track.toString())
                        .append("kind", event.kind().name())
                        .append("kinds", event.kinds().stream().map(Enum::name).toList())
                        .append("period", span(event.period()))
                        .append("days", span(summary.days()))
                        .append("notes", summary.notes())
                        .append("encodings", encodings(summary.encodings()))
                        .append("fileName", event.fileName().orNull())
                        .append("state", State.WAITING.name())
                        .append("done", 0L)
                        .append("total", event.rows())
                        .append("startedAt", at)
                        .append("finishedAt", null)
                        .append("completedAt", null)
                        .append("failure", null)
                        .append("problemCount", event.problemCount())
                        .append("problems", problems(event.problems().orElse(List.of()))));
    }

    @EventHandler
    void on(ImportAccepted event, @SequenceNumber long version) {
        TrackId track = event.trackId();
        imports.change(
                event.importId().toString(),
                version,
                new Document("state", State.RUNNING.name())
                        .append("kind", event.kind().name())
                        .append("trackId", track == null ? null : track.toString())
                        .append("period", span(event.period())));
    }

    @EventHandler
    void on(ImportDiscarded event, @SequenceNumber long version, @Timestamp Instant at) {
        imports.change(
                event.importId().toString(),
                version,
                new Document("state", State.DISCARDED.name()).append("finishedAt", at));
    }

    @EventHandler
    void on(ImportFailed event, @SequenceNumber long version, @Timestamp Instant at) {
        imports.change(
                event.importId().toString(),
                version,
                new Document("state", State.FAILED.name())
                        .append("failure", Objects.requireNonNullElse(event.detail(), event.rule()))
                        .append("finishedAt", at));
    }

    @EventHandler
    void on(RowsImported event, @SequenceNumber long version) {
        imports.increase(event.importId().toString(), version, "done", event.rowCount());
    }

    @EventHandler
    void on(ImportCompleted event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken position) {
        imports.change(
                event.importId().toString(),
                version,
                new Document("state", State.DONE.name())
                        .append("done", event.rows())
                        .append("finishedAt", at)
                        .append("completedAt", position.position().orElseThrow()));
    }

    /**
     * Removes personal data, and resets the row count of unfinished imports with encrypted rows, because a replay can no longer read those
     * rows. A completed import keeps its count.
     */
    @EventHandler
    void on(PersonErased event) {
        Bson theirs = eq("owner", event.person().toString());
        imports.forget(
                theirs,
                new Document("fileName", null)
                        .append("problems", List.of())
                        .append("days", null)
                        .append("notes", List.of())
                        .append("encodings", List.of()));
        imports.forget(and(theirs, in("kind", SEALED), ne("state", State.DONE.name())), new Document("done", 0L));
    }

    private static @Nullable Document span(@Nullable DaySpan days) {
        return days == null
                ? null
                : new Document("first", days.first().toString())
                        .append("last", days.last().toString());
    }

    private static List<Document> encodings(List<EncodingReading> readings) {
        return readings.stream()
                .map(reading -> new Document("encoding", reading.encoding()).append("words", reading.words()))
                .toList();
    }

    private static List<Document> problems(List<ImportProblem> problems) {
        return problems.stream()
                .map(problem -> new Document("file", problem.file())
                        .append("line", problem.line())
                        .append("column", problem.column())
                        .append("name", problem.name())
                        .append("value", problem.value())
                        .append("detail", problem.detail())
                        .append("alike", problem.alike()))
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<DocumentCollection> stores() {
        return List.of(imports);
    }

    /** One event carries hundreds of rows, and a batch must finish well before the claim on its segment expires. */
    @Override
    public int batchSize() {
        return 50;
    }
}
