package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.readmodel.ModelVersion.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** Lets a filled version of a read model take over from the active one. */
final class VersionSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(VersionSwitch.class);

    /** A version that took longer to read up to an earlier end of the log may still be far behind the present one. */
    private static final Duration RECENT = Duration.ofSeconds(30);

    private final VersionTable table;
    private final StoredPositions positions;
    private final LongSupplier end;
    private final BriefTransaction transaction;
    private final Map<String, EarlierEnd> earlierEnds = new ConcurrentHashMap<>();

    /** @param end the index of the last event, not of the last one that this process has noticed */
    VersionSwitch(
            VersionTable table, StoredPositions positions, LongSupplier end, PlatformTransactionManager transactions) {
        this.table = table;
        this.positions = positions;
        this.end = end;
        this.transaction = new BriefTransaction(table, transactions);
    }

    /**
     * Lets a version take over if it has caught up: in one step, queries switch to it and the previous one is retired. Everything is checked
     * and changed in one transaction, so that a process that dies meanwhile leaves nothing half done.
     */
    TakeOver takeOver(ModelVersion version) {
        if (!hasCaughtUp(version)) {
            return new TakeOver.NotYet();
        }
        return transaction.call(() -> takeOverLocked(version)).orElseGet(TakeOver.NotYet::new);
    }

    private TakeOver takeOverLocked(ModelVersion version) {
        table.lock(version.model());
        List<ModelVersion> versions = table.versions(version.model());
        Optional<StoredRebuild> rebuild = table.openRebuild(version.model());
        boolean running = isFilling(version, versions)
                && rebuild.stream().allMatch(open -> open.state() == Rebuild.State.RUNNING);
        return running ? replace(ModelVersion.in(State.ACTIVE, versions), version, rebuild) : new TakeOver.NotYet();
    }

    private static boolean isFilling(ModelVersion version, List<ModelVersion> versions) {
        return ModelVersion.in(State.FILLING, versions)
                .filter(now -> now.number() == version.number())
                .isPresent();
    }

    /** The end of the log at an earlier check of a version. */
    private record EarlierEnd(int version, long index, long nanos) {

        boolean isRecent() {
            return System.nanoTime() - nanos < RECENT.toNanos();
        }
    }

    /**
     * Compares with the end of the log at an earlier check, since a busy log is always a few events ahead of the stored positions. If it
     * took long to read up to that end, the version has to read up to a later one first.
     */
    private boolean hasCaughtUp(ModelVersion version) {
        long reached = positions.lowest(version.processor()).orElse(-1);
        long now = end.getAsLong();
        EarlierEnd before = earlierEnds.get(version.model());
        if (before == null || before.version() != version.number()) {
            earlierEnds.put(version.model(), new EarlierEnd(version.number(), now, System.nanoTime()));
            return reached >= now;
        }
        if (reached >= before.index()) {
            earlierEnds.put(version.model(), new EarlierEnd(version.number(), now, System.nanoTime()));
        }
        return reached >= now || reached >= before.index() && before.isRecent();
    }

    /** Readers must find everything that was there before, so the new version must include each event that the old one includes. */
    private TakeOver replace(Optional<ModelVersion> active, ModelVersion version, Optional<StoredRebuild> rebuild) {
        if (active.isPresent()) {
            // After a restored backup, the log may end before what the active version has read
            long old =
                    Math.min(positions.highestLocked(active.get().processor()).orElse(0), end.getAsLong());
            if (rebuild.isEmpty() || positions.lowestLocked(version.processor()).orElse(-1) < old) {
                return new TakeOver.NotYet();
            }
            if (lacking(version, active) > 0) {
                return new TakeOver.LacksEvents(rebuild.get().since());
            }
        }
        if (rebuild.isPresent() && !finish(rebuild.get(), version)) {
            return new TakeOver.NotYet();
        }
        active.ifPresent(old -> table.change(old.model(), old.number(), State.ACTIVE, State.RETIRED));
        table.change(version.model(), version.number(), State.FILLING, State.ACTIVE);
        return new TakeOver.Done();
    }

    /** @return false if the rebuild was paused just now */
    private boolean finish(StoredRebuild rebuild, ModelVersion version) {
        if (!table.change(rebuild.id(), List.of(Rebuild.State.RUNNING), Rebuild.State.DONE, null)) {
            return false;
        }
        long reached = positions.lowest(version.processor()).orElse(0);
        // Events that are appended from now on are no part of the rebuild, so it ends with everything done
        table.finish(rebuild.id(), reached, reached);
        LOG.info("Version {} of the read model {} takes over", version.number(), version.model());
        return true;
    }

    /** How many events a version has set aside that the active one has handled. */
    private long lacking(ModelVersion version, Optional<ModelVersion> active) {
        return active.isPresent()
                ? table.deadLettersOnlyOf(version.processor(), active.get().processor())
                : 0;
    }

    /**
     * Fails the rebuild of a version that still lacks events after they were retried.
     *
     * @param run the run in which they were retried: a rebuild that was resumed since then does not fail
     */
    void failIfLacking(ModelVersion version, Instant run) {
        transaction.run(() -> {
            table.lock(version.model());
            long lacking = lacking(version, ModelVersion.in(State.ACTIVE, table.versions(version.model())));
            Optional<StoredRebuild> rebuild =
                    table.openRebuild(version.model()).filter(open -> open.to() == version.number());
            if (lacking > 0
                    && rebuild.isPresent()
                    && table.fail(
                            rebuild.get().id(),
                            run,
                            "Version " + version.number() + " has set "
                                    + (lacking == 1 ? "1 event" : lacking + " events")
                                    + " aside that it could not handle. Resume the rebuild to retry, or cancel it.")) {
                LOG.error("The rebuild of {} does not take over. Events set aside: {}", version.model(), lacking);
            }
        });
    }
}
