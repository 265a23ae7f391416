package io.artistagent.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Releases and tracks. */
@Component
public final class CatalogueApi {

    /** In the place of a release: the tracks that are on none. */
    public static final String NO_RELEASE = "none";

    /** As many as the API gives at once. */
    public static final int MOST = 200;

    private static final ParameterizedTypeReference<Page<Release>> RELEASES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Track>> TRACKS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Release> RELEASE = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Track> TRACK = new ParameterizedTypeReference<>() {};

    private final HttpApi http;

    CatalogueApi(HttpApi http) {
        this.http = http;
    }

    /** A part of an artist's releases, the latest first. */
    public Answer<Page<Release>> releases(Caller caller, String artistId, @Nullable String cursor, int limit) {
        UriComponentsBuilder uri =
                http.address("/artists/" + artistId + "/releases").queryParam("limit", limit);
        HttpApi.parameter(uri, "cursor", cursor);
        return http.get(caller, uri.encode().build().toUri(), RELEASES);
    }

    /** A part of an artist's tracks, the one added last first; of one release, or of {@link #NO_RELEASE}. */
    public Answer<Page<Track>> tracks(
            Caller caller, String artistId, @Nullable String releaseId, @Nullable String cursor, int limit) {
        UriComponentsBuilder uri =
                http.address("/artists/" + artistId + "/tracks").queryParam("limit", limit);
        HttpApi.parameter(uri, "releaseId", releaseId);
        HttpApi.parameter(uri, "cursor", cursor);
        return http.get(caller, uri.encode().build().toUri(), TRACKS);
    }

    /** All releases, to choose from. */
    public Answer<List<Release>> allReleases(Caller caller, String artistId) {
        return all(cursor -> releases(caller, artistId, cursor, MOST));
    }

    /** All tracks, to choose from. */
    public Answer<List<Track>> allTracks(Caller caller, String artistId) {
        return all(cursor -> tracks(caller, artistId, null, cursor, MOST));
    }

    private static <T> Answer<List<T>> all(Function<@Nullable String, Answer<Page<T>>> part) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            Answer<Page<T>> answer = part.apply(cursor);
            if (!(answer instanceof Answer.Given<Page<T>>(Page<T> page))) {
                return answer.map(Page::items);
            }
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return new Answer.Given<>(all);
    }

    public Answer<Release> release(Caller caller, String id) {
        return http.get(caller, http.at("/releases/{id}", id), RELEASE);
    }

    public Answer<Track> track(Caller caller, String id) {
        return http.get(caller, http.at("/tracks/{id}", id), TRACK);
    }

    public Answer<Done> addRelease(Caller caller, String artistId, ReleaseDraft draft, String key) {
        return http.send(caller, HttpMethod.POST, http.at("/artists/{id}/releases", artistId), draft, null, key);
    }

    public Answer<Done> correctRelease(Caller caller, String id, ReleaseDraft draft, String version) {
        return http.send(caller, HttpMethod.PATCH, http.at("/releases/{id}", id), draft, version, null);
    }

    public Answer<Done> addTrack(Caller caller, String artistId, TrackDraft draft, String key) {
        return http.send(caller, HttpMethod.POST, http.at("/artists/{id}/tracks", artistId), draft, null, key);
    }

    public Answer<Done> correctTrack(Caller caller, String id, TrackDraft draft, String version) {
        return http.send(caller, HttpMethod.PATCH, http.at("/tracks/{id}", id), draft, version, null);
    }

    public Answer<Done> publish(Caller caller, String id, String version, String key) {
        return http.send(caller, HttpMethod.POST, http.at("/tracks/{id}/publish", id), null, version, key);
    }

    public Answer<Done> withdraw(Caller caller, String id, String version, String key) {
        return http.send(caller, HttpMethod.POST, http.at("/tracks/{id}/withdraw", id), null, version, key);
    }
}
