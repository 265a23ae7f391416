package io.artistagent.eventlog.pictures;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.pictures.Picture;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores the bytes of pictures where every node finds them. A picture is stored before the command that refers to it is sent, and counts as
 * unpublished until the log is known to name it.
 */
public final class PictureStore {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PictureSeal seal;

    /** @param keys null for a log without encryption */
    public PictureStore(
            JdbcClient database, PlatformTransactionManager transactions, Clock clock, @Nullable SubjectKeys keys) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.seal = new PictureSeal(keys);
    }

    /** A picture that no event is known to name. */
    public record Unpublished(PictureId id, UUID shownBy) {}

    /**
     * Stores a picture.
     *
     * @param shownBy the artist or release that it shows
     * @param sizes the encoded picture by side length in pixels
     * @throws io.artistagent.domain.RuleBroken if the person was erased
     */
    public Picture store(PictureId id, PersonId owner, UUID shownBy, Map<Integer, byte[]> sizes) {
        Map<Integer, byte[]> stored = new TreeMap<>();
        sizes.forEach((size, content) -> stored.put(size, seal.seal(id, owner, size, content)));
        transaction.executeWithoutResult(begun -> insert(id, owner, shownBy, stored));
        MessageDigest digest = DigestUtils.getSha256Digest();
        stored.values().forEach(digest::update);
        return new Picture(
                id,
                HexFormat.of().formatHex(digest.digest()),
                stored.values().stream().mapToLong(content -> content.length).sum());
    }

    private void insert(PictureId id, PersonId owner, UUID shownBy, Map<Integer, byte[]> stored) {
        database.sql("INSERT INTO log.picture (picture_id, owner, shown_by, stored_at)"
                        + " VALUES (:id, :owner, :shownBy, :now)")
                .param("id", id.value())
                .param("owner", owner.value())
                .param("shownBy", shownBy)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        stored.forEach(
                (size, content) -> database.sql("INSERT INTO log.picture_size (picture_id, size, sealed, content)"
                                + " VALUES (:id, :size, :sealed, :content)")
                        .param("id", id.value())
                        .param("size", size)
                        .param("sealed", seal.seals())
                        .param("content", content)
                        .update());
    }

    /** A picture in one size; nothing if it was replaced or removed, or its owner was erased. */
    public Optional<byte[]> find(PictureId id, int size) {
        return database.sql("SELECT owner, sealed, content FROM log.picture_size NATURAL JOIN log.picture"
                        + " WHERE picture_id = :id AND size = :size")
                .param("id", id.value())
                .param("size", size)
                .query((row, number) -> Optional.ofNullable(content(row, id, size)))
                .optional()
                .flatMap(found -> found);
    }

    private byte @Nullable [] content(ResultSet row, PictureId id, int size) throws SQLException {
        byte[] stored = row.getBytes("content");
        return row.getBoolean("sealed")
                ? seal.open(id, new PersonId(row.getObject("owner", UUID.class)), size, stored)
                : stored;
    }

    /** Marks this picture as named by the log and deletes the one that it replaces. The call is idempotent. */
    public void markPublished(PictureId id, UUID shownBy) {
        int known = database.sql("UPDATE log.picture SET published = true WHERE picture_id = :id")
                .param("id", id.value())
                .update();
        // A missing picture has itself been replaced: its successor stays
        if (known > 0) {
            database.sql("DELETE FROM log.picture WHERE shown_by = :shownBy AND published AND picture_id <> :id")
                    .param("shownBy", shownBy)
                    .param("id", id.value())
                    .update();
        }
    }

    /** Deletes one picture. */
    public void discard(PictureId id) {
        database.sql("DELETE FROM log.picture WHERE picture_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Deletes the published pictures of an artist or a release. */
    public void removeAllShownBy(UUID artistOrRelease) {
        database.sql("DELETE FROM log.picture WHERE shown_by = :shownBy AND published")
                .param("shownBy", artistOrRelease)
                .update();
    }

    /** Deletes every picture of a person. */
    public void removeAllOf(PersonId owner) {
        database.sql("DELETE FROM log.picture WHERE owner = :owner")
                .param("owner", owner.value())
                .update();
    }

    /** Pictures that are still unpublished after this time: for most, the command was refused and the process died before it cleaned up. */
    public List<Unpublished> unpublishedFor(Duration age) {
        return database.sql("SELECT picture_id, shown_by FROM log.picture WHERE NOT published AND stored_at < :limit"
                        + " ORDER BY stored_at LIMIT 1000")
                .param("limit", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Unpublished(new PictureId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
    }
}
