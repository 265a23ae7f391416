package io.artistagent.eventlog.privacy;

import io.artistagent.eventlog.privacy.KeyLookupResult.State;
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

/** Looks up what both databases know about the keys of persons. */
final class KeyLookup {

    /** Lookups of one person queue up: without this, each of them would wait for an unavailable database again. */
    private static final Duration AWAY_FOR_ALL = Duration.ofMillis(500);

    private final KeyTable table;
    private final LogRegister register;
    private final MasterKeys masterKeys;
    private volatile @Nullable Away unavailable;

    KeyLookup(KeyTable table, LogRegister register, MasterKeys masterKeys) {
        this.table = table;
        this.register = register;
        this.masterKeys = masterKeys;
    }

    private record Away(DataAccessException failure, long sinceNanos) {}

    Map<UUID, KeyLookupResult> find(Set<? extends UUID> subjects) {
        Away before = unavailable;
        if (before != null && System.nanoTime() - before.sinceNanos() < AWAY_FOR_ALL.toNanos()) {
            throw before.failure();
        }
        return look(List.copyOf(subjects));
    }

    private Map<UUID, KeyLookupResult> look(List<UUID> subjects) {
        Map<UUID, Wrapped> wrapped = noticing(() -> table.find(subjects));
        // The log decides, whatever a restored key database may contain
        RegisteredKeys known = register.of(subjects);
        Map<UUID, KeyLookupResult> found = new HashMap<>();
        subjects.forEach(subject -> found.put(subject, lookup(subject, wrapped.get(subject), known)));
        return found;
    }

    /** Not for queries to the log: those may run in a caller's transaction, which can fail for its own reasons. */
    private <T> T noticing(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException failure) {
            unavailable = new Away(failure, System.nanoTime());
            throw failure;
        }
    }

    private KeyLookupResult lookup(UUID subject, @Nullable Wrapped wrapped, RegisteredKeys known) {
        if (known.erased().contains(subject)) {
            return KeyLookupResult.ERASED;
        }
        if (wrapped == null) {
            return known.checks().containsKey(subject) ? KeyLookupResult.MISSING : KeyLookupResult.NONE;
        }
        SealingKey key = noticing(() -> unwrap(wrapped));
        if (known.isForeign(subject, key)) {
            return KeyLookupResult.MISSING;
        }
        // Within a transaction, the log's note may be part of it and be rolled back with it
        return new KeyLookupResult(
                key, known.isRecorded(subject) && !register.notesInATransaction() ? State.RECORDED : State.UNRECORDED);
    }

    SealingKey unwrap(Wrapped wrapped) {
        try {
            return new SealingKey(
                    masterKeys.unwrap(wrapped.masterKey(), wrapped.key(), SubjectKeys.bound(wrapped.subject())));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("Cannot use a person's key: it does not unwrap.", unusable);
        }
    }
}
