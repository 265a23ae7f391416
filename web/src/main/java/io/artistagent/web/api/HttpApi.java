package io.artistagent.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the API: tokens, versions and keys go out as headers, problems come back as values. */
@Component
final class HttpApi {

    private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);

    static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");
    static final String CONSISTENCY_TOKEN = "Consistency-Token";

    private static final Pattern VERSION = Pattern.compile("\\d{1,19}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final RestClient quick;
    private final RestClient patient;
    private final String base;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final JsonMapper withoutNulls = json.rebuild()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    HttpApi(
            @Value("${artist-agent.api.base-url:http://127.0.0.1:8080}") String base,
            @Value("${artist-agent.api.connect-timeout:2s}") Duration connect,
            @Value("${artist-agent.api.read-timeout:10s}") Duration read,
            @Value("${artist-agent.api.upload-timeout:15m}") Duration upload,
            ObjectProvider<ObservationRegistry> observations) {
        this.base = base.replaceAll("/+$", "") + "/api/v1";
        this.quick = client(connect, read, observations);
        this.patient = client(connect, upload, observations);
    }

    private static RestClient client(
            Duration connect, Duration read, ObjectProvider<ObservationRegistry> observations) {
        // Version 1.1: an upgrade to HTTP/2 cannot be offered with a body that is streamed
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(read);
        // Observed, so that the trace of a page goes on in the API
        return RestClient.builder()
                .requestFactory(factory)
                .observationRegistry(observations.getIfAvailable(() -> ObservationRegistry.NOOP))
                .build();
    }

    /** An address below the API's base path, with its variables encoded. */
    UriComponentsBuilder address(String path) {
        return UriComponentsBuilder.fromUriString(base + path);
    }

    URI at(String path, Object... variables) {
        return address(path).encode().buildAndExpand(variables).toUri();
    }

    <T> Answer<T> get(Caller caller, URI uri, ParameterizedTypeReference<T> type) {
        return get(caller, uri, type, true);
    }

    /** Without waiting for the own last write: for what is computed some time after it anyway. */
    <T> Answer<T> getSoon(Caller caller, URI uri, ParameterizedTypeReference<T> type) {
        return get(caller, uri, type, false);
    }

    private <T> Answer<T> get(Caller caller, URI uri, ParameterizedTypeReference<T> type, boolean ownWrites) {
        String token = ownWrites ? caller.consistencyToken() : null;
        Answer<T> answer = get(caller, uri, type, token);
        // A log that was restored to an earlier time no longer has what this person wrote last
        return token != null && refusesToken(answer.problem()) ? get(caller, uri, type, (String) null) : answer;
    }

    private <T> Answer<T> get(Caller caller, URI uri, ParameterizedTypeReference<T> type, @Nullable String token) {
        return call(() -> quick.get()
                .uri(uri)
                .headers(headers -> identify(headers, caller))
                .headers(headers -> set(headers, CONSISTENCY_TOKEN, token))
                .exchange((request, response) -> readOwn(caller, response, type)));
    }

    private static boolean refusesToken(@Nullable Problem problem) {
        return problem != null
                && problem.errors().stream().anyMatch(error -> error.pointer().equals(CONSISTENCY_TOKEN));
    }

    /** What everybody may read: no token goes along. */
    <T> Answer<T> getPublic(URI uri, ParameterizedTypeReference<T> type) {
        return call(() -> quick.get()
                .uri(uri)
                .headers(headers ->
                        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)))
                .exchange((request, response) -> read(response, type)));
    }

    /**
     * A picture, or empty after any failure: a page without a picture does not say why.
     *
     * @param known the tag of the picture that the browser has
     */
    Optional<PictureFile> picture(@Nullable Caller caller, URI uri, @Nullable String known) {
        Answer<PictureFile> answer = call(() -> quick.get()
                .uri(uri)
                .headers(headers -> {
                    if (caller != null) {
                        headers.setBearerAuth(caller.accessToken());
                    }
                    headers.setAccept(List.of(MediaType.IMAGE_JPEG, MediaType.APPLICATION_PROBLEM_JSON));
                    set(headers, HttpHeaders.IF_NONE_MATCH, known);
                })
                .exchange((request, response) -> picture(response)));
        return Optional.ofNullable(answer.orNull());
    }

    private static Answer<PictureFile> picture(ClientHttpResponse response) throws IOException {
        HttpHeaders headers = response.getHeaders();
        int status = response.getStatusCode().value();
        return switch (status) {
            case 200 ->
                new Answer.Given<>(new PictureFile(
                        headers.getCacheControl(),
                        headers.getETag(),
                        response.getBody().readAllBytes()));
            case 304 -> new Answer.Given<>(new PictureFile(headers.getCacheControl(), headers.getETag(), null));
            default -> new Answer.Denied<>(Problem.of(status, null));
        };
    }

    /** Puts a file somewhere; it is passed on while it arrives. */
    Answer<Done> put(Caller caller, URI uri, String version, InputStream content) {
        return call(() -> patient.put()
                .uri(uri)
                .headers(headers -> identify(headers, caller))
                .headers(headers -> set(headers, HttpHeaders.IF_MATCH, '"' + version + '"'))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content::transferTo)
                .exchange((sent, response) -> done(caller, response)));
    }

    /** Sends a command. A version becomes If-Match, a key makes a repeated click harmless. */
    Answer<Done> send(
            Caller caller,
            HttpMethod method,
            URI uri,
            @Nullable Object body,
            @Nullable String version,
            @Nullable String key) {
        requireOurs(VERSION, version);
        requireOurs(KEY, key);
        return call(() -> {
            RestClient.RequestBodySpec request = quick.method(method)
                    .uri(uri)
                    .headers(headers -> identify(headers, caller))
                    .headers(
                            headers -> set(headers, HttpHeaders.IF_MATCH, version == null ? null : '"' + version + '"'))
                    .headers(headers -> set(headers, "Idempotency-Key", key));
            if (body != null) {
                // In a merge patch a null removes what was there; elsewhere what is not said is left out
                boolean patch = method == HttpMethod.PATCH;
                request.contentType(patch ? MERGE_PATCH : MediaType.APPLICATION_JSON)
                        .body((patch ? json : withoutNulls).writeValueAsBytes(body));
            }
            return request.exchange((sent, response) -> done(caller, response));
        });
    }

    /** Sends a file on its way in; the body is written while it is read. */
    Answer<Done> upload(Caller caller, URI uri, String key, String boundary, StreamedBody body) {
        requireOurs(KEY, key);
        return call(() -> patient.post()
                .uri(uri)
                .headers(headers -> identify(headers, caller))
                .headers(headers -> set(headers, "Idempotency-Key", key))
                .contentType(MediaType.parseMediaType("multipart/form-data;boundary=" + boundary))
                .body(body::writeTo)
                .exchange((sent, response) -> done(caller, response)));
    }

    /** What becomes a header is what a page of ours has put into its form. */
    private static void requireOurs(Pattern form, @Nullable String value) {
        if (value != null && !form.matcher(value).matches()) {
            throw new Malformed();
        }
    }

    /** Writes a request body piece by piece. */
    interface StreamedBody {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void identify(HttpHeaders headers, Caller caller) {
        headers.setBearerAuth(caller.accessToken());
        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
    }

    private static void set(HttpHeaders headers, String name, @Nullable String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }

    private Answer<Done> done(Caller caller, ClientHttpResponse response) throws IOException {
        return readOwn(caller, response, new ParameterizedTypeReference<>() {});
    }

    /** What is to be seen from now on is told by commands, and by imports that are done. */
    private <T> Answer<T> readOwn(Caller caller, ClientHttpResponse response, ParameterizedTypeReference<T> type)
            throws IOException {
        Answer<T> answer = read(response, type);
        String token = response.getHeaders().getFirst(CONSISTENCY_TOKEN);
        if (token != null && answer.problem() == null) {
            caller.wrote(token);
        }
        return answer;
    }

    private <T> Answer<T> read(ClientHttpResponse response, ParameterizedTypeReference<T> type) throws IOException {
        int status = response.getStatusCode().value();
        if (status == 401) {
            throw SignedOut.refused();
        }
        byte[] body = response.getBody().readAllBytes();
        if (response.getStatusCode().is2xxSuccessful()) {
            byte[] present = body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body;
            return new Answer.Given<>(json.readValue(present, json.constructType(type.getType())));
        }
        return new Answer.Denied<>(Problem.of(status, problemIn(body)));
    }

    private Problem.@Nullable Body problemIn(byte[] body) {
        try {
            return body.length == 0 ? null : json.readValue(body, Problem.Body.class);
        } catch (JacksonException unreadable) {
            return null; // a proxy on the way answered in its own words
        }
    }

    private static <T> Answer<T> call(Supplier<@Nullable Answer<T>> exchange) {
        try {
            Answer<T> answer = exchange.get();
            return answer == null ? new Answer.Denied<>(Problem.AWAY) : answer;
        } catch (RestClientException | JacksonException away) {
            // Only the kind of failure: addresses hold what people searched for
            LOG.warn("The API did not answer: {}", away.getClass().getSimpleName());
            return new Answer.Denied<>(Problem.AWAY);
        }
    }

    static void parameter(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            uri.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value.toString()));
        }
    }
}
