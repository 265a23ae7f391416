package io.artistagent.query.pictures;

import io.artistagent.api.Bulkhead;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.eventlog.pictures.PictureStore;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Sends pictures so that a browser shows them and does nothing else with them. The caller has already checked that the person may
 * see the picture.
 */
@Component
public final class PictureAnswers {

    /** Within the address of one picture nothing changes; yet what is removed is not to stay in browsers for ever. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final PictureStore store;

    /** To open a sealed picture takes CPU; a page shows dozens, and anybody may ask. */
    private final Bulkhead strangers =
            new Bulkhead(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), 200, Duration.ofSeconds(5));

    PictureAnswers(PictureStore store) {
        this.store = store;
    }

    /**
     * For a caller who is known: kept by their browser where the address names the picture.
     *
     * @param picture what is shown today
     * @param asked the picture that the address names
     */
    public ResponseEntity<byte[]> toKnown(
            @Nullable String picture, int size, @Nullable String asked, WebRequest request) {
        return Objects.equals(picture, asked)
                ? answer(picture, size, CacheControl.maxAge(KEPT).cachePrivate().immutable(), request, store::find)
                : answer(picture, size, CacheControl.noCache().cachePrivate(), request, store::find);
    }

    /** For everybody: asked for anew each time, so that a page that is closed is closed everywhere at once. */
    public ResponseEntity<byte[]> toAnybody(@Nullable String picture, int size, WebRequest request) {
        return answer(
                picture,
                size,
                CacheControl.noCache(),
                request,
                (id, pixels) -> strangers.run(() -> store.find(id, pixels)));
    }

    private static ResponseEntity<byte[]> answer(
            @Nullable String picture,
            int size,
            CacheControl cache,
            WebRequest request,
            BiFunction<PictureId, Integer, Optional<byte[]>> content) {
        if (picture == null) {
            throw new UnknownPicture();
        }
        var tag = '"' + picture + "-" + size + '"';
        var answer = ResponseEntity.ok()
                .cacheControl(cache)
                .eTag(tag)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline");
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).cacheControl(cache).eTag(tag).build();
        }
        return answer.contentType(MediaType.IMAGE_JPEG)
                .body(content.apply(PictureId.of(picture), size).orElseThrow(UnknownPicture::new));
    }
}
