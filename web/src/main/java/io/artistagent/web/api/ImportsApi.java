package io.artistagent.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Files on their way in. */
@Component
public final class ImportsApi {

    private static final ParameterizedTypeReference<Page<ImportRun>> LIST = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<ImportRun> ONE = new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<ImportPreview> PREVIEW = new ParameterizedTypeReference<>() {};

    private final HttpApi http;

    ImportsApi(HttpApi http) {
        this.http = http;
    }

    /** A part of the imports of an artist, or of everything a person brought in; the last first. */
    public Answer<Page<ImportRun>> list(Caller caller, @Nullable String artistId, @Nullable String cursor, int limit) {
        String path = artistId == null ? "/me/imports" : "/artists/" + artistId + "/imports";
        UriComponentsBuilder uri = http.address(path).queryParam("limit", limit);
        HttpApi.parameter(uri, "cursor", cursor);
        return http.get(caller, uri.encode().build().toUri(), LIST);
    }

    /** The imports of an artist that wait for a decision; the last first. */
    public Answer<Page<ImportRun>> waiting(Caller caller, String artistId, int limit) {
        UriComponentsBuilder uri = http.address("/artists/{id}/imports")
                .queryParam("state", ImportState.WAITING)
                .queryParam("limit", limit);
        return http.get(caller, uri.encode().buildAndExpand(artistId).toUri(), LIST);
    }

    public Answer<ImportRun> one(Caller caller, String id) {
        return http.get(caller, http.at("/imports/{id}", id), ONE);
    }

    /** The first rows of a file that waits. */
    public Answer<ImportPreview> preview(Caller caller, String id) {
        return http.get(caller, http.at("/imports/{id}/preview", id), PREVIEW);
    }

    /** Accepts a file with what it left open: kind, trackId, from, to. */
    public Answer<Done> accept(Caller caller, String id, String version, Map<String, String> said, String key) {
        return http.send(caller, HttpMethod.POST, http.at("/imports/{id}/accept", id), said, version, key);
    }

    public Answer<Done> discard(Caller caller, String id, String version, String key) {
        return http.send(caller, HttpMethod.POST, http.at("/imports/{id}/discard", id), null, version, key);
    }

    /** A file as it arrives from the person's browser: read once, kept nowhere. */
    public record Upload(String fileName, Map<String, String> fields, InputStream content) {}

    /** Passes a file on. Without an artist it is the person's own listening history. */
    public Answer<Done> upload(Caller caller, @Nullable String artistId, Upload upload, String key) {
        String boundary = "----artist-agent-" + UUID.randomUUID();
        return http.upload(
                caller,
                artistId == null ? http.at("/me/imports") : http.at("/artists/{id}/imports", artistId),
                key,
                boundary,
                out -> write(out, boundary, upload));
    }

    private static void write(OutputStream out, String boundary, Upload upload) throws IOException {
        for (Map.Entry<String, String> field : upload.fields().entrySet()) {
            line(out, "--" + boundary);
            line(out, "Content-Disposition: form-data; name=\"" + quotable(field.getKey()) + '"');
            line(out, "");
            line(out, field.getValue().strip());
        }
        line(out, "--" + boundary);
        line(out, "Content-Disposition: form-data; name=\"file\"; filename=\"" + quotable(upload.fileName()) + '"');
        line(out, "Content-Type: application/octet-stream");
        line(out, "");
        upload.content().transferTo(out);
        line(out, "");
        line(out, "--" + boundary + "--");
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** As browsers write names: what would end the quotes or the line is escaped. */
    private static String quotable(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
