package io.artistagent.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Encrypted cookies that hold the state of clients that are not signed in, so that unauthenticated visitors take no space in the session
 * store.
 */
@Component
public final class SealedCookies {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Browsers drop a cookie of more than 4,096 bytes. */
    private static final int MAX_LENGTH = 3_800;

    private final SecretKeySpec key;
    private final boolean secure;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SealedCookies(
            PageKeys keys,
            @Value("${artist-agent.keycloak.issuer:http:}") String issuer,
            @Value("${artist-agent.web.secure-cookies:#{null}}") @Nullable Boolean chosen,
            ObjectProvider<InstantSource> clock) {
        this.key = new SecretKeySpec(keys.derive("guest cookies"), "AES");
        this.secure = chosen == null ? issuer.startsWith("https:") : chosen;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /** Stores a text in a cookie for that long. A text that is too long for a cookie is dropped. */
    public void keep(HttpServletResponse response, String name, String text, Duration life) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] dated = ByteBuffer.allocate(Long.BYTES + content.length)
                .putLong(clock.instant().plus(life).toEpochMilli())
                .put(content)
                .array();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, name, nonce, dated);
        if (sealed == null) {
            throw new IllegalStateException("Cannot seal a cookie");
        }
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
        if (value.length() <= MAX_LENGTH) {
            send(response, name, value, life);
        }
    }

    /** Returns the text stored under this name; null if it is missing, expired or was changed. */
    public @Nullable String find(HttpServletRequest request, String name) {
        String value = value(request, fullName(name));
        if (value == null || value.length() > MAX_LENGTH) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(value);
        } catch (IllegalArgumentException foreign) {
            return null;
        }
        if (bytes.length <= NONCE) {
            return null;
        }
        byte[] dated = crypt(
                Cipher.DECRYPT_MODE, name, Arrays.copyOf(bytes, NONCE), Arrays.copyOfRange(bytes, NONCE, bytes.length));
        if (dated == null
                || Instant.ofEpochMilli(ByteBuffer.wrap(dated).getLong()).isBefore(clock.instant())) {
            return null;
        }
        return new String(dated, Long.BYTES, dated.length - Long.BYTES, StandardCharsets.UTF_8);
    }

    /** Deletes the cookie. */
    public void forget(HttpServletRequest request, HttpServletResponse response, String name) {
        if (value(request, fullName(name)) != null) {
            send(response, name, "", Duration.ZERO);
        }
    }

    private void send(HttpServletResponse response, String name, String value, Duration life) {
        ResponseCookie cookie = ResponseCookie.from(fullName(name), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String fullName(String name) {
        return (secure ? SessionStore.HOST_PREFIX : "") + SessionStore.COOKIE + "-" + name;
    }

    private static @Nullable String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** Seals or opens a text; null if it was not sealed with this key under this name. */
    private byte @Nullable [] crypt(int mode, String name, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException foreign) {
            return null;
        }
    }
}
