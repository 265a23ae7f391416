package io.artistagent.web.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keys for data that the pages store in browsers. All nodes derive the same keys from the secret of the Keycloak client. */
@Component
public final class PageKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    /** Without a client secret, the keys are random and only valid in this process. */
    PageKeys(@Value("${spring.security.oauth2.client.registration.artist-agent-web.client-secret:}") String secret) {
        this.secret = new SecretKeySpec(
                secret.isEmpty() ? SecureRandom.getSeed(32) : secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Derives 32 bytes from the secret and this text. */
    public byte[] derive(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
