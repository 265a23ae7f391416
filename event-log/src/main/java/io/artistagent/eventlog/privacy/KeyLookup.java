package io.artistagent.eventlog.privacy;

import io.artistagent.eventlog.privacy.Found.State;
import io.artistagent.eventlog.privacy.KeyTable.Wrapped;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Looks up what both databases know of the keys of persons. */
final class KeyLookup {

    /** Those who ask for one person wait for each other: without this, each of them would wait anew for a database that is away. */
    private static final Duration AWAY_FOR_ALL = Duration.ofMillis(500);

    private final KeyTable table;
    private final LogRegister register;
    private final MasterKeys masterKeys;
    private volatile @Nullable Away away;

    KeyLookup(KeyTable table, LogRegister register, MasterKeys masterKeys) {
        this.table = table;
        this.register = register;
        this.masterKeys = masterKeys;
    }

    private record Away(DataAccessException failure, long sinceNanos) {}

    Map<UUID, Found> find(Set<? extends UUID> subjects) {
        var before = away;
        if (before != null && System.nanoTime() - before.sinceNanos() < AWAY_FOR_ALL.toNanos()) {
            throw before.failure();
        }
        return look(List.copyOf(subjects));
    }

    private Map<UUID, Found> look(List<UUID> subjects) {
        var wrapped = noticing(() -> table.find(subjects));
        // The log has the last word, whatever a restored database of keys may hold
        var known = register.of(subjects);
        var found = new HashMap<UUID, Found>();
        subjects.forEach(subject -> found.put(subject, found(subject, wrapped.get(subject), known)));
        return found;
    }

    /** Not where the log is asked: that may be in somebody's transaction, which breaks for reasons of its own. */
    private <T> T noticing(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException failure) {
            away = new Away(failure, System.nanoTime());
            throw failure;
        }
    }

    private Found found(UUID subject, @Nullable Wrapped wrapped, KnownToTheLog known) {
        if (known.erased().contains(subject)) {
            return Found.ERASED;
        }
        if (wrapped == null) {
            return known.checks().containsKey(subject) ? Found.MISSING : Found.NOBODY;
        }
        var key = noticing(() -> unwrap(wrapped));
        if (known.isForeign(subject, key)) {
            return Found.MISSING;
        }
        // In a transaction the note may be its own, which is undone with it
        return new Found(key, known.isNoted(subject) && !register.notesInATransaction() ? State.NOTED : State.UNNOTED);
    }

    SealingKey unwrap(Wrapped wrapped) {
        try {
            return new SealingKey(
                    masterKeys.unwrap(wrapped.masterKey(), wrapped.key(), SubjectKeys.bound(wrapped.subject())));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key of a person cannot be used.", unusable);
        }
    }
}
