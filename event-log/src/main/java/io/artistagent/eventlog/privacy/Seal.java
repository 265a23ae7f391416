package io.artistagent.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens the personal fields of one event. A sealed field is bound to its event, its person and its place in the event: moved
 * elsewhere, it does not open. It is not bound to the revision, so that an event can be read in its current form.
 */
public final class Seal {

    private static final byte FORM = 1;

    private final String event;
    private final UUID subject;
    private final @Nullable SealingKey key;
    private final @Nullable FieldMigration then;

    /** @param key null if the person was erased */
    Seal(String event, UUID subject, @Nullable SealingKey key) {
        this(event, subject, key, null);
    }

    private Seal(String event, UUID subject, @Nullable SealingKey key, @Nullable FieldMigration then) {
        this.event = event;
        this.subject = subject;
        this.key = key;
        this.then = then;
    }

    /** A seal that opens nothing, for readers that do without personal data. */
    public static Seal closed(String event, UUID subject) {
        return new Seal(event, subject, null);
    }

    /** A seal for an event that was sealed in another form than the one in which it is read. */
    public Seal of(FieldMigration shape) {
        return new Seal(event, subject, key, shape);
    }

    /** Whether the person was erased: nothing can be sealed or opened. */
    boolean isOfTheErased() {
        return key == null;
    }

    public String seal(String field, byte[] clear) {
        if (key == null) {
            throw new IllegalStateException("Cannot seal a field: the person was erased.");
        }
        return Base64.getEncoder().withoutPadding().encodeToString(key.seal(clear, bound(field)));
    }

    /**
     * Opens a field; returns null if the person was erased.
     *
     * @param field the place of the field in the event, as a JSON pointer
     * @throws SealBroken if the field was sealed elsewhere, or was changed
     */
    public byte @Nullable [] open(String field, String stored) {
        if (key == null) {
            return null;
        }
        if (then == null) {
            return open(key, field, stored);
        }
        String place = then.sealedAt(field);
        return then.migrate(field, place == null ? stored.getBytes(UTF_8) : open(key, place, stored));
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
