package io.artistagent.web.collaboration;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.IdempotencyKey;
import io.artistagent.web.client.IfMatch;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** API client for collaborations. */
public interface CollaborationsApi {

    /**
     * The collaborations to list.
     *
     * @param artistId null for all the person's artists
     * @param box {@code incoming} or {@code outgoing}; null for both
     */
    record Box(
            @Nullable String artistId,
            @Nullable String box,
            @Nullable CollaborationStatus status,
            @Nullable String cursor,
            int limit) {}

    /** The input for a comment. */
    record Remark(String text) {

        static Remark of(@Nullable String text) {
            return new Remark(text == null ? "" : text);
        }
    }

    @GetExchange("/collaborations")
    ApiResult<Page<Collaboration>> list(Caller caller, @Query Box box);

    @GetExchange("/collaborations/{id}")
    ApiResult<Collaboration> one(Caller caller, @PathVariable String id);

    /** Returns one page of comments, newest first. */
    @GetExchange("/collaborations/{id}/comments")
    ApiResult<Page<Collaboration.Comment>> comments(
            Caller caller, @PathVariable String id, @RequestParam @Nullable String cursor, @RequestParam int limit);

    @PostExchange("/collaborations")
    ApiResult<CommandResult> propose(Caller caller, @RequestBody CollaborationDraft draft, @IdempotencyKey String key);

    /** Performs a step such as {@code accept} or {@code withdraw} on the version that the person has seen. */
    @PostExchange("/collaborations/{id}/{step}")
    ApiResult<CommandResult> step(
            Caller caller,
            @PathVariable String id,
            @PathVariable String step,
            @IfMatch String version,
            @IdempotencyKey String key);

    @PostExchange("/collaborations/{id}/comments")
    ApiResult<CommandResult> comment(
            Caller caller, @PathVariable String id, @RequestBody Remark remark, @IdempotencyKey String key);
}
