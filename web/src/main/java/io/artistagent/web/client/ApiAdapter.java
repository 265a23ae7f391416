package io.artistagent.web.client;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Sends the requests of all clients. Returns problems as values and passes the consistency token of a write to the caller. */
final class ApiAdapter implements HttpExchangeAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiAdapter.class);

    private final RestClientAdapter quick;
    private final RestClientAdapter slow;
    private final RestClientAdapter patient;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Uses the second client for methods that are {@link Slow}, and the third for streamed bodies and files. */
    ApiAdapter(RestClient quick, RestClient slow, RestClient patient) {
        this.quick = RestClientAdapter.create(quick);
        this.slow = RestClientAdapter.create(slow);
        this.patient = RestClientAdapter.create(patient);
    }

    @Override
    public boolean supportsRequestAttributes() {
        return true;
    }

    /** Reads the body of a method that returns an {@link ApiResult}, as all client methods do, or passes on a {@link StreamedFile}. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        if (type.getType() == StreamedFile.class) {
            return (T) file(values);
        }
        Type body = ResolvableType.forType(type.getType())
                .as(ApiResult.class)
                .getGeneric(0)
                .getType();
        ApiResult<Object> result = result(request(values), values, body);
        // After a restore to an earlier time, the event log no longer contains the person's last write
        return (T)
                (refusesToken(result.problem())
                        ? result(
                                request(values).headers(headers -> headers.remove(ApiArguments.CONSISTENCY_TOKEN)),
                                values,
                                body)
                        : result);
    }

    private static boolean refusesToken(@Nullable Problem problem) {
        return problem != null
                && problem.errors().stream().anyMatch(error -> error.pointer().equals(ApiArguments.CONSISTENCY_TOKEN));
    }

    /** Returns the response as bytes with its headers, whatever the status. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        ResponseEntity<byte[]> unavailable =
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        return (ResponseEntity<T>) unlessUnavailable(
                () -> request(values)
                        .exchange((sent, response) -> new ResponseEntity<>(
                                response.getBody().readAllBytes(), response.getHeaders(), response.getStatusCode())),
                unavailable);
    }

    private StreamedFile file(HttpRequestValues values) {
        return unlessUnavailable(
                () -> patient.newRequest(values).exchange((sent, response) -> StreamedFile.of(response), false),
                StreamedFile.unavailable());
    }

    private RestClient.RequestBodySpec request(HttpRequestValues values) {
        RestClientAdapter client = values.getAttributes().containsKey(ApiArguments.SLOW) ? slow : quick;
        return (values.getBodyValue() instanceof StreamedBody ? patient : client).newRequest(values);
    }

    private ApiResult<Object> result(RestClient.RequestBodySpec request, HttpRequestValues values, Type type) {
        Caller caller = values.getAttributes().get(ApiArguments.CALLER) instanceof Caller known ? known : null;
        return unlessUnavailable(
                () -> request.exchange((sent, response) -> read(caller, response, type)),
                new ApiResult.Failure<>(Problem.UNAVAILABLE));
    }

    /** Commands and finished imports return a token; later reads have to include that write, even if its response is unreadable. */
    private ApiResult<Object> read(@Nullable Caller caller, ClientHttpResponse response, Type type) throws IOException {
        ApiResult<Object> result = read(response, type);
        String token = response.getHeaders().getFirst(ApiArguments.CONSISTENCY_TOKEN);
        if (caller != null && token != null && response.getStatusCode().is2xxSuccessful()) {
            caller.wrote(token);
        }
        return result;
    }

    private ApiResult<Object> read(ClientHttpResponse response, Type type) throws IOException {
        int status = response.getStatusCode().value();
        byte[] body = response.getBody().readAllBytes();
        if (status == HttpStatus.UNAUTHORIZED.value()) {
            throw Problem.of(status, problemIn(body)).isErasure() ? SignedOut.erased() : SignedOut.refused();
        }
        if (response.getStatusCode().is2xxSuccessful()) {
            return success(body, type);
        }
        Problem problem = Problem.of(status, problemIn(body));
        if (problem.kind() == Problem.Kind.FAILED) {
            LOG.warn("The API answered a request with {}", status);
        }
        return new ApiResult.Failure<>(problem);
    }

    /** Reads the body of a successful response. The request was executed even if its body is unreadable, so a retry does not help. */
    private ApiResult<Object> success(byte[] body, Type type) {
        try {
            JavaType wanted = json.constructType(type);
            return new ApiResult.Success<>(
                    body.length == 0 ? json.readValue("{}", wanted) : json.readValue(body, wanted));
        } catch (JacksonException unreadable) {
            // Only the exception's type: its message can quote the body
            LOG.warn(
                    "Cannot read a successful response of the API: {}",
                    unreadable.getClass().getSimpleName());
            return new ApiResult.Failure<>(Problem.FAILED);
        }
    }

    private Problem.@Nullable Body problemIn(byte[] body) {
        try {
            return body.length == 0 ? null : json.readValue(body, Problem.Body.class);
        } catch (JacksonException unreadable) {
            return null; // a proxy in between sent its own error page
        }
    }

    private static <T> T unlessUnavailable(Supplier<@Nullable T> exchange, T unavailable) {
        try {
            T result = exchange.get();
            return result == null ? unavailable : result;
        } catch (RestClientException failed) {
            // Only the exception's type: the URL in its message can contain what people searched for
            LOG.warn("A request to the API failed: {}", failed.getClass().getSimpleName());
            return unavailable;
        }
    }

    @Override
    public void exchange(HttpRequestValues values) {
        throw new UnsupportedOperationException(
                "A method of a client must return ApiResult, StreamedFile or ResponseEntity.");
    }

    @Override
    public HttpHeaders exchangeForHeaders(HttpRequestValues values) {
        throw new UnsupportedOperationException(
                "A method of a client must return ApiResult, StreamedFile or ResponseEntity.");
    }

    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues values) {
        throw new UnsupportedOperationException(
                "A method of a client must return ApiResult, StreamedFile or ResponseEntity.");
    }
}
