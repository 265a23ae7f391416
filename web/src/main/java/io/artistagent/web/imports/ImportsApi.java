package io.artistagent.web.imports;

import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Done;
import io.artistagent.web.client.IdempotencyKey;
import io.artistagent.web.client.IfMatch;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.StreamedBody;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Files on their way in: those of an artist, and a person's own listening histories. */
public interface ImportsApi {

    /** A part of the imports of an artist, the last first; in one state, or in any. */
    @GetExchange("/artists/{artistId}/imports")
    Answer<Page<ImportRun>> ofArtist(
            Caller caller,
            @PathVariable String artistId,
            @RequestParam @Nullable ImportState state,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    /** A part of everything that a person brought in for themselves, the last first. */
    @GetExchange("/me/imports")
    Answer<Page<ImportRun>> mine(Caller caller, @RequestParam @Nullable String cursor, @RequestParam int limit);

    /** The imports of an artist or, without one, the person's own. */
    default Answer<Page<ImportRun>> list(Caller caller, @Nullable String artistId, @Nullable String cursor, int limit) {
        return artistId == null ? mine(caller, cursor, limit) : ofArtist(caller, artistId, null, cursor, limit);
    }

    /** The imports of an artist that wait for a decision; the last first. */
    default Answer<Page<ImportRun>> waiting(Caller caller, String artistId, int limit) {
        return ofArtist(caller, artistId, ImportState.WAITING, null, limit);
    }

    @GetExchange("/imports/{id}")
    Answer<ImportRun> one(Caller caller, @PathVariable String id);

    /** The first rows of a file that waits. */
    @GetExchange("/imports/{id}/preview")
    Answer<ImportPreview> preview(Caller caller, @PathVariable String id);

    /** Accepts a file with what it left open: kind, trackId, from, to. */
    @PostExchange("/imports/{id}/accept")
    Answer<Done> accept(
            Caller caller,
            @PathVariable String id,
            @IfMatch String version,
            @RequestBody Map<String, String> said,
            @IdempotencyKey String key);

    @PostExchange("/imports/{id}/discard")
    Answer<Done> discard(Caller caller, @PathVariable String id, @IfMatch String version, @IdempotencyKey String key);

    @PostExchange("/artists/{artistId}/imports")
    Answer<Done> uploadForArtist(
            Caller caller, @PathVariable String artistId, @RequestBody StreamedBody file, @IdempotencyKey String key);

    @PostExchange("/me/imports")
    Answer<Done> uploadMine(Caller caller, @RequestBody StreamedBody file, @IdempotencyKey String key);
}
