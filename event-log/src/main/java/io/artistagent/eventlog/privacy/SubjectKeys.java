package io.artistagent.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.artistagent.domain.AnErasedPersonActsNoMore;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.privacy.Found.State;
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
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The keys of persons: one each, made at the first event that tells of them, and destroyed when they are erased. Keys that were used
 * last stay in memory for a few seconds; so long may another node still answer with what was told of somebody who was erased on this
 * one. Whoever follows the log meets the erasure in it, and opens nothing of theirs behind that place.
 */
public final class SubjectKeys {

    private static final int MOST_IN_MEMORY = 20_000;
    private static final Duration STAY = Duration.ofSeconds(10);

    /** Longer than any look into the database: what was fetched before an erasure comes too late to bring a key back. */
    private static final Duration ERASED_STAY = Duration.ofMinutes(10);

    /** Longer than a database is out of sight while it is restored. */
    private static final Duration MISSING_STAY = Duration.ofMinutes(10);

    private static final int BYTES = 32;

    private final KeyTable table;
    private final LogRegister register;
    private final MasterKeys masterKeys;
    private final KeyLookup lookup;
    private final KeyMetrics metrics = new KeyMetrics();
    private final SecureRandom random = new SecureRandom();
    private final Cache<UUID, Found> erased = Caffeine.newBuilder()
            .maximumSize(MOST_IN_MEMORY)
            .expireAfterWrite(ERASED_STAY)
            .build();
    private final Cache<UUID, Found> missing = Caffeine.newBuilder()
            .maximumSize(MOST_IN_MEMORY)
            .expireAfterWrite(MISSING_STAY)
            .build();
    private volatile LoadingCache<UUID, Found> keys = nothingInMemory();
    private final List<ErasureListener> listeners = new CopyOnWriteArrayList<>();

    SubjectKeys(KeyTable table, LogRegister register, MasterKeys masterKeys) {
        this.table = table;
        this.register = register;
        this.masterKeys = masterKeys;
        this.lookup = new KeyLookup(table, register, masterKeys);
    }

    private LoadingCache<UUID, Found> nothingInMemory() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_IN_MEMORY)
                .expireAfterWrite(STAY)
                .recordStats(metrics::lookups)
                // A pool woken for every new key would cost more than the upkeep itself
                .executor(Runnable::run)
                .build(CacheLoader.<UUID, Found>bulk(subjects -> lookup.find(subjects)));
    }

    /**
     * Seals what an event is about to tell of a person, with a key that is made for them if they have none.
     *
     * @throws io.artistagent.domain.RuleBroken where the person was erased
     * @throws SubjectKeyMissing where they had one that is gone, and nobody erased them
     */
    public Seal sealing(String event, UUID subject) {
        var found = find(subject);
        var key = switch (found.state()) {
            case NOBODY -> make(subject);
            case UNNOTED -> noted(subject, Objects.requireNonNull(found.key()));
            case NOTED, ERASED -> found.key();
            case MISSING -> lookedForAgain(subject);
        };
        new AnErasedPersonActsNoMore(key == null).check();
        return new Seal(event, subject, key);
    }

    /**
     * Opens what an event tells of a person: everything, or nothing where they were erased.
     *
     * @throws SubjectKeyMissing where their key is gone and nobody erased them
     */
    public Seal opening(String event, UUID subject) {
        var found = find(subject);
        return new Seal(
                event,
                subject,
                found.key() == null && found.state() != State.ERASED ? lookedForAgain(subject) : found.key());
    }

    private Found find(UUID subject) {
        var gone = erased.getIfPresent(subject);
        return gone == null ? keys.get(subject) : gone;
    }

    /** What is not there may have come meanwhile: from another node, or from a newer backup. */
    private @Nullable SealingKey lookedForAgain(UUID subject) {
        keys.invalidate(subject);
        var found = find(subject);
        var key = found.key();
        if (key == null) {
            return found.state() == State.ERASED ? null : keyOfNobody(subject);
        }
        missing.invalidate(subject);
        return key;
    }

    /** Their own register knows of an erasure that did not reach the log's. */
    private @Nullable SealingKey keyOfNobody(UUID subject) {
        if (table.forgotten(subject).isEmpty()) {
            missing.put(subject, Found.MISSING);
            throw new SubjectKeyMissing();
        }
        register.enter(subject);
        erased.put(subject, Found.ERASED);
        return null;
    }

    /**
     * Lets the log know of a key before it is used. Only then: who was stopped between making a key and using it has used none, and
     * must get one also when it is lost.
     */
    private SealingKey noted(UUID subject, SealingKey key) {
        var durably = !register.notesInATransaction();
        if (!Arrays.equals(register.note(subject, key.check()), key.check())) {
            keys.invalidate(subject);
            missing.put(subject, Found.MISSING);
            throw new SubjectKeyMissing();
        }
        keys.put(subject, new Found(key, durably ? State.NOTED : State.UNNOTED));
        return key;
    }

    /** Fetches many keys with one look, for those who are about to read what they open. */
    public void fetch(Collection<UUID> subjects) {
        var unused = keys.getAll(subjects);
    }

    /**
     * Lets go of every key in memory. Whoever begins to follow the log somewhere in its middle has not met the erasures that lie before,
     * and must not open with a key from before them.
     */
    public void lookAfresh() {
        keys = nothingInMemory();
    }

    /** Whether the person was erased, as far as it is known here: for the last seconds on another node it may not be. */
    public boolean isErased(UUID subject) {
        return find(subject).state() == State.ERASED;
    }

    /** Whether the person is erased by now, on whichever node: the log's register is asked. The keys themselves may be away. */
    public boolean isErasedByNow(PersonId person) {
        return erased.getIfPresent(person.value()) != null || register.isErased(person.value());
    }

    /** What is known of a person's erasure; nothing where they were not erased, or not to the end. */
    public Optional<Forgotten> forgotten(PersonId person) {
        var subject = person.value();
        var known = register.of(List.of(subject));
        return known.erased().isEmpty()
                ? Optional.empty()
                : table.forgotten(subject)
                        .map(gone -> new Forgotten(gone.since(), gone.wasKnown() || known.isNoted(subject)));
    }

    /**
     * Destroys the key of a person: what the log tells of them is read by nobody any more, and nothing more is ever told. Whoever asks
     * again after a failure finishes what was begun.
     */
    public void erase(PersonId person) {
        erase(person, Map.of());
    }

    /** @param askedBy who asked for it, as the metadata of an event says it, so that it can be told in their name after a failure */
    public void erase(PersonId person, Map<String, String> askedBy) {
        var subject = person.value();
        // Nothing is begun while their database is away: whoever is told so has changed nothing
        table.id();
        // First the register that refuses new keys, so that none is made while the old one goes
        register.enter(subject, askedBy);
        table.erase(subject);
        metrics.erased();
        forget(person);
    }

    /**
     * Lets go of all that this process keeps in memory of a person who was erased, on whichever node: their erasure has come by in the
     * log.
     */
    public void forget(PersonId person) {
        erased.put(person.value(), Found.ERASED);
        listeners.forEach(listener -> listener.erased(person));
    }

    /** Shows an operator how the keys are used. */
    public void measuredBy(MeterRegistry meters) {
        metrics.bind(meters, this);
    }

    long inMemory() {
        return keys.estimatedSize();
    }

    /** Of how many persons a key was asked for lately that is gone although nobody erased them. */
    long missing() {
        missing.cleanUp();
        return missing.estimatedSize();
    }

    /** Tells somebody of every erasure from now on, and once more when it comes by in the log. */
    public void whenErased(ErasureListener listener) {
        listeners.add(listener);
    }

    /** Brings both registers to the same state: one of the databases may have been restored from before an erasure. */
    void agreeOnErasures() {
        var inLog = register.all();
        var inKeys = table.erased();
        inLog.stream().filter(subject -> !inKeys.contains(subject)).forEach(table::erase);
        inKeys.stream().filter(subject -> !inLog.contains(subject)).forEach(register::enter);
    }

    private @Nullable SealingKey make(UUID subject) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        var mine = new Wrapped(subject, masterKeys.current(), masterKeys.wrap(key, bound(subject)));
        if (keep(mine)) {
            return noted(subject, lookup.unwrap(mine));
        }
        // Another node was first, or the person was erased meanwhile
        var theirs = lookedForAgain(subject);
        return theirs == null ? null : noted(subject, theirs);
    }

    /** Another node may wrap everything with a newer master key by now, so that the name of this one is gone. */
    private boolean keep(Wrapped mine) {
        try {
            return table.keep(mine);
        } catch (DataIntegrityViolationException nameIsGone) {
            new MasterKeyCheck(table, masterKeys).run();
            return table.keep(mine);
        }
    }

    /** A wrapped key opens for its person alone. */
    static byte[] bound(UUID subject) {
        return ("subject key\n" + subject).getBytes(UTF_8);
    }
}
