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
 * The realm's signing keys. They are fetched on first use, so the application can start before Keycloak, and known keys stay valid while
 * Keycloak is unavailable. A token with an unknown key triggers another fetch, but only every few seconds, so that forged tokens cannot
 * flood Keycloak with requests.
 */
final class RealmKeys implements JWKSource<SecurityContext> {

    private static final long FRESH = Duration.ofMinutes(5).toNanos();
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int MAX_BYTES = 100_000;

    private final URI uri;
    private final DefaultResourceRetriever http =
            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_BYTES);

    /** Whether Keycloak answers and, if not, whether its keys are known. */
    enum Reach {
        ANSWERS,
        KEYS_KNOWN,
        NOTHING_KNOWN
    }

    private volatile @Nullable Known known;
    private boolean answered;
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

    /** Fetches the keys from Keycloak, unless it was asked a few seconds ago, and returns whether it answers. */
    synchronized Reach reach() {
        if (System.nanoTime() - lastAttempt >= PAUSE) {
            try {
                fetched();
            } catch (IOException | ParseException unavailable) {
                lastFailure = System.nanoTime();
            }
        }
        if (answered) {
            return Reach.ANSWERS;
        }
        return known == null ? Reach.NOTHING_KNOWN : Reach.KEYS_KNOWN;
    }

    private synchronized JWKSet refreshed(@Nullable Known before, JWKSelector selector, long asked)
            throws KeySourceException {
        Known now = known;
        if (now != null && (now != before || System.nanoTime() - lastAttempt < PAUSE)) {
            return now.keys();
        }
        if (now == null && lastFailure - asked > 0) {
            // Another thread's attempt failed while this one waited for the lock: another attempt would fail as well
            throw new KeySourceException("The keys of the realm cannot be fetched");
        }
        try {
            return fetched();
        } catch (IOException | ParseException e) {
            lastFailure = System.nanoTime();
            if (now != null && !selector.select(now.keys()).isEmpty()) {
                return now.keys();
            }
            throw new KeySourceException("The keys of the realm cannot be fetched", e);
        }
    }

    private JWKSet fetched() throws IOException, ParseException {
        lastAttempt = System.nanoTime();
        answered = false;
        JWKSet keys = JWKSet.parse(http.retrieveResource(uri.toURL()).getContent());
        known = new Known(keys, System.nanoTime());
        answered = true;
        return keys;
    }
}
