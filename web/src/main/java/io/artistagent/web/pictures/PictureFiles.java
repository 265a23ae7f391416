package io.artistagent.web.pictures;

import io.artistagent.web.frame.PageContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Serves pictures to browsers, which have no access token. The API sets the caching: a browser keeps a picture for days if the address
 * names its current version, and revalidates it otherwise.
 */
@Controller
final class PictureFiles {

    /** The format of the API's ETags; any other value is ignored. */
    private static final Pattern TAG = Pattern.compile("(W/)?\"[0-9a-f-]{36}-\\d{1,4}\"");

    private final PicturesApi pictures;

    PictureFiles(PicturesApi pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/artists/{id}/picture/{size}")
    ResponseEntity<byte[]> portrait(
            PageContext context,
            @PathVariable UUID id,
            @PathVariable int size,
            @RequestParam(name = "v", required = false) @Nullable UUID version,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        return answer(pictures.portrait(context.caller(), id.toString(), size, text(version), tag(known)));
    }

    @GetMapping("/releases/{id}/cover/{size}")
    ResponseEntity<byte[]> cover(
            PageContext context,
            @PathVariable UUID id,
            @PathVariable int size,
            @RequestParam(name = "v", required = false) @Nullable UUID version,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        return answer(pictures.cover(context.caller(), id.toString(), size, text(version), tag(known)));
    }

    @GetMapping("/a/{id}/picture/{size}")
    ResponseEntity<byte[]> publicPortrait(
            @PathVariable UUID id,
            @PathVariable int size,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        return answer(pictures.publicPortrait(id.toString(), size, tag(known)));
    }

    @GetMapping("/a/{id}/releases/{release}/cover/{size}")
    ResponseEntity<byte[]> publicCover(
            @PathVariable UUID id,
            @PathVariable UUID release,
            @PathVariable int size,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        return answer(pictures.publicCover(id.toString(), release.toString(), size, tag(known)));
    }

    /** Passes the API's response on. Any failure becomes 404, because a page only needs to know that there is no picture. */
    private static ResponseEntity<byte[]> answer(ResponseEntity<byte[]> found) {
        boolean notModified = found.getStatusCode() == HttpStatus.NOT_MODIFIED;
        if (!notModified && found.getStatusCode() != HttpStatus.OK) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        HttpHeaders headers = found.getHeaders();
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(notModified ? HttpStatus.NOT_MODIFIED : HttpStatus.OK);
        answer.header(
                HttpHeaders.CACHE_CONTROL, headers.getCacheControl() == null ? "no-store" : headers.getCacheControl());
        if (headers.getETag() != null) {
            answer.eTag(headers.getETag());
        }
        return notModified
                ? answer.build()
                : answer.contentType(MediaType.IMAGE_JPEG)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                        .body(found.getBody());
    }

    private static @Nullable String tag(@Nullable String known) {
        return known != null && TAG.matcher(known).matches() ? known : null;
    }

    private static @Nullable String text(@Nullable UUID version) {
        return version == null ? null : version.toString();
    }
}
