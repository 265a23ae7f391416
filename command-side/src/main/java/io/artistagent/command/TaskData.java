package io.artistagent.command;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.exceptions.SerializationException;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerHumanReadableDeadlineDetails;
import org.jspecify.annotations.Nullable;

/**
 * What tasks remember, as JSON. Deadlines that were set when it was still Java objects are read as well: those of one class, made of
 * text and bytes, and no others.
 */
final class TaskData implements Serializer {

    private static final ObjectInputFilter ONLY_OLDER_DEADLINES = ObjectInputFilter.Config.createFilter(
            "maxdepth=3;maxarray=100000;" + DbSchedulerBinaryDeadlineDetails.class.getName() + ";!*");

    private final Serializer json = new Jackson3Serializer();

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : json.serialize(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] stored) {
        if (stored == null) {
            return null;
        }
        return isJavaObject(stored) ? type.cast(olderDeadline(stored)) : json.deserialize(type, stored);
    }

    private static boolean isJavaObject(byte[] stored) {
        return stored.length > 1 && stored[0] == (byte) 0xAC && stored[1] == (byte) 0xED;
    }

    private static DbSchedulerHumanReadableDeadlineDetails olderDeadline(byte[] stored) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stored))) {
            in.setObjectInputFilter(ONLY_OLDER_DEADLINES);
            DbSchedulerBinaryDeadlineDetails old = (DbSchedulerBinaryDeadlineDetails) in.readObject();
            return new DbSchedulerHumanReadableDeadlineDetails(
                    old.getD(),
                    text(old.getS()),
                    old.getSc(),
                    text(old.getP()),
                    old.getPc(),
                    old.getR(),
                    text(old.getM()));
        } catch (IOException | ClassNotFoundException e) {
            throw new SerializationException("A task of an earlier version cannot be read", e);
        }
    }

    private static @Nullable String text(byte @Nullable [] stored) {
        return stored == null ? null : new String(stored, StandardCharsets.UTF_8);
    }
}
