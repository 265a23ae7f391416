package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.projection.ProcessorSettings;
import io.artistagent.eventlog.readmodel.ModelVersion.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the states of read model versions and their rebuilds. Each change is one transaction that holds the lock of the read model, so
 * that several processes which want the same change make it once.
 */
public final class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    /** A paused version keeps what an erasure should remove until it is resumed, so the pause must be limited. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final VersionTable table;
    private final StoredPositions positions;
    private final LongSupplier end;
    private final TransactionTemplate transaction;
    private final Map<String, Long> ends = new ConcurrentHashMap<>();

    /** @param end the index at which the log ends now */
    public Rebuilds(
            VersionTable table, StoredPositions positions, LongSupplier end, PlatformTransactionManager transactions) {
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
        Optional<UUID> begun = Objects.requireNonNull(transaction.execute(transaction -> beginLocked(model)));
        return begun.flatMap(this::find);
    }

    private Optional<UUID> beginLocked(ReadModel model) {
        table.lock(model.name());
        List<ModelVersion> versions = versions(model.name());
        if (in(State.FILLING, versions).isPresent()) {
            return Optional.empty();
        }
        Integer from = in(State.ACTIVE, versions).map(ModelVersion::number).orElse(null);
        return Optional.of(table.addRebuild(model.name(), from, table.add(model.name(), model.shape())));
    }

    /** Adds the first version of a read model. It is filled without a rebuild, since there is no other version. */
    boolean beginIfNone(ReadModel model, List<ModelVersion> seen) {
        if (seen.stream().anyMatch(version -> version.state() != State.DROPPED)) {
            return false;
        }
        transaction.executeWithoutResult(begun -> {
            table.lock(model.name());
            if (versions(model.name()).stream().allMatch(version -> version.state() == State.DROPPED)) {
                table.add(model.name(), model.shape());
            }
        });
        return true;
    }

    /** Rebuilds a read model that older code has filled. A version that newer code in another process has filled is left alone. */
    void rebuildIfShapeChanged(ReadModel model, List<ModelVersion> versions) {
        Optional<ModelVersion> filling = in(State.FILLING, versions);
        if (filling.isPresent() && filling.get().shape() < model.shape()) {
            cancelFilling(filling.get());
        } else if (filling.isPresent()) {
            return;
        }
        Optional<ModelVersion> active = in(State.ACTIVE, versions);
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

    private void cancelFilling(ModelVersion version) {
        Optional<StoredRebuild> open = table.openRebuild(version.model());
        if (open.isPresent()) {
            cancel(open.get().id());
        } else {
            transaction.executeWithoutResult(
                    begun -> table.change(version.model(), version.number(), State.FILLING, State.DROPPED));
        }
    }

    /** Lets a version take over if it has caught up: in one step, queries switch to it and the previous one is retired. */
    boolean takeOver(ReadModel model, ModelVersion version) {
        if (!hasCaughtUp(version)) {
            return false;
        }
        table.openRebuild(model.name())
                .ifPresent(rebuild ->
                        table.change(rebuild.id(), List.of(Rebuild.State.RUNNING), Rebuild.State.SWITCHING, null));
        return Boolean.TRUE.equals(transaction.execute(begun -> {
            table.lock(model.name());
            List<ModelVersion> versions = versions(model.name());
            boolean filling = in(State.FILLING, versions)
                    .filter(now -> now.number() == version.number() && !now.paused())
                    .isPresent();
            Optional<ModelVersion> active = in(State.ACTIVE, versions);
            return filling && (active.isEmpty() || isReadyToReplace(active.get(), version)) && replace(active, version);
        }));
    }

    /** Compares with the end of the log at an earlier check, since a busy log is always a few events ahead of the stored positions. */
    private boolean hasCaughtUp(ModelVersion version) {
        String processor = processor(version);
        long reached = positions.lowest(processor).orElse(-1);
        long now = end.getAsLong();
        Long before = ends.get(processor);
        if (before == null || reached >= before) {
            ends.put(processor, now);
        }
        return reached >= now || before != null && reached >= before;
    }

    /** Readers must find everything that was there before, so the new version must be as far as the old one and lack no more events. */
    private boolean isReadyToReplace(ModelVersion active, ModelVersion version) {
        // After a restored backup the log may end before what the active version has read
        long old = Math.min(positions.lowestLocked(processor(active)).orElse(0), end.getAsLong());
        long reached = positions.lowestLocked(processor(version)).orElse(-1);
        Optional<StoredRebuild> rebuild = table.openRebuild(version.model());
        if (reached < old || rebuild.isEmpty()) {
            return false;
        }
        long lacking = table.deadLetters(processor(version));
        if (lacking > table.deadLetters(processor(active))) {
            if (table.change(
                    rebuild.get().id(),
                    List.of(Rebuild.State.SWITCHING),
                    Rebuild.State.FAILED,
                    "Version " + version.number() + " has set " + lacking
                            + " events aside that it could not handle. Resume the rebuild to retry them, or cancel it.")) {
                LOG.error("The rebuild of {} does not take over: it set {} events aside", version.model(), lacking);
            }
            return false;
        }
        // A rebuild that was resumed only now switches at the next check: from another state it would never be done
        return rebuild.get().state() == Rebuild.State.SWITCHING;
    }

    private boolean replace(Optional<ModelVersion> active, ModelVersion version) {
        active.ifPresent(old -> table.change(old.model(), old.number(), State.ACTIVE, State.RETIRED));
        table.change(version.model(), version.number(), State.FILLING, State.ACTIVE);
        table.openRebuild(version.model()).ifPresent(rebuild -> {
            long reached = positions.lowest(processor(version)).orElse(0);
            table.change(rebuild.id(), List.of(Rebuild.State.SWITCHING), Rebuild.State.DONE, null);
            table.finish(rebuild.id(), reached, Math.max(reached, end.getAsLong()));
            LOG.info("Version {} of the read model {} has taken over", version.number(), version.model());
        });
        ends.remove(processor(version));
        return true;
    }

    /** Drops a retired version after it has been kept for that long: it is no longer read or written. */
    boolean drop(ModelVersion version, Duration kept) {
        return table.isOlderThan(version, kept)
                && table.change(version.model(), version.number(), State.RETIRED, State.DROPPED);
    }

    /** Deletes a dropped version after every process has stopped writing it. */
    boolean delete(ReadModel model, ModelVersion version, Duration stopped) {
        if (!table.isOlderThan(version, stopped)) {
            return false;
        }
        model.stores().forEach(store -> store.drop(version.number()));
        transaction.executeWithoutResult(begun -> {
            table.lock(model.name());
            table.removeProcessor(processor(version));
            table.remove(version.model(), version.number());
        });
        return true;
    }

    /** @return whether it was running */
    public boolean pause(UUID id) {
        return table.change(id, List.of(Rebuild.State.RUNNING), Rebuild.State.PAUSED, null);
    }

    /** @return whether it was paused or had failed */
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
                            List.of(
                                    Rebuild.State.RUNNING,
                                    Rebuild.State.PAUSED,
                                    Rebuild.State.SWITCHING,
                                    Rebuild.State.FAILED),
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
        for (StoredRebuild rebuild : table.pausedFor(LONGEST_PAUSE)) {
            if (cancel(rebuild.id())) {
                LOG.warn("Cancelled the rebuild of {}: it was paused for more than a day", rebuild.model());
            }
        }
    }

    /** The latest rebuilds, the newest first. */
    public List<Rebuild> latest() {
        return table.rebuilds().stream().map(this::view).toList();
    }

    public Optional<Rebuild> find(UUID id) {
        return table.rebuild(id).map(this::view);
    }

    /** The rebuild of a read model that has not ended. */
    public Optional<Rebuild> open(String model) {
        return table.openRebuild(model).map(this::view);
    }

    private Rebuild view(StoredRebuild rebuild) {
        return rebuild.finishedAt() != null
                ? Rebuild.of(rebuild, 0, 0)
                : Rebuild.of(
                        rebuild,
                        positions
                                .lowest(ProcessorSettings.nameOf(rebuild.model(), rebuild.to()))
                                .orElse(0),
                        end.getAsLong());
    }

    private List<ModelVersion> versions(String model) {
        return Objects.requireNonNullElse(table.versions().get(model), List.of());
    }

    private static Optional<ModelVersion> in(State state, List<ModelVersion> versions) {
        return versions.stream().filter(version -> version.state() == state).findAny();
    }

    private static String processor(ModelVersion version) {
        return ProcessorSettings.nameOf(version.model(), version.number());
    }
}
