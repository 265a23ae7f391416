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

    /** How far Keycloak is away. */
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

    /** Asks Keycloak, unless it was asked a few seconds ago; the keys that it answers are kept. */
    synchronized Reach reach() {
        if (System.nanoTime() - lastAttempt >= PAUSE) {
            try {
                fetched();
            } catch (IOException | ParseException away) {
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
            // Who waited here while another one tried in vain need not wait for a try of their own
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
