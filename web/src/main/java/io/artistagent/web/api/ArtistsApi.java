package io.artistagent.web.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Artists: mine, others', and whom I would rather not hear from. */
@Component
public final class ArtistsApi {

    /** As many as the API gives at once. */
    public static final int MOST = 200;

    private static final ParameterizedTypeReference<Page<Artist>> ARTISTS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Artist> ARTIST = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<BlockedArtist>> BLOCKED =
            new ParameterizedTypeReference<>() {};

    private final HttpApi http;

    ArtistsApi(HttpApi http) {
        this.http = http;
    }

    /** The person's own artists, of a label the {@value #MOST} registered last. */
    public Answer<Page<Artist>> mine(Caller caller) {
        return mine(caller, null, MOST);
    }

    /** A part of the person's own artists, the one registered last first. */
    public Answer<Page<Artist>> mine(Caller caller, @Nullable String cursor, int limit) {
        UriComponentsBuilder uri = http.address("/me/artists").queryParam("limit", limit);
        HttpApi.parameter(uri, "cursor", cursor);
        return http.get(caller, uri.encode().build().toUri(), ARTISTS);
    }

    public Answer<Artist> one(Caller caller, String id) {
        return http.get(caller, http.at("/artists/{id}", id), ARTIST);
    }

    /** An artist, and whether one of the person's own artists blocks them. */
    public Answer<Artist> one(Caller caller, String id, @Nullable String acting) {
        UriComponentsBuilder uri = http.address("/artists/{id}");
        HttpApi.parameter(uri, "forArtistId", acting);
        return http.get(caller, uri.encode().buildAndExpand(Map.of("id", id)).toUri(), ARTIST);
    }

    /** What a person looks for; blank values do not narrow the search. */
    public record Search(
            @Nullable String q,
            @Nullable String genre,
            @Nullable String country,
            @Nullable String lookingFor,
            @Nullable String cursor,
            int limit) {}

    public Answer<Page<Artist>> search(Caller caller, Search search) {
        UriComponentsBuilder uri = http.address("/artists").queryParam("limit", search.limit());
        HttpApi.parameter(uri, "q", search.q());
        HttpApi.parameter(uri, "genre", search.genre());
        HttpApi.parameter(uri, "country", search.country());
        HttpApi.parameter(uri, "lookingFor", search.lookingFor());
        HttpApi.parameter(uri, "cursor", search.cursor());
        return http.get(caller, uri.encode().build().toUri(), ARTISTS);
    }

    public Answer<Done> register(Caller caller, ArtistDraft draft, String key) {
        return http.send(caller, HttpMethod.POST, http.at("/artists"), draft, null, key);
    }

    public Answer<Done> change(Caller caller, String id, ArtistDraft draft, String version) {
        return http.send(caller, HttpMethod.PATCH, http.at("/artists/{id}", id), draft, version, null);
    }

    public Answer<Done> retire(Caller caller, String id, String version, String key) {
        return http.send(caller, HttpMethod.POST, http.at("/artists/{id}/retire", id), null, version, key);
    }

    /** Opens the page that everybody may read, or changes what it shows. */
    public Answer<Done> openPage(Caller caller, String id, Artist.PublicPage page, String version) {
        return http.send(
                caller,
                HttpMethod.PUT,
                http.at("/artists/{id}/public-page", id),
                Map.of(
                        "indexed",
                        page.indexed(),
                        "releases",
                        page.releases(),
                        "links",
                        page.links(),
                        "figures",
                        page.figures()),
                version,
                null);
    }

    public Answer<Done> closePage(Caller caller, String id, String version) {
        return http.send(caller, HttpMethod.DELETE, http.at("/artists/{id}/public-page", id), null, version, null);
    }

    /** A part of those whom an artist blocks, the latest first. */
    public Answer<Page<BlockedArtist>> blocked(Caller caller, String id, @Nullable String cursor, int limit) {
        UriComponentsBuilder uri = http.address("/artists/{id}/blocks").queryParam("limit", limit);
        HttpApi.parameter(uri, "cursor", cursor);
        return http.get(caller, uri.encode().buildAndExpand(Map.of("id", id)).toUri(), BLOCKED);
    }

    public Answer<Done> block(Caller caller, String id, String other) {
        return http.send(caller, HttpMethod.PUT, http.at("/artists/{id}/blocks/{other}", id, other), null, null, null);
    }

    public Answer<Done> unblock(Caller caller, String id, String other) {
        return http.send(
                caller, HttpMethod.DELETE, http.at("/artists/{id}/blocks/{other}", id, other), null, null, null);
    }
}
