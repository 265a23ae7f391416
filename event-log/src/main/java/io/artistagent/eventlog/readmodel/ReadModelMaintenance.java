package io.artistagent.eventlog.readmodel;

import io.artistagent.diagnostics.LoggedFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** After this time, every process has noticed that a version is dropped and has stopped writing it. */
    private static final Duration STOPPED_EVERYWHERE = Duration.ofSeconds(10);

    /** Stands for all read models in log lines. */
    private static final String VERSIONS = "all";

    private final ReadModels models;
    private final Rebuilds rebuilds;
    private final Duration keepRetired;
    private final Map<String, ReadModelProcessor> processors = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> created = new ConcurrentHashMap<>();
    private final Set<String> checked = ConcurrentHashMap.newKeySet();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("read-models").factory());

    /** @param keepRetired how long a version is kept after another one has taken over */
    public ReadModelMaintenance(ReadModels models, Rebuilds rebuilds, Duration keepRetired) {
        this.models = models;
        this.rebuilds = rebuilds;
        this.keepRetired = keepRetired;
        thread.scheduleWithFixedDelay(this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void add(ReadModelProcessor processor) {
        processors.put(processor.getName(), processor);
        lookSoon();
    }

    void remove(ReadModelProcessor processor) {
        processors.remove(processor.getName());
    }

    /** The read models of this process. */
    public Map<String, ReadModelProcessor> processors() {
        return processors;
    }

    /** Applies changes in the table without delay. */
    public void lookSoon() {
        thread.execute(this::look);
    }

    private void look() {
        if (processors.isEmpty()) {
            return;
        }
        try {
            Map<String, List<ModelVersion>> versions = models.refresh();
            processors.forEach((name, processor) -> look(processor, versions.getOrDefault(name, List.of())));
            if (versions.values().stream().flatMap(List::stream).anyMatch(ModelVersion::paused)) {
                rebuilds.cancelForgotten();
            }
            failing.remove(VERSIONS);
        } catch (RuntimeException unavailable) {
            logOnce(VERSIONS, unavailable);
        }
    }

    private void look(ReadModelProcessor processor, List<ModelVersion> versions) {
        try {
            keep(processor, versions);
            failing.remove(processor.getName());
        } catch (RuntimeException | Error failure) {
            // An exception would cancel the scheduled task, and with it the maintenance of the other read models
            logOnce(processor.getName(), failure);
        }
    }

    /** Whether the versions of a read model cannot be maintained now, for example because its store is unavailable. */
    boolean isFailing(String model) {
        return failing.contains(model);
    }

    private void logOnce(String what, Throwable failure) {
        if (failing.add(what)) {
            LOG.warn(
                    "Cannot maintain the versions of the read model {}; trying again", what, LoggedFailure.of(failure));
        }
    }

    private void keep(ReadModelProcessor processor, List<ModelVersion> versions) {
        ReadModel model = processor.model();
        if (checked.add(model.name())) {
            checkAtStart(model, versions);
        }
        if (rebuilds.beginIfNone(model, versions)) {
            lookSoon();
            return;
        }
        Set<Integer> followed = new TreeSet<>();
        for (ModelVersion version : versions) {
            if (isToFollow(model, version)) {
                create(model, version.number());
                followed.add(version.number());
            }
        }
        processor.follow(followed);
        versions.forEach(version -> moveOn(model, version));
    }

    private void checkAtStart(ReadModel model, List<ModelVersion> versions) {
        try {
            dropUnknown(model);
            rebuilds.rebuildIfShapeChanged(model, versions);
        } catch (RuntimeException unavailable) {
            checked.remove(model.name());
            throw unavailable;
        }
    }

    /**
     * Deletes stores to which no row refers: a process that was suspended while its version was deleted may have written that version again
     * afterwards. No erasure would reach what is in them. A row is added before its store, so the stores are listed first.
     */
    private void dropUnknown(ReadModel model) {
        for (ModelStore store : model.stores()) {
            Set<Integer> unknown = new TreeSet<>(store.versions());
            models.refresh().getOrDefault(model.name(), List.of()).forEach(version -> unknown.remove(version.number()));
            unknown.forEach(store::drop);
        }
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

    private void moveOn(ReadModel model, ModelVersion version) {
        boolean changed = switch (version.state()) {
            case FILLING -> !version.paused() && rebuilds.takeOver(model, version);
            case ACTIVE -> false;
            case RETIRED -> rebuilds.drop(version, keepRetired);
            case DROPPED -> rebuilds.delete(model, version, STOPPED_EVERYWHERE);
        };
        if (changed) {
            models.refresh();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
