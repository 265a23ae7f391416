package io.artistagent.keycloak;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the realm signs with, fetched at the first need: the application starts while Keycloak is still starting, and known
 * keys go on counting while it is away. A token that names an unknown key makes them be fetched again, though not more often than
 * every few seconds, so that forged tokens cannot make us hammer the server.
 */
final class RealmKeys implements JWKSource<SecurityContext> {

    private static final long FRESH = Duration.ofMinutes(5).toNanos();
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int MOST_BYTES = 100_000;

    private final URI uri;
    private final DefaultResourceRetriever http =
            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES);

    private volatile @Nullable Known known;
    private long lastAttempt = System.nanoTime() - PAUSE;
    private long lastFailure = lastAttempt;

    RealmKeys(URI uri) {
        this.uri = uri;
    }

    private record Known(JWKSet keys, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < FRESH;
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        Known before = known;
        if (before != null && before.isFresh()) {
            List<JWK> found = selector.select(before.keys());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return selector.select(refreshed(before, selector, System.nanoTime()));
    }

    private synchronized JWKSet refreshed(@Nullable Known before, JWKSelector selector, long asked)
            throws KeySourceException {
        Known now = known;
        if (now != null && (now != before || System.nanoTime() - lastAttempt < PAUSE)) {
            return now.keys();
        }
        if (now == null && lastFailure - asked > 0) {
            // Who waited here while another one tried in vain need not wait for a try of their own
            throw new KeySourceException("The keys of the realm cannot be fetched");
        }
        lastAttempt = System.nanoTime();
        try {
            Known fetched = new Known(fetch(), System.nanoTime());
            known = fetched;
            return fetched.keys();
        } catch (IOException | ParseException e) {
            lastFailure = System.nanoTime();
            if (now != null && !selector.select(now.keys()).isEmpty()) {
                return now.keys();
            }
            throw new KeySourceException("The keys of the realm cannot be fetched", e);
        }
    }

    private JWKSet fetch() throws IOException, ParseException {
        return JWKSet.parse(http.retrieveResource(uri.toURL()).getContent());
    }
}
