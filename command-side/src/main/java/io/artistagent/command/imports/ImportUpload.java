package io.artistagent.command.imports;

import io.artistagent.command.bus.CommandSender;
import io.artistagent.command.http.NewId;
import io.artistagent.command.http.StreamedIdempotency;
import io.artistagent.command.imports.Staging.Header;
import io.artistagent.command.imports.UploadForm.Filled;
import io.artistagent.command.imports.files.FileRefused;
import io.artistagent.command.imports.files.Problems;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.RuleBroken;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.imports.AFileIsImportedOnce;
import io.artistagent.domain.imports.FileClaim;
import io.artistagent.domain.imports.FileSummary;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.OfferImport;
import io.artistagent.eventlog.storage.LogMetadata;
import io.artistagent.eventlog.storage.Receipt;
import io.artistagent.keycloak.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Receives a file: reads and stages it as it arrives, then offers it for import. A file that is not offered leaves nothing behind. */
@Component
class ImportUpload {

    private final FileStager stager;
    private final Staging staging;
    private final ImportFiles files;
    private final CommandSender commands;
    private final StreamedIdempotency idempotency;
    private final UploadQuota quota;
    private final UploadBulkhead bulkhead;

    ImportUpload(
            FileStager stager,
            Staging staging,
            ImportFiles files,
            CommandSender commands,
            StreamedIdempotency idempotency,
            UploadQuota quota,
            UploadBulkhead bulkhead) {
        this.stager = stager;
        this.staging = staging;
        this.files = files;
        this.commands = commands;
        this.idempotency = idempotency;
        this.quota = quota;
        this.bulkhead = bulkhead;
    }

    ResponseEntity<UploadResponse> take(HttpServletRequest request, NewId newId, Caller caller, ImportTarget target)
            throws IOException {
        ImportId id = new ImportId(newId.value());
        StagedFile file;
        ImportPlan plan;
        Optional<ResponseEntity<UploadResponse>> first;
        admit(request, caller, target);
        try {
            Filled<StagedFile> form = UploadForm.read(
                    request,
                    target.fields(),
                    ReadingFields.NAMES,
                    (name, bytes, before) -> stage(id, caller, target, name, bytes, before));
            plan = target.plan(form);
            file = form.file();
            Header header = header(caller, plan);
            bulkhead.run(() -> staging.describe(id, header));
            first = idempotency.firstResponse(
                    request, file.fingerprint() + "\n" + new TreeMap<>(form.fields()), UploadResponse.class);
        } catch (IOException | RuntimeException refused) {
            discard(id, refused);
            quota.drain(request, refused);
            throw refused;
        }
        if (first.isPresent()) {
            staging.discard(id);
            return first.get();
        }
        return idempotency.first(request, () -> bulkhead.run(() -> offerUnlessKnown(caller, file, plan)));
    }

    private StagedFile stage(
            ImportId id, Caller caller, ImportTarget target, String name, InputStream bytes, Map<String, String> before)
            throws IOException {
        try {
            return stager.stage(id, caller.person(), name, bytes, ReadingFields.of(before));
        } catch (FileRefused refused) {
            throw refused.expecting(target.expected());
        }
    }

    private void admit(HttpServletRequest request, Caller caller, ImportTarget target) throws FileRefused {
        try {
            target.permit();
            quota.check(request, caller.person());
        } catch (FileRefused | RuntimeException refused) {
            // A client that sent Expect: 100-continue has not sent its body yet, so there is nothing to drain
            if (request.getHeader(HttpHeaders.EXPECT) == null) {
                quota.drain(request, refused);
            }
            throw refused;
        }
    }

    private ResponseEntity<UploadResponse> offerUnlessKnown(Caller caller, StagedFile file, ImportPlan plan) {
        Optional<ImportId> earlier;
        List<String> notes;
        try {
            earlier = earlier(caller, file, plan);
            notes = notes(caller, file, plan);
        } catch (RuntimeException unavailable) {
            discard(file.id(), unavailable);
            throw unavailable;
        }
        if (earlier.isPresent()) {
            staging.discard(file.id());
            return alreadyThere(earlier.get());
        }
        return offer(caller, file, plan, notes);
    }

    /**
     * Finds an earlier import of a file whose track is not known yet. Only the content can be compared, because the file may have been
     * imported for any of the artist's tracks.
     */
    private Optional<ImportId> earlier(Caller caller, StagedFile file, ImportPlan plan) {
        ArtistId artist = plan.subject().artistId();
        return artist != null && plan.kind().needsTrack() && plan.subject().trackId() == null
                ? files.importForAnyTrack(caller.person(), artist, file.fingerprint())
                : Optional.empty();
    }

    /** Collects the notes on a file. If its period is not known yet, they list the periods for which it was imported before. */
    private List<String> notes(Caller caller, StagedFile file, ImportPlan plan) {
        List<String> notes = new ArrayList<>();
        ArtistId artist = plan.subject().artistId();
        if (artist != null && plan.kind().needsPeriod() && plan.period() == null) {
            files.periodsOf(caller.person(), artist, file.fingerprint())
                    .forEach(days -> notes.add(
                            "You have already imported this file for the period from %s to %s. You can import it for other days."
                                    .formatted(days.first(), days.last())));
        }
        notes.addAll(file.reading().notes());
        return notes;
    }

    private ResponseEntity<UploadResponse> offer(Caller caller, StagedFile file, ImportPlan plan, List<String> notes) {
        Problems problems = file.reading().problems();
        try {
            // After any other failure the file may have been offered nevertheless, so its rows stay until the sweep
            Receipt receipt = commands.send(
                    caller,
                    new OfferImport(
                            file.id(),
                            caller.person(),
                            plan.subject(),
                            plan.kind(),
                            file.reading().kinds(),
                            plan.period(),
                            file.fileName(),
                            file.fingerprint(),
                            file.reading().rows(),
                            problems.count(),
                            problems.first(),
                            new FileSummary(file.days(), notes, file.reading().encodings()),
                            plan.review()));
            return UploadResponse.offered(file.id(), receipt);
        } catch (InvalidValue unfit) {
            discard(file.id(), unfit);
            throw unfit;
        } catch (RuleBroken broken) {
            discard(file.id(), broken);
            if (broken.rule() != AFileIsImportedOnce.class) {
                throw broken;
            }
            return files.importOf(new FileClaim(caller.person(), plan.subject(), plan.period(), file.fingerprint()))
                    .map(this::alreadyThere)
                    .orElseThrow(() -> broken);
        }
    }

    private ResponseEntity<UploadResponse> alreadyThere(ImportId earlier) {
        return UploadResponse.alreadyThere(earlier, commands.doneBefore());
    }

    private Header header(Caller caller, ImportPlan plan) {
        HashMap<String, String> metadata = new HashMap<>(commands.metadata(caller));
        metadata.put(LogMetadata.SOURCE, source(plan));
        return new Header(plan.kind(), metadata, caller.person());
    }

    private static String source(ImportPlan plan) {
        return switch (plan.kind()) {
            case SPOTIFY_SONG_TIMELINE, SPOTIFY_AUDIENCE_TIMELINE, SPOTIFY_SONGS, SPOTIFY_PLAYLISTS ->
                "spotify-for-artists";
            case SPOTIFY_STREAMING_HISTORY -> "spotify-streaming-history";
        };
    }

    private void discard(ImportId id, Exception reason) {
        try {
            staging.discard(id);
        } catch (RuntimeException storeAway) {
            reason.addSuppressed(storeAway);
        }
    }
}
