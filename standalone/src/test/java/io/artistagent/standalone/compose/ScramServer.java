package io.artistagent.standalone.compose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The server side of one SCRAM-SHA-256 authentication (RFC 5802, RFC 7677) for one user. */
final class ScramServer {

    private static final String HASH = "HmacSHA256";
    private static final int ITERATIONS = 4_096;

    private final String user;
    private final String password;
    private final byte[] salt = UUID.randomUUID().toString().getBytes(UTF_8);
    private String clientFirst = "";
    private String serverFirst = "";

    ScramServer(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** Returns the response to the client's first message, which names the user. */
    byte[] first(byte[] message) {
        String text = new String(message, UTF_8);
        clientFirst = text.substring("n,,".length());
        Map<String, String> fields = fields(clientFirst);
        if (!fields.getOrDefault("n", "").equals(user)) {
            throw new SecurityException("Unknown user");
        }
        serverFirst = "r=%s%s,s=%s,i=%d"
                .formatted(
                        fields.get("r"), UUID.randomUUID(), Base64.getEncoder().encodeToString(salt), ITERATIONS);
        return serverFirst.getBytes(UTF_8);
    }

    /** Checks the client's proof that it knows the password and returns the server's own proof. */
    byte[] second(byte[] message) throws GeneralSecurityException {
        String text = new String(message, UTF_8);
        String withoutProof = text.substring(0, text.lastIndexOf(",p="));
        String exchange = String.join(",", clientFirst, serverFirst, withoutProof);
        byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256))
                .getEncoded();
        byte[] clientKey = hmac(salted, "Client Key");
        byte[] storedKey = MessageDigest.getInstance("SHA-256").digest(clientKey);
        byte[] expected = xor(clientKey, hmac(storedKey, exchange));
        if (!Arrays.equals(expected, Base64.getDecoder().decode(fields(text).get("p")))) {
            throw new SecurityException("Wrong password");
        }
        byte[] proof = hmac(hmac(salted, "Server Key"), exchange);
        return ("v=" + Base64.getEncoder().encodeToString(proof)).getBytes(UTF_8);
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HASH);
        mac.init(new SecretKeySpec(key, HASH));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = new byte[one.length];
        for (int i = 0; i < one.length; i++) {
            result[i] = (byte) (one[i] ^ other[i]);
        }
        return result;
    }

    private static Map<String, String> fields(String message) {
        Map<String, String> fields = new HashMap<>();
        for (String field : message.split(",")) {
            fields.put(field.substring(0, 1), field.substring(2));
        }
        return fields;
    }
}
