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
 * Builds picture responses that a browser can only display, never execute. The calling code has already checked that the visitor may see
 * the picture.
 */
@Component
public final class PictureResponses {

    /** The content at the URL of one picture never changes, but a removed picture must not stay in browsers forever. */
    private static final Duration CACHED = Duration.ofDays(7);

    private final PictureStore store;

    /** Limits decryption for unauthenticated visitors: it costs CPU, and a page shows dozens of pictures. */
    private final Bulkhead publicReads =
            new Bulkhead(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), 200, Duration.ofSeconds(5));

    PictureResponses(PictureStore store) {
        this.store = store;
    }

    /**
     * Responds to an authenticated caller. The browser may cache the picture if the URL names the current one.
     *
     * @param picture the current picture
     * @param asked the picture named in the URL
     */
    public ResponseEntity<byte[]> toAuthenticated(
            @Nullable String picture, int size, @Nullable String asked, WebRequest request) {
        return Objects.equals(picture, asked)
                ? answer(
                        picture,
                        size,
                        CacheControl.maxAge(CACHED).cachePrivate().immutable(),
                        request,
                        store::find)
                : answer(picture, size, CacheControl.noCache().cachePrivate(), request, store::find);
    }

    /** Responds to anyone. Browsers must revalidate every time, so that closing a page takes effect everywhere at once. */
    public ResponseEntity<byte[]> toAnonymous(@Nullable String picture, int size, WebRequest request) {
        return answer(
                picture,
                size,
                CacheControl.noCache(),
                request,
                (id, pixels) -> publicReads.run(() -> store.find(id, pixels)));
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
        String tag = '"' + picture + "-" + size + '"';
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
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
