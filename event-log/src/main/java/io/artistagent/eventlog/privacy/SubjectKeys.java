package io.artistagent.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.artistagent.domain.AnErasedPersonActsNoMore;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.privacy.KeyLookupResult.State;
import io.artistagent.eventlog.privacy.KeyTable.Wrapped;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The keys of persons. Each person has one, which is created for their first event with personal data and destroyed when they are erased.
 * Recently used keys stay in memory for a few seconds; during that time another node may still answer with data of a person who was just
 * erased on this one. A reader of the log meets the erasure event and opens nothing of the person after it.
 */
public final class SubjectKeys {

    private static final int MAX_IN_MEMORY = 20_000;
    private static final Duration STAY = Duration.ofSeconds(10);

    /** Longer than any database query, so that a key fetched before an erasure cannot come back. */
    private static final Duration ERASED_STAY = Duration.ofMinutes(10);

    /** Longer than a restore keeps the database unavailable. */
    private static final Duration MISSING_STAY = Duration.ofMinutes(10);

    private static final int BYTES = 32;

    private final KeyTable table;
    private final LogRegister register;
    private final MasterKeys masterKeys;
    private final KeyLookup lookup;
    private final KeyMetrics metrics = new KeyMetrics();
    private final SecureRandom random = new SecureRandom();
    private final Cache<UUID, KeyLookupResult> erased = Caffeine.newBuilder()
            .maximumSize(MAX_IN_MEMORY)
            .expireAfterWrite(ERASED_STAY)
            .build();
    private final Cache<UUID, KeyLookupResult> missing = Caffeine.newBuilder()
            .maximumSize(MAX_IN_MEMORY)
            .expireAfterWrite(MISSING_STAY)
            .build();
    private volatile LoadingCache<UUID, KeyLookupResult> keys = emptyCache();
    private final List<ErasureListener> listeners = new CopyOnWriteArrayList<>();

    SubjectKeys(KeyTable table, LogRegister register, MasterKeys masterKeys) {
        this.table = table;
        this.register = register;
        this.masterKeys = masterKeys;
        this.lookup = new KeyLookup(table, register, masterKeys);
    }

    private LoadingCache<UUID, KeyLookupResult> emptyCache() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_IN_MEMORY)
                .expireAfterWrite(STAY)
                .recordStats(metrics::lookups)
                // Waking a pool for every new key would cost more than the maintenance itself
                .executor(Runnable::run)
                .build(CacheLoader.<UUID, KeyLookupResult>bulk(subjects -> lookup.find(subjects)));
    }

    /**
     * Returns the seal for the personal fields of an event. If the person has no key yet, one is created.
     *
     * @throws io.artistagent.domain.RuleBroken if the person was erased
     * @throws SubjectKeyMissing if the person had a key that is missing, and was not erased
     */
    public Seal sealing(String event, UUID subject) {
        KeyLookupResult found = find(subject);
        SealingKey key = switch (found.state()) {
            case NONE -> make(subject);
            case UNRECORDED -> noted(subject, Objects.requireNonNull(found.key()));
            case RECORDED, ERASED -> found.key();
            case MISSING -> lookedUpAgain(subject);
        };
        new AnErasedPersonActsNoMore(key == null).check();
        return new Seal(event, subject, key);
    }

    /**
     * Returns the seal that opens the personal fields of an event: all of them, or none if the person was erased.
     *
     * @throws SubjectKeyMissing if the key is missing and the person was not erased
     */
    public Seal opening(String event, UUID subject) {
        KeyLookupResult found = find(subject);
        return new Seal(
                event,
                subject,
                found.key() == null && found.state() != State.ERASED ? lookedUpAgain(subject) : found.key());
    }

    private KeyLookupResult find(UUID subject) {
        KeyLookupResult gone = erased.getIfPresent(subject);
        return gone == null ? keys.get(subject) : gone;
    }

    /** Looks again: another node or a newer backup may have brought the key meanwhile. */
    private @Nullable SealingKey lookedUpAgain(UUID subject) {
        keys.invalidate(subject);
        KeyLookupResult found = find(subject);
        SealingKey key = found.key();
        if (key == null) {
            return found.state() == State.ERASED ? null : requireErased(subject);
        }
        missing.invalidate(subject);
        return key;
    }

    /** Without a key, the person must have been erased: the key database may know an erasure that did not reach the log's register. */
    private @Nullable SealingKey requireErased(UUID subject) {
        if (table.forgotten(subject).isEmpty()) {
            missing.put(subject, KeyLookupResult.MISSING);
            throw new SubjectKeyMissing();
        }
        register.enter(subject);
        erased.put(subject, KeyLookupResult.ERASED);
        return null;
    }

    /**
     * Records a key in the log before it is used, and not earlier: a process that stops between creating and using a key has used none, and
     * the person must get a new one even if that key is lost.
     */
    private SealingKey noted(UUID subject, SealingKey key) {
        boolean durably = !register.notesInATransaction();
        if (!Arrays.equals(register.note(subject, key.check()), key.check())) {
            keys.invalidate(subject);
            missing.put(subject, KeyLookupResult.MISSING);
            throw new SubjectKeyMissing();
        }
        keys.put(subject, new KeyLookupResult(key, durably ? State.RECORDED : State.UNRECORDED));
        return key;
    }

    /** Fetches many keys in one query before their events are read. */
    public void fetch(Collection<UUID> subjects) {
        Map<UUID, KeyLookupResult> unused = keys.getAll(subjects);
    }

    /**
     * Drops every key in memory. A reader that starts in the middle of the log has not met the earlier erasures and must not use a key from
     * before them.
     */
    public void dropCachedKeys() {
        keys = emptyCache();
    }

    /** Whether the person was erased, as far as this process knows: an erasure on another node may take seconds to show. */
    public boolean isErased(UUID subject) {
        return find(subject).state() == State.ERASED;
    }

    /** Whether the person was erased on any node. This asks the log's register, so it works even if the key database is unavailable. */
    public boolean isErasedOnAnyNode(PersonId person) {
        return erased.getIfPresent(person.value()) != null || register.isErased(person.value());
    }

    /** The erasure of a person; nothing if they were not erased or the erasure is incomplete. */
    public Optional<ErasureRecord> erasureOf(PersonId person) {
        UUID subject = person.value();
        RegisteredKeys known = register.of(List.of(subject));
        return known.erased().isEmpty()
                ? Optional.empty()
                : table.forgotten(subject)
                        .map(erasure ->
                                new ErasureRecord(erasure.since(), erasure.wasKnown() || known.isRecorded(subject)));
    }

    /**
     * Destroys the key of a person. Their personal data in the log can never be read again, and no more can be written. Repeating the call
     * after a failure completes the erasure.
     */
    public void erase(PersonId person) {
        erase(person, Map.of());
    }

    /** @param askedBy who requested the erasure, as event metadata, so that the erasure event can name them even after a failure */
    public void erase(PersonId person, Map<String, String> askedBy) {
        UUID subject = person.value();
        // Fails if the key database is unavailable, before anything has changed
        table.id();
        // The register that refuses new keys comes first, so that none is created while the old one is destroyed
        register.enter(subject, askedBy);
        table.erase(subject);
        metrics.erased();
        forget(person);
    }

    /** Drops everything that this process holds in memory of an erased person; called when a reader meets the erasure event in the log. */
    public void forget(PersonId person) {
        erased.put(person.value(), KeyLookupResult.ERASED);
        listeners.forEach(listener -> listener.erased(person));
    }

    /** Registers the metrics of the keys. */
    public void measuredBy(MeterRegistry meters) {
        metrics.bind(meters, this);
    }

    long inMemory() {
        return keys.estimatedSize();
    }

    /** The number of persons whose key was requested recently and is missing although they were not erased. */
    long missing() {
        missing.cleanUp();
        return missing.estimatedSize();
    }

    /** Adds a listener, which is called for every erasure from now on, and again when the erasure event is read from the log. */
    public void whenErased(ErasureListener listener) {
        listeners.add(listener);
    }

    /** Synchronises both registers of erasures: one of the databases may have been restored from before an erasure. */
    void reconcileErasures() {
        Set<UUID> inLog = register.all();
        Set<UUID> inKeys = table.erased();
        inLog.stream().filter(subject -> !inKeys.contains(subject)).forEach(table::erase);
        inKeys.stream().filter(subject -> !inLog.contains(subject)).forEach(register::enter);
    }

    private @Nullable SealingKey make(UUID subject) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        Wrapped mine = new Wrapped(subject, masterKeys.current(), masterKeys.wrap(key, bound(subject)));
        if (keep(mine)) {
            return noted(subject, lookup.unwrap(mine));
        }
        // Another node was first, or the person was erased in the meantime
        SealingKey theirs = lookedUpAgain(subject);
        return theirs == null ? null : noted(subject, theirs);
    }

    /** Another node may have rewrapped all keys with a newer master key, so that the name of this one is gone. */
    private boolean keep(Wrapped mine) {
        try {
            return table.keep(mine);
        } catch (DataIntegrityViolationException nameIsGone) {
            new MasterKeyCheck(table, masterKeys).run();
            return table.keep(mine);
        }
    }

    /** Binds a wrapped key to its person. */
    static byte[] bound(UUID subject) {
        return ("subject key\n" + subject).getBytes(UTF_8);
    }
}
