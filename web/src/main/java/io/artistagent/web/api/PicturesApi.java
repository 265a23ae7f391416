package io.artistagent.web.api;

import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Portraits and covers. */
@Component
public final class PicturesApi {

    private static final String PORTRAIT = "/artists/{id}/picture";
    private static final String COVER = "/releases/{id}/cover";

    private final HttpApi http;

    PicturesApi(HttpApi http) {
        this.http = http;
    }

    /** What has a picture. */
    public enum Shown {
        ARTIST(PORTRAIT),
        RELEASE(COVER);

        private final String path;

        Shown(String path) {
            this.path = path;
        }
    }

    /** Passes a file on while it arrives. */
    public Answer<Done> change(Caller caller, Shown what, String id, String version, InputStream content) {
        return http.put(caller, http.at(what.path, id), version, content);
    }

    public Answer<Done> remove(Caller caller, Shown what, String id, String version) {
        return http.send(caller, HttpMethod.DELETE, http.at(what.path, id), null, version, null);
    }

    /**
     * A picture as a signed-in person sees it; nothing where there is none, or none that they may see.
     *
     * @param known the tag of the picture that the browser has
     */
    public Optional<PictureFile> read(
            Caller caller, Shown what, String id, int size, @Nullable String version, @Nullable String known) {
        return http.picture(
                caller,
                version == null
                        ? http.at(what.path + "/{size}", id, size)
                        : http.at(what.path + "/{size}?v={version}", id, size, version),
                known);
    }

    /** A portrait on a public page. */
    public Optional<PictureFile> readPublic(String artistId, int size, @Nullable String known) {
        return http.picture(null, http.at("/public/artists/{id}/picture/{size}", artistId, size), known);
    }

    /** A cover on a public page. */
    public Optional<PictureFile> readPublic(String artistId, String releaseId, int size, @Nullable String known) {
        return http.picture(
                null,
                http.at("/public/artists/{id}/releases/{release}/cover/{size}", artistId, releaseId, size),
                known);
    }
}
