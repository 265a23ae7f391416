package io.artistagent.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.eventlog.privacy.MasterKeys;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;

/** A key management service holds the master key and is temporarily unavailable. */
@CommandSideTest
@Import(MasterKeyUnavailableTest.Service.class)
class MasterKeyUnavailableTest {

    @Autowired
    private Api api;

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private Service service;

    /** Keeps wrapped keys in memory and returns handles to them. */
    static final class Service implements MasterKeys {

        private final Map<String, byte[]> wrapped = new ConcurrentHashMap<>();
        private volatile boolean unavailable;

        @Override
        public String current() {
            return "held elsewhere";
        }

        @Override
        public boolean has(String name) {
            return name.equals(current());
        }

        @Override
        public byte[] wrap(byte[] key, byte[] bound) {
            requireHere();
            String receipt = UUID.randomUUID().toString();
            wrapped.put(receipt, key.clone());
            return receipt.getBytes(US_ASCII);
        }

        @Override
        public byte[] unwrap(String name, byte[] receipt, byte[] bound) {
            requireHere();
            return wrapped.get(new String(receipt, US_ASCII)).clone();
        }

        private void requireHere() {
            if (unavailable) {
                throw new DataAccessResourceFailureException("The service is away.");
            }
        }
    }

    @Test
    void commands_that_need_a_key_get_503_until_the_service_is_back() {
        UUID artist = api.artist("alma", "Alma");
        service.unavailable = true;
        keys.dropCachedKeys(); // as happens after a few seconds

        isUnavailable(change(artist));
        isUnavailable(register());

        service.unavailable = false;
        await().until(() -> change(artist).statusCode() == 200);
        assertThat(register().statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> change(UUID artist) {
        return api.send("alma", "PATCH", "/artists/" + artist, "{\"bio\": \"Songs\"}", "If-Match", "\"0\"");
    }

    private HttpResponse<String> register() {
        return api.post("bruno", "/artists", "{\"stageName\": \"Bruno\", \"country\": \"CH\", \"genres\": [\"folk\"]}");
    }

    private static void isUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(Api.header(answer, "Retry-After")).isNotBlank();
        assertThat(answer.body()).contains("/problems/store-away").doesNotContain("Exception", "key");
    }
}
