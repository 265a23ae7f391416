package io.artistagent.web.pictures;

import io.artistagent.web.api.PicturesApi;
import io.artistagent.web.api.PicturesApi.Shown;
import io.artistagent.web.shell.Visit;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Fetches pictures for browsers, which hold no token. Their addresses name the picture, so browsers keep them for a week. */
@Controller
final class PictureFiles {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(7)).cachePrivate().immutable();

    /** A page may be closed at any time, and is closed at once then. */
    private static final CacheControl ASKED_EACH_TIME = CacheControl.noStore();

    private final PicturesApi pictures;

    PictureFiles(PicturesApi pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/artists/{id}/picture/{size}")
    ResponseEntity<byte[]> portrait(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable int size,
            @RequestParam(name = "v", required = false) @Nullable UUID version) {
        return answer(pictures.read(visit.caller(), Shown.ARTIST, id.toString(), size, text(version)), KEPT);
    }

    @GetMapping("/releases/{id}/cover/{size}")
    ResponseEntity<byte[]> cover(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable int size,
            @RequestParam(name = "v", required = false) @Nullable UUID version) {
        return answer(pictures.read(visit.caller(), Shown.RELEASE, id.toString(), size, text(version)), KEPT);
    }

    @GetMapping("/a/{id}/picture/{size}")
    ResponseEntity<byte[]> publicPortrait(@PathVariable UUID id, @PathVariable int size) {
        return answer(pictures.readPublic(id.toString(), size), ASKED_EACH_TIME);
    }

    @GetMapping("/a/{id}/releases/{release}/cover/{size}")
    ResponseEntity<byte[]> publicCover(@PathVariable UUID id, @PathVariable UUID release, @PathVariable int size) {
        return answer(pictures.readPublic(id.toString(), release.toString(), size), ASKED_EACH_TIME);
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> picture, CacheControl cache) {
        return picture.map(content -> ResponseEntity.ok()
                        .cacheControl(cache)
                        .contentType(MediaType.IMAGE_JPEG)
                        .header("Content-Disposition", "inline")
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private static @Nullable String text(@Nullable UUID version) {
        return version == null ? null : version.toString();
    }
}
