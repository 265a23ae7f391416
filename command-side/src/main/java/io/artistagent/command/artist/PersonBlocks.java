package io.artistagent.command.artist;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Blocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores blocks in the database. A lock per pair of persons serializes a block with the messages between them: once a block is stored,
 * nothing decided before it can be stored after it.
 */
@Component
final class PersonBlocks implements Blocks {

    private final JdbcClient database;

    PersonBlocks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void enter(ArtistId artist, PersonId owner, ArtistId blocked, PersonId blockedOwner) {
        lock("pg_advisory_xact_lock", owner, blockedOwner);
        database.sql("""
                        INSERT INTO command.block (artist_id, blocked_artist_id, owner_id, blocked_owner_id)
                        VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(artist.value(), blocked.value(), owner.value(), blockedOwner.value())
                .update();
    }

    @Override
    public void remove(ArtistId artist, ArtistId blocked) {
        database.sql("DELETE FROM command.block WHERE artist_id = ? AND blocked_artist_id = ?")
                .params(artist.value(), blocked.value())
                .update();
    }

    @Override
    public boolean mayReach(PersonId from, PersonId to) {
        lock("pg_advisory_xact_lock_shared", from, to);
        return !database.sql("SELECT EXISTS (SELECT FROM command.block WHERE owner_id = ? AND blocked_owner_id = ?)")
                .params(to.value(), from.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean hasBlocked(PersonId person, ArtistId other) {
        return database.sql("SELECT EXISTS (SELECT FROM command.block WHERE owner_id = ? AND blocked_artist_id = ?)")
                .params(person.value(), other.value())
                .query(Boolean.class)
                .single();
    }

    /** Holds the lock until the transaction ends. Both directions share it, so two persons who block each other do not deadlock. */
    private void lock(String function, PersonId one, PersonId other) {
        String pair = one.toString().compareTo(other.toString()) < 0 ? one + "/" + other : other + "/" + one;
        database.sql("SELECT " + function + "(hashtextextended(?, 0))")
                .param(pair)
                .query(row -> {});
    }
}
