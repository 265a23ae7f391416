package io.artistagent.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A portrait or cover as it appears in responses.
 *
 * @param sizes a URL for each size; it changes with the picture, so responses can be cached
 */
@Schema(name = "Picture", description = "A square JPEG in several sizes")
public record PictureView(
        @Schema(format = "uuid") String id,

        @Schema(
                description = "A URL for each edge length in pixels",
                example =
                        "{\"64\": \"/api/v1/artists/6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11/picture/64?v=5b0f6c1e-8f0a-4f4e-9a39-1d6e0c7c5a10\"}")
        Map<String, String> sizes) {

    private static final int[] SIZES = {64, 256, 640};

    /** @param address the path of the picture below the API's base path */
    public static @Nullable PictureView of(String address, @Nullable String id) {
        if (id == null) {
            return null;
        }
        Map<String, String> sizes = new TreeMap<>();
        for (int size : SIZES) {
            sizes.put(Integer.toString(size), "/api/v1" + address + "/" + size + "?v=" + id);
        }
        return new PictureView(id, sizes);
    }

    /** Returns an artist's portrait, or null without one. */
    public static @Nullable PictureView ofArtist(Object artistId, @Nullable Object id) {
        return of("/artists/" + artistId + "/picture", id == null ? null : id.toString());
    }

    /** Returns a release's cover, or null without one. */
    public static @Nullable PictureView ofRelease(Object releaseId, @Nullable Object id) {
        return of("/releases/" + releaseId + "/cover", id == null ? null : id.toString());
    }
}
