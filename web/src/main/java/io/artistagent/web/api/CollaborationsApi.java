package io.artistagent.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Collaborations: what came in, what went out, and what happens to one. */
@Component
public final class CollaborationsApi {

    private static final ParameterizedTypeReference<Page<Collaboration>> LIST = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Collaboration> ONE = new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<Page<Collaboration.Comment>> COMMENTS =
            new ParameterizedTypeReference<>() {};

    private final HttpApi http;

    CollaborationsApi(HttpApi http) {
        this.http = http;
    }

    /**
     * Which collaborations to list, of one artist or of all that the person has; box is incoming or outgoing, or both when it is left
     * out.
     */
    public record Box(
            @Nullable String artistId,
            @Nullable String box,
            @Nullable CollaborationStatus status,
            @Nullable String cursor,
            int limit) {}

    public Answer<Page<Collaboration>> list(Caller caller, Box box) {
        UriComponentsBuilder uri = http.address("/collaborations").queryParam("limit", box.limit());
        HttpApi.parameter(uri, "box", box.box());
        HttpApi.parameter(uri, "artistId", box.artistId());
        HttpApi.parameter(uri, "status", box.status());
        HttpApi.parameter(uri, "cursor", box.cursor());
        return http.get(caller, uri.encode().build().toUri(), LIST);
    }

    /** Those of the caller's artist that are about one of some tracks, the latest first. */
    public Answer<Page<Collaboration>> about(Caller caller, String artistId, List<String> trackIds, int limit) {
        UriComponentsBuilder uri = http.address("/collaborations")
                .queryParam("artistId", artistId)
                .queryParam("trackId", trackIds)
                .queryParam("limit", limit);
        return http.get(caller, uri.encode().build().toUri(), LIST);
    }

    public Answer<Collaboration> one(Caller caller, String id) {
        return http.get(caller, http.at("/collaborations/{id}", id), ONE);
    }

    /** A part of what both sides wrote, latest first. */
    public Answer<Page<Collaboration.Comment>> comments(Caller caller, String id, @Nullable String cursor, int limit) {
        UriComponentsBuilder uri = http.address("/collaborations/{id}/comments").queryParam("limit", limit);
        HttpApi.parameter(uri, "cursor", cursor);
        return http.get(caller, uri.encode().buildAndExpand(Map.of("id", id)).toUri(), COMMENTS);
    }

    public Answer<Done> propose(Caller caller, CollaborationDraft draft, String key) {
        return http.send(caller, HttpMethod.POST, http.at("/collaborations"), draft, null, key);
    }

    /** Carries out a step such as accept or withdraw, against the version the person has seen. */
    public Answer<Done> step(Caller caller, String id, String step, String version, String key) {
        return http.send(caller, HttpMethod.POST, http.at("/collaborations/{id}/{step}", id, step), null, version, key);
    }

    public Answer<Done> comment(Caller caller, String id, @Nullable String text, String key) {
        Map<String, String> body = Map.of("text", text == null ? "" : text);
        return http.send(caller, HttpMethod.POST, http.at("/collaborations/{id}/comments", id), body, null, key);
    }
}
