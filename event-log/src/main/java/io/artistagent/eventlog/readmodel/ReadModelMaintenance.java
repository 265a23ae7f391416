package io.artistagent.eventlog.readmodel;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.readmodel.ModelVersion.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maintains the versions of this process's read models: it creates their tables and collections, starts a processor for each version that
 * is filled or read, lets a filled version take over, and deletes versions that are no longer read. Every process does this. They
 * coordinate through the rows of the {@link VersionTable}, so it makes no difference which process acts first or dies meanwhile.
 */
public final class ReadModelMaintenance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelMaintenance.class);
    private static final Duration POLL_EVERY = Duration.ofMillis(250);

    /** Stands for all read models in log lines. It is no name of a read model. */
    private static final String ALL = "(all)";

    private final ReadModels models;
    private final Rebuilds rebuilds;
    private final VersionSwitch versionSwitch;
    private final VersionCleanup cleanup;
    private final MaintenanceTimes times;
    private final Map<String, ReadModelProcessor> processors = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> created = new ConcurrentHashMap<>();
    private final Map<String, Long> checkedAt = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("read-models").factory());

    ReadModelMaintenance(
            ReadModels models,
            Rebuilds rebuilds,
            VersionSwitch versionSwitch,
            VersionCleanup cleanup,
            MaintenanceTimes times) {
        this.models = models;
        this.rebuilds = rebuilds;
        this.versionSwitch = versionSwitch;
        this.cleanup = cleanup;
        this.times = times;
        thread.scheduleWithFixedDelay(this::poll, POLL_EVERY.toMillis(), POLL_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void add(ReadModelProcessor processor) {
        processors.put(processor.getName(), processor);
        pollSoon();
    }

    void remove(ReadModelProcessor processor) {
        processors.remove(processor.getName());
    }

    /** Applies changes in the table without delay. */
    public void pollSoon() {
        thread.execute(this::poll);
    }

    private void poll() {
        if (processors.isEmpty()) {
            return;
        }
        try {
            Map<String, List<ModelVersion>> versions = models.refresh();
            processors.forEach((name, processor) -> maintainOrLog(processor, versions.getOrDefault(name, List.of())));
            if (versions.values().stream().flatMap(List::stream).anyMatch(ModelVersion::paused)) {
                rebuilds.cancelForgotten();
            }
            failing.remove(ALL);
        } catch (RuntimeException | Error failure) {
            // What is thrown from here would cancel the scheduled task, and with it the maintenance of all read models
            logOnce(ALL, failure);
        }
    }

    private void maintainOrLog(ReadModelProcessor processor, List<ModelVersion> versions) {
        try {
            maintain(processor, versions);
            failing.remove(processor.getName());
        } catch (RuntimeException | Error failure) {
            // The other read models are still maintained
            logOnce(processor.getName(), failure);
        }
    }

    /**
     * Whether the versions of a read model cannot be maintained now, for example because its store is unavailable, or none of them can be
     * read and none is being filled.
     */
    boolean isFailing(String model) {
        return failing.contains(model) || failing.contains(ALL) || unreadable.contains(model);
    }

    private void logOnce(String what, Throwable failure) {
        if (failing.add(what)) {
            LOG.warn(
                    "Cannot maintain the versions of the read model {}; trying again", what, LoggedFailure.of(failure));
        }
    }

    private void maintain(ReadModelProcessor processor, List<ModelVersion> versions) {
        ReadModel model = processor.model();
        if (!checkedAt.containsKey(model.name())) {
            if (rebuilds.dropLost(model, versions)) {
                pollSoon();
                return;
            }
            // Before a version is added: after a restored backup, its number may be that of a version which still has a
            // store
            dropUnknown(model);
            rebuilds.rebuildIfShapeChanged(model, versions);
            checkedAt.put(model.name(), System.nanoTime());
        }
        if (rebuilds.beginIfNeeded(model, versions)) {
            pollSoon();
            return;
        }
        checkReadable(model, versions);
        Set<Integer> followed = new TreeSet<>();
        for (ModelVersion version : versions) {
            if (isToFollow(model, version)) {
                create(model, version.number());
                followed.add(version.number());
            }
        }
        processor.follow(followed);
        versions.forEach(version -> advanceState(processor, version, versions));
        if (System.nanoTime() - checkedAt.getOrDefault(model.name(), 0L)
                > times.checkEvery().toNanos()) {
            dropUnknown(model);
            checkedAt.put(model.name(), System.nanoTime());
        }
    }

    /** After a rollback, a program cannot read what a later one has filled, and does not replace it without being told. */
    private void checkReadable(ReadModel model, List<ModelVersion> versions) {
        if (ReadModels.newestReadable(model, versions).isPresent()
                || ModelVersion.in(State.FILLING, versions).isPresent()) {
            unreadable.remove(model.name());
        } else if (unreadable.add(model.name())) {
            LOG.error(
                    "A later version of the program has filled the read model {}, and this one cannot read it. If the later one was rolled"
                            + " back, call POST /actuator/projections/{}/rebuild",
                    model.name(),
                    model.name());
        }
    }

    /**
     * Deletes tables, collections and positions that are named like a version of the read model but to which no row refers: a process that
     * was suspended while its version was deleted may have written that version again afterwards. No erasure would reach what is in them. The
     * names are sufficient because a store belongs to one log only. A row is added before its store, so the stores are listed first.
     */
    private void dropUnknown(ReadModel model) {
        for (ModelStore store : model.stores()) {
            Set<Integer> unknown = new TreeSet<>(store.versions());
            models.refresh().getOrDefault(model.name(), List.of()).forEach(version -> unknown.remove(version.number()));
            unknown.removeIf(cleanup::isInUse);
            unknown.forEach(store::drop);
        }
        cleanup.removeUnknownPositions(model);
    }

    private static boolean isToFollow(ReadModel model, ModelVersion version) {
        return switch (version.state()) {
            case ACTIVE, RETIRED -> model.canRead(version.shape());
            case FILLING -> version.shape() == model.shape() && !version.paused();
            case DROPPED -> false;
        };
    }

    private void create(ReadModel model, int version) {
        Set<Integer> known = created.computeIfAbsent(model.name(), unknown -> ConcurrentHashMap.newKeySet());
        if (!known.contains(version)) {
            model.stores().forEach(store -> store.create(version));
            known.add(version);
        }
    }

    private void advanceState(ReadModelProcessor processor, ModelVersion version, List<ModelVersion> versions) {
        boolean changed = switch (version.state()) {
            case FILLING -> fill(processor, version);
            case ACTIVE -> false;
            case RETIRED -> retire(processor.model(), version, versions);
            case DROPPED -> cleanup.delete(processor.model(), version, times.keepDropped());
        };
        if (changed) {
            models.refresh();
        }
    }

    private boolean fill(ReadModelProcessor processor, ModelVersion version) {
        return !version.paused()
                && (takeOver(processor, version)
                        || !isToFollow(processor.model(), version) && rebuilds.dropIfAbandoned(version));
    }

    /** A version that lacks events fails only after they were retried, by the process that follows the log for it. */
    private boolean takeOver(ReadModelProcessor processor, ModelVersion version) {
        return switch (versionSwitch.takeOver(version)) {
            case TakeOver.Done() -> true;
            case TakeOver.NotYet() -> false;
            case TakeOver.LacksEvents(Instant run) -> {
                if (processor.hasRetried(version.number(), run)) {
                    versionSwitch.failIfLacking(version, run);
                }
                yield false;
            }
        };
    }

    /** Keeps a retired version while this process reads it, because its program is too old for a newer one. */
    private boolean retire(ReadModel model, ModelVersion version, List<ModelVersion> versions) {
        if (ReadModels.newestReadable(model, versions).equals(Optional.of(version))) {
            cleanup.keep(version, times.keepRetired());
            return false;
        }
        return cleanup.drop(version, times.keepRetired());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
