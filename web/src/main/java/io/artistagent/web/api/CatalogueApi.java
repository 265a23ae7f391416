package io.artistagent.web.api;

import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Releases and tracks. */
@Component
public final class CatalogueApi {

    private static final int ALL_OF_A_PAGE = 200;
    private static final ParameterizedTypeReference<Page<Release>> RELEASES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Track>> TRACKS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Release> RELEASE = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Track> TRACK = new ParameterizedTypeReference<>() {};

    private final HttpApi http;

    CatalogueApi(HttpApi http) {
        this.http = http;
    }

    public Answer<List<Release>> releases(Caller caller, String artistId) {
        return http.get(caller, http.at("/artists/{id}/releases?limit={n}", artistId, ALL_OF_A_PAGE), RELEASES)
                .map(Page::items);
    }

    public Answer<List<Track>> tracks(Caller caller, String artistId) {
        return http.get(caller, http.at("/artists/{id}/tracks?limit={n}", artistId, ALL_OF_A_PAGE), TRACKS)
                .map(Page::items);
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
