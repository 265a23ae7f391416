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

/** Master keys that stand in the settings: the current one, which wraps, and others that open as well. */
final class LocalMasterKeys implements MasterKeys {

    private static final int BYTES = 32;

    private final Map<String, SealingKey> keys = new LinkedHashMap<>();
    private final String current;

    /**
     * @param master 32 random bytes in Base64
     * @param others those that it replaces, until nothing is wrapped by them any more, and one that is still to come
     */
    LocalMasterKeys(@Nullable String master, List<String> others) {
        this.current = add(master, "artist-agent.keys.master");
        others.forEach(key -> add(key, "artist-agent.keys.others"));
    }

    private String add(@Nullable String text, String setting) {
        var key = bytes(text, setting);
        try {
            var name = name(key);
            keys.put(name, new SealingKey(key));
            return name;
        } catch (GeneralSecurityException unusable) {
            throw new WrongMasterKey(setting + " cannot be used as a key.");
        }
    }

    private static byte[] bytes(@Nullable String text, String setting) {
        try {
            var key = Base64.getDecoder().decode(text == null ? "" : text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // the same answer as for one that is too short
        }
        throw new WrongMasterKey(
                setting + " must be 32 random bytes in Base64. Such a key comes from: openssl rand -base64 32");
    }

    /** The same key has the same name everywhere, and no name leads back to its key. */
    private static String name(byte[] key) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
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
            throw new WrongMasterKey("What the master key " + name + " wrapped does not open with it.");
        }
    }

    private SealingKey key(String name) {
        var key = keys.get(name);
        if (key == null) {
            throw new WrongMasterKey("The master key " + name
                    + " is not at hand: give it as artist-agent.keys.others until everything is wrapped anew.");
        }
        return key;
    }
}
