package io.artistagent.web.imports;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
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

/** API client for imports: an artist's files and a person's own listening history. */
public interface ImportsApi {

    /** Returns one page of an artist's imports, newest first; in one state, or in any if null. */
    @GetExchange("/artists/{artistId}/imports")
    ApiResult<Page<ImportRun>> ofArtist(
            Caller caller,
            @PathVariable String artistId,
            @RequestParam @Nullable ImportState state,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    /** Returns one page of the person's imports of one kind, newest first; in one state, or in any if null. */
    @GetExchange("/me/imports")
    ApiResult<Page<ImportRun>> mine(
            Caller caller,
            @RequestParam ImportKind kind,
            @RequestParam @Nullable ImportState state,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    /** Returns the artist's imports, or those of the person's own listening history if {@code artistId} is null. */
    default ApiResult<Page<ImportRun>> list(
            Caller caller, @Nullable String artistId, @Nullable String cursor, int limit) {
        return of(caller, artistId, null, cursor, limit);
    }

    /** Returns the imports of {@link #list} that wait for a decision, newest first. */
    default ApiResult<Page<ImportRun>> waiting(Caller caller, @Nullable String artistId, int limit) {
        return of(caller, artistId, ImportState.WAITING, null, limit);
    }

    private ApiResult<Page<ImportRun>> of(
            Caller caller, @Nullable String artistId, @Nullable ImportState state, @Nullable String cursor, int limit) {
        return artistId == null
                ? mine(caller, ImportKind.SPOTIFY_STREAMING_HISTORY, state, cursor, limit)
                : ofArtist(caller, artistId, state, cursor, limit);
    }

    @GetExchange("/imports/{id}")
    ApiResult<ImportRun> one(Caller caller, @PathVariable String id);

    /** Returns the first rows of a waiting file. */
    @GetExchange("/imports/{id}/preview")
    ApiResult<ImportPreview> preview(Caller caller, @PathVariable String id);

    /** Accepts a file with the information it does not contain: {@code kind}, {@code trackId}, {@code from}, {@code to}. */
    @PostExchange("/imports/{id}/accept")
    ApiResult<CommandResult> accept(
            Caller caller,
            @PathVariable String id,
            @IfMatch String version,
            @RequestBody Map<String, String> acceptance,
            @IdempotencyKey String key);

    @PostExchange("/imports/{id}/discard")
    ApiResult<CommandResult> discard(
            Caller caller, @PathVariable String id, @IfMatch String version, @IdempotencyKey String key);

    @PostExchange("/artists/{artistId}/imports")
    ApiResult<CommandResult> uploadForArtist(
            Caller caller, @PathVariable String artistId, @RequestBody StreamedBody file, @IdempotencyKey String key);

    @PostExchange("/me/imports")
    ApiResult<CommandResult> uploadMine(Caller caller, @RequestBody StreamedBody file, @IdempotencyKey String key);
}
