package io.artistagent.web.client;

import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** API clients for any base URL, and a caller. */
public final class ApiSamples {

    private ApiSamples() {}

    public static ApiClients clients(String address) {
        return clients(address, Duration.ofSeconds(5));
    }

    /** @param read how long the clients wait for a response that takes no work */
    static ApiClients clients(String address, Duration read) {
        return new ApiClients(
                address,
                Duration.ofSeconds(5),
                read,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                new StaticListableBeanFactory().getBeanProvider(ObservationRegistry.class));
    }

    /** Returns a caller with an access token who has not written anything yet. */
    public static Caller caller() {
        return new Writer();
    }

    private static final class Writer implements Caller {

        private @Nullable String last;

        @Override
        public String accessToken() {
            return "t";
        }

        @Override
        public @Nullable String consistencyToken() {
            return last;
        }

        @Override
        public void wrote(String token) {
            last = token;
        }
    }
}
