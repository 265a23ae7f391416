package io.artistagent.web.pictures;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.EventuallyConsistent;
import io.artistagent.web.client.IfMatch;
import io.artistagent.web.client.StreamedBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * API client for portraits and covers. Pictures are returned with their headers. {@code v} is the requested version of a picture,
 * {@code known} the ETag of the browser's copy.
 */
interface PicturesApi {

    @EventuallyConsistent
    @GetExchange(
            url = "/artists/{id}/picture/{size}",
            accept = {MediaType.IMAGE_JPEG_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> portrait(
            Caller caller,
            @PathVariable String id,
            @PathVariable int size,
            @RequestParam @Nullable String v,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known);

    @EventuallyConsistent
    @GetExchange(
            url = "/releases/{id}/cover/{size}",
            accept = {MediaType.IMAGE_JPEG_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> cover(
            Caller caller,
            @PathVariable String id,
            @PathVariable int size,
            @RequestParam @Nullable String v,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known);

    @GetExchange(
            url = "/public/artists/{id}/picture/{size}",
            accept = {MediaType.IMAGE_JPEG_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> publicPortrait(
            @PathVariable String id,
            @PathVariable int size,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known);

    @GetExchange(
            url = "/public/artists/{id}/releases/{release}/cover/{size}",
            accept = {MediaType.IMAGE_JPEG_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> publicCover(
            @PathVariable String id,
            @PathVariable String release,
            @PathVariable int size,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known);

    @PutExchange("/artists/{id}/picture")
    ApiResult<CommandResult> changePortrait(
            Caller caller, @PathVariable String id, @IfMatch String version, @RequestBody StreamedBody file);

    @PutExchange("/releases/{id}/cover")
    ApiResult<CommandResult> changeCover(
            Caller caller, @PathVariable String id, @IfMatch String version, @RequestBody StreamedBody file);

    @DeleteExchange("/artists/{id}/picture")
    ApiResult<CommandResult> removePortrait(Caller caller, @PathVariable String id, @IfMatch String version);

    @DeleteExchange("/releases/{id}/cover")
    ApiResult<CommandResult> removeCover(Caller caller, @PathVariable String id, @IfMatch String version);
}
