package io.artistagent.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens the personal fields of one event. What it seals belongs to that event, that person and that field: moved anywhere
 * else it does not open. The revision is not part of it, so that an event can be read in the shape that it has today.
 */
public final class Seal {

    private static final byte FORM = 1;

    private final String event;
    private final UUID subject;
    private final @Nullable SealingKey key;
    private final @Nullable SealedThen then;

    /** @param key null where the person was erased */
    Seal(String event, UUID subject, @Nullable SealingKey key) {
        this(event, subject, key, null);
    }

    private Seal(String event, UUID subject, @Nullable SealingKey key, @Nullable SealedThen then) {
        this.event = event;
        this.subject = subject;
        this.key = key;
        this.then = then;
    }

    /** Opens what was sealed in another shape of the event than the one in which it is read. */
    public Seal of(SealedThen shape) {
        return new Seal(event, subject, key, shape);
    }

    /** Whether the person was erased: nothing of them is sealed, and nothing opened. */
    boolean isOfTheErased() {
        return key == null;
    }

    /** The field as it is stored. */
    public String seal(String field, byte[] clear) {
        if (key == null) {
            throw new IllegalStateException("There is no key to seal with.");
        }
        return Base64.getEncoder().withoutPadding().encodeToString(key.seal(clear, bound(field)));
    }

    /**
     * The field as it was told, or null where the person was erased.
     *
     * @param field where it stands in the event, as a JSON pointer
     * @throws SealBroken where it was sealed elsewhere, or was changed
     */
    public byte @Nullable [] open(String field, String stored) {
        if (key == null) {
            return null;
        }
        if (then == null) {
            return open(key, field, stored);
        }
        var place = then.placeOf(field);
        return then.today(field, place == null ? stored.getBytes(UTF_8) : open(key, place, stored));
    }

    private byte[] open(SealingKey key, String place, String stored) {
        try {
            return key.open(Base64.getDecoder().decode(stored), bound(place));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new SealBroken();
        }
    }

    private byte[] bound(String field) {
        return (FORM + "\n" + event + "\n" + subject + "\n" + field).getBytes(UTF_8);
    }
}
