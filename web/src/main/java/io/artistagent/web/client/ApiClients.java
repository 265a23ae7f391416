package io.artistagent.web.client;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Creates API clients from {@code @HttpExchange} interfaces whose methods return an {@link ApiResult}. */
@Component
public final class ApiClients {

    private final HttpServiceProxyFactory clients;

    ApiClients(
            @Value("${artist-agent.api.base-url:http://127.0.0.1:8080}") String base,
            @Value("${artist-agent.api.connect-timeout:2s}") Duration connect,
            @Value("${artist-agent.api.read-timeout:10s}") Duration read,
            @Value("${artist-agent.api.slow-read-timeout:50s}") Duration slow,
            @Value("${artist-agent.api.upload-timeout:15m}") Duration upload,
            ObjectProvider<ObservationRegistry> observations) {
        RestClient.Builder client = RestClient.builder()
                .baseUrl(base.replaceAll("/+$", "") + "/api/v1")
                .defaultHeaders(headers ->
                        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)))
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new ByteArrayHttpMessageConverter())
                        .addCustomConverter(new StreamedBodyConverter()))
                // Observed, so that the page's trace continues in the API
                .observationRegistry(observations.getIfAvailable(() -> ObservationRegistry.NOOP));
        this.clients = HttpServiceProxyFactory.builder()
                .exchangeAdapter(new ApiAdapter(
                        client.clone()
                                .requestFactory(connections(connect, read))
                                .build(),
                        client.clone()
                                .requestFactory(connections(connect, slow))
                                .build(),
                        client.clone()
                                .requestFactory(connections(connect, upload))
                                .build()))
                .customArgumentResolver(new ApiArguments())
                .build();
    }

    public <T> T create(Class<T> client) {
        return clients.createClient(client);
    }

    private static JdkClientHttpRequestFactory connections(Duration connect, Duration read) {
        // HTTP/1.1, because a request with a streamed body cannot offer an upgrade to HTTP/2
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(read);
        return factory;
    }
}
