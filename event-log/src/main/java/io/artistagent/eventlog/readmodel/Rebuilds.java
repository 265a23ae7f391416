package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.projection.ProcessorSettings;
import io.artistagent.eventlog.readmodel.ModelVersion.State;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins rebuilds of read models, and pauses, resumes and cancels them. A version is added or dropped in a transaction that holds the lock of
 * the read model, so that several processes which want the same change make it once.
 */
public final class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    /** A version that is not being filled keeps what an erasure should remove, so this time must be limited. */
    private static final Duration MAX_IDLE = Duration.ofDays(1);

    /**
     * A process that fills a version extends its claim every few seconds by its own clock. The rest is tolerance for the difference between
     * that clock and the database's.
     */
    private static final Duration NOT_FILLED = Duration.ofMinutes(5);

    private static final String NO_PROCESS =
            "No running program fills this version. If the program that began the rebuild was rolled back,"
                    + " cancel the rebuild.";

    private final VersionTable table;
    private final StoredPositions positions;
    private final LongSupplier end;
    private final TransactionTemplate transaction;

    /** @param end the index at which the log ends now */
    Rebuilds(VersionTable table, StoredPositions positions, LongSupplier end, PlatformTransactionManager transactions) {
        this.table = table;
        this.positions = positions;
        this.end = end;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Begins a rebuild.
     *
     * @return nothing if one is already running, or the first version is still being filled
     */
    public Optional<Rebuild> begin(ReadModel model) {
        return begin(model.name(), versions -> model.shape());
    }

    /**
     * Begins a rebuild of a read model that only other processes have. They fill a version of the shape that the newest one has.
     *
     * @return nothing if one is already running
     */
    public Optional<Rebuild> beginElsewhere(String model) {
        return begin(
                model,
                versions -> versions.stream()
                        .max(Comparator.comparingInt(ModelVersion::number))
                        .orElseThrow(() -> new ReadModelUnavailable(model))
                        .shape());
    }

    private Optional<Rebuild> begin(String model, ToIntFunction<List<ModelVersion>> shape) {
        Optional<UUID> begun = Objects.requireNonNull(transaction.execute(transaction -> beginLocked(model, shape)));
        return begun.flatMap(this::find);
    }

    private Optional<UUID> beginLocked(ReadModel model) {
        return beginLocked(model.name(), versions -> model.shape());
    }

    private Optional<UUID> beginLocked(String model, ToIntFunction<List<ModelVersion>> shape) {
        table.lock(model);
        List<ModelVersion> versions = table.versions(model);
        if (ModelVersion.in(State.FILLING, versions).isPresent()) {
            return Optional.empty();
        }
        Integer from = ModelVersion.in(State.ACTIVE, versions)
                .map(ModelVersion::number)
                .orElse(null);
        return Optional.of(table.addRebuild(model, from, table.add(model, shape.applyAsInt(versions))));
    }

    /**
     * Adds a version to a read model if this program needs one: at the first start, after a loss, or because older code has filled the
     * active version and the rebuild was cancelled. The first version is filled without a rebuild, since there is nothing to replace;
     * operators see the progress of later ones as that of a rebuild.
     *
     * @return whether the program needed one
     */
    boolean beginIfNeeded(ReadModel model, List<ModelVersion> seen) {
        if (!isMissing(model, seen)) {
            return false;
        }
        transaction.executeWithoutResult(begun -> {
            table.lock(model.name());
            List<ModelVersion> versions = table.versions(model.name());
            if (versions.isEmpty()) {
                table.add(model.name(), model.shape());
            } else if (isMissing(model, versions) && beginLocked(model).isPresent()) {
                LOG.info("No version of the read model {} can be read: starting a rebuild", model.name());
            }
        });
        return true;
    }

    private static boolean isMissing(ReadModel model, List<ModelVersion> versions) {
        return ReadModels.needsVersion(model, versions)
                && ModelVersion.in(State.FILLING, versions).isEmpty();
    }

    /** Rebuilds a read model that older code has filled. A version that newer code in another process has filled is left alone. */
    void rebuildIfShapeChanged(ReadModel model, List<ModelVersion> versions) {
        Optional<ModelVersion> filling = ModelVersion.in(State.FILLING, versions);
        if (filling.isPresent() && filling.get().shape() < model.shape()) {
            cancelFilling(filling.get());
        } else if (filling.isPresent()) {
            return;
        }
        Optional<ModelVersion> active = ModelVersion.in(State.ACTIVE, versions);
        if (active.isPresent()
                && active.get().shape() < model.shape()
                && begin(model).isPresent()) {
            LOG.info(
                    "The read model {} has shape {} and this version of the program writes shape {}: starting a rebuild",
                    model.name(),
                    active.get().shape(),
                    model.shape());
        }
    }

    /**
     * Drops versions whose tables or collections have disappeared, for example because a store was deleted or restored from an older backup.
     * The log is complete, so a new version is filled from it; until then, queries answer that the read model is not available. A store that
     * is not the one of this log does not list its versions but fails, so nothing is dropped.
     *
     * @return whether there was one
     */
    boolean dropLost(ReadModel model, List<ModelVersion> seen) {
        return !lost(model, seen).isEmpty()
                && Boolean.TRUE.equals(transaction.execute(begun -> {
                    table.lock(model.name());
                    List<ModelVersion> lost = lost(model, table.versions(model.name()));
                    lost.forEach(this::dropLost);
                    return !lost.isEmpty();
                }));
    }

    private List<ModelVersion> lost(ReadModel model, List<ModelVersion> versions) {
        return versions.stream().filter(version -> isLost(model, version)).toList();
    }

    /** A version that is being filled may have no store yet, but then it has no position either. */
    private boolean isLost(ReadModel model, ModelVersion version) {
        boolean wasCreated = version.state() == State.ACTIVE
                || version.state() == State.RETIRED
                || version.state() == State.FILLING
                        && positions.lowest(version.processor()).isPresent();
        return wasCreated
                && version.shape() == model.shape()
                && !model.stores().stream().allMatch(store -> store.versions().contains(version.number()));
    }

    private void dropLost(ModelVersion version) {
        LOG.error(
                "Version {} of the read model {} has lost its tables or collections; a new version is filled from the log",
                version.number(),
                version.model());
        if (version.state() == State.FILLING) {
            cancelFilling(version);
        } else {
            table.change(version.model(), version.number(), version.state(), State.DROPPED);
        }
    }

    private boolean cancelFilling(ModelVersion version) {
        Optional<StoredRebuild> open = table.openRebuild(version.model());
        return open.isPresent()
                ? cancel(open.get().id())
                : Boolean.TRUE.equals(transaction.execute(begun -> {
                    table.lock(version.model());
                    return table.change(version.model(), version.number(), State.FILLING, State.DROPPED);
                }));
    }

    /** @return whether it was running */
    public boolean pause(UUID id) {
        return table.change(id, List.of(Rebuild.State.RUNNING), Rebuild.State.PAUSED, null);
    }

    /**
     * Resumes a rebuild. If it had set events aside, the process that follows the log for its version retries them, whichever process got the
     * request; if they fail again, so does the rebuild.
     *
     * @return whether it was paused or had failed
     */
    public boolean resume(UUID id) {
        return table.change(id, List.of(Rebuild.State.PAUSED, Rebuild.State.FAILED), Rebuild.State.RUNNING, null);
    }

    /** @return whether it had not ended */
    public boolean cancel(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(begun -> {
            StoredRebuild rebuild = table.rebuild(id).orElse(null);
            if (rebuild == null || rebuild.finishedAt() != null) {
                return false;
            }
            table.lock(rebuild.model());
            long reached = positions
                    .lowest(ProcessorSettings.nameOf(rebuild.model(), rebuild.to()))
                    .orElse(0);
            return table.change(
                            id,
                            List.of(Rebuild.State.RUNNING, Rebuild.State.PAUSED, Rebuild.State.FAILED),
                            Rebuild.State.CANCELLED,
                            null)
                    && table.change(rebuild.model(), rebuild.to(), State.FILLING, State.DROPPED)
                    && finished(id, reached);
        }));
    }

    private boolean finished(UUID id, long reached) {
        table.finish(id, reached, end.getAsLong());
        return true;
    }

    /** Cancels rebuilds that have been paused for too long. */
    void cancelForgotten() {
        for (StoredRebuild rebuild : table.pausedFor(MAX_IDLE)) {
            if (cancel(rebuild.id())) {
                LOG.warn("Cancelled the rebuild of {}: it was paused for more than a day", rebuild.model());
            }
        }
    }

    /**
     * Drops a version that this program cannot fill if no other process has filled it for too long: the program that began it was rolled
     * back.
     *
     * @return whether it was dropped
     */
    boolean dropIfAbandoned(ModelVersion version) {
        boolean dropped = table.isIdleFor(version, MAX_IDLE) && cancelFilling(version);
        if (dropped) {
            LOG.warn(
                    "Dropped version {} of the read model {}: no process has filled it for a day. It has shape {}",
                    version.number(),
                    version.model(),
                    version.shape());
        }
        return dropped;
    }

    /** The latest rebuilds, the newest first. */
    public List<Rebuild> latest() {
        return table.rebuilds().stream().map(this::view).toList();
    }

    public Optional<Rebuild> find(UUID id) {
        return table.rebuild(id).map(this::view);
    }

    /** Whether a version of a read model is being filled. */
    public boolean isFilling(String model) {
        return ModelVersion.in(State.FILLING, table.versions(model)).isPresent();
    }

    private Rebuild view(StoredRebuild rebuild) {
        if (rebuild.finishedAt() != null) {
            return Rebuild.of(rebuild, 0, 0);
        }
        String processor = ProcessorSettings.nameOf(rebuild.model(), rebuild.to());
        Rebuild view = Rebuild.of(rebuild, positions.lowest(processor).orElse(0), end.getAsLong());
        return isFilled(rebuild) ? view : view.with(NO_PROCESS);
    }

    /** Whether a process fills the version, or need not because an operator has paused the rebuild. */
    private boolean isFilled(StoredRebuild rebuild) {
        return rebuild.state() == Rebuild.State.PAUSED
                || ModelVersion.in(State.FILLING, table.versions(rebuild.model()))
                        .filter(version -> table.isIdleFor(version, NOT_FILLED))
                        .isEmpty();
    }
}
