package io.artistagent.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Master keys from the settings: the current one, which wraps and unwraps, and others that only unwrap. */
final class LocalMasterKeys implements MasterKeys {

    private static final int BYTES = 32;

    private final Map<String, SealingKey> keys = new LinkedHashMap<>();
    private final String current;

    /**
     * @param master 32 random bytes in Base64
     * @param others the keys that it replaces, until they no longer wrap anything, and a future one
     */
    LocalMasterKeys(@Nullable String master, List<String> others) {
        this.current = add(master, "artist-agent.keys.master");
        others.forEach(key -> add(key, "artist-agent.keys.others"));
    }

    private String add(@Nullable String text, String setting) {
        byte[] key = bytes(text, setting);
        try {
            String name = name(key);
            keys.put(name, new SealingKey(key));
            return name;
        } catch (GeneralSecurityException unusable) {
            throw new WrongMasterKey(setting + " cannot be used as a key.");
        }
    }

    private static byte[] bytes(@Nullable String text, String setting) {
        try {
            byte[] key = Base64.getDecoder().decode(text == null ? "" : text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // Same message as for a key of the wrong length
        }
        throw new WrongMasterKey(
                setting + " must be 32 random bytes in Base64. Create such a key with: openssl rand -base64 32");
    }

    /** The same key has the same name everywhere, and the key cannot be derived from the name. */
    private static String name(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal("artist-agent master key".getBytes(UTF_8)), 0, 8);
    }

    @Override
    public String current() {
        return current;
    }

    @Override
    public boolean has(String name) {
        return keys.containsKey(name);
    }

    @Override
    public byte[] wrap(byte[] key, byte[] bound) {
        return key(current).seal(key, bound);
    }

    @Override
    public byte[] unwrap(String name, byte[] wrapped, byte[] bound) {
        try {
            return key(name).open(wrapped, bound);
        } catch (GeneralSecurityException another) {
            throw new WrongMasterKey("The master key " + name + " does not unwrap what is stored under its name.");
        }
    }

    private SealingKey key(String name) {
        SealingKey key = keys.get(name);
        if (key == null) {
            throw new WrongMasterKey("The master key " + name
                    + " is missing: set it in artist-agent.keys.others until all keys are rewrapped.");
        }
        return key;
    }
}
