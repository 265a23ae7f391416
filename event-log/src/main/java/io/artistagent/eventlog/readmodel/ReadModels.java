package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.readmodel.ModelVersion.State;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Tells stores which version of a read model is current: within a batch of events the version that the batch fills, within a request the
 * version that the request read first, otherwise the active one. So an answer never mixes two versions, even if a rebuild takes over
 * meanwhile.
 */
public final class ReadModels {

    private static final ScopedValue<Map<String, Integer>> REQUEST = ScopedValue.newInstance();
    private static final String FILLED = ReadModels.class.getName() + ":";

    private final VersionTable table;
    private final ObjectProvider<ReadModel> here;
    private final Duration keepRetired;
    private final Map<String, ReadModel> byName = new ConcurrentHashMap<>();
    private volatile Map<String, List<ModelVersion>> known = Map.of();
    private volatile long refreshedAt = System.nanoTime();

    /**
     * @param here the read models of this process
     * @param keepRetired how long a version is kept after another one has taken over
     */
    ReadModels(VersionTable table, ObjectProvider<ReadModel> here, Duration keepRetired) {
        this.table = table;
        this.here = here;
        this.keepRetired = keepRetired;
    }

    /** Answers a request. Each read model that the request reads stays at one version until the end. */
    public static <T> T answer(Callable<T> request) throws Exception {
        return ScopedValue.where(REQUEST, new HashMap<>()).call(request::call);
    }

    /** Makes the stores write to a version while events are handled for it. */
    static MessageHandlerInterceptor<EventMessage<?>> filling(String model, int version) {
        return (batch, chain) -> {
            fill(batch.root(), model, version);
            return chain.proceed();
        };
    }

    /** Makes the stores write to a version during a batch. */
    static void fill(UnitOfWork<?> batch, String model, int version) {
        batch.resources().put(FILLED + model, version);
    }

    /** Answers a query from these versions, and from the current ones of all other read models. */
    static <T> T reading(Map<String, Integer> versions, Supplier<T> query) {
        return ScopedValue.where(REQUEST, new HashMap<>(versions)).call(query::get);
    }

    /**
     * The current version of a read model.
     *
     * @throws TransientDataAccessResourceException if no version can be read yet
     */
    public int current(String model) {
        if (CurrentUnitOfWork.isStarted()) {
            Integer filled = CurrentUnitOfWork.get().root().getResource(FILLED + model);
            if (filled != null) {
                return filled;
            }
        }
        return REQUEST.isBound() ? REQUEST.get().computeIfAbsent(model, this::readable) : readable(model);
    }

    /** Supplies {@link #current} at any time. */
    public IntSupplier versionOf(String model) {
        return () -> current(model);
    }

    private int readable(String model) {
        ReadModel code = named(model);
        int version = newestReadable(code, versions(model))
                .orElseThrow(() -> new ReadModelUnavailable(model))
                .number();
        if (code != null && isOutdated() && !exists(code, version)) {
            throw new ReadModelUnavailable(model);
        }
        return version;
    }

    /**
     * Whether the database has been unavailable for so long that another process may have deleted the version that is read here. A
     * collection that was deleted looks like an empty one.
     */
    private boolean isOutdated() {
        return System.nanoTime() - refreshedAt > keepRetired.toNanos();
    }

    private static boolean exists(ReadModel code, int version) {
        return code.stores().stream().allMatch(store -> store.exists(version));
    }

    /**
     * The version that code reads: the active one, or an earlier one if the code cannot read the active one during a deployment.
     *
     * @param code null if the read model belongs to another process
     */
    static Optional<ModelVersion> newestReadable(@Nullable ReadModel code, List<ModelVersion> versions) {
        return versions.stream()
                .filter(version -> version.state() == State.ACTIVE || version.state() == State.RETIRED)
                .filter(version -> code == null || code.canRead(version.shape()))
                .max(Comparator.comparingInt(ModelVersion::number));
    }

    /** Whether code can read no version and must fill one. It leaves a version that newer code has filled alone. */
    static boolean needsVersion(ReadModel code, List<ModelVersion> versions) {
        return versions.stream()
                .filter(version -> version.state() == State.ACTIVE || version.state() == State.RETIRED)
                .allMatch(version -> version.shape() < code.oldestReadableShape());
    }

    /** Whether this process can read no version of its read model, so that it fills one as soon as none is being filled. */
    public boolean needsVersion(String model) {
        ReadModel code = named(model);
        return code != null && needsVersion(code, refresh().getOrDefault(model, List.of()));
    }

    /** Queries the database if this process does not know the read model yet, for example right after startup. */
    private List<ModelVersion> versions(String model) {
        List<ModelVersion> versions = known.getOrDefault(model, List.of());
        return versions.isEmpty() ? refresh().getOrDefault(model, List.of()) : versions;
    }

    /** Whether a projection is a read model, of this process or of another one. */
    public boolean isReadModel(String projection) {
        return !versions(projection).isEmpty();
    }

    /** Reloads the versions from the database. */
    Map<String, List<ModelVersion>> refresh() {
        long now = System.nanoTime();
        Map<String, List<ModelVersion>> found = table.versions();
        known = found;
        refreshedAt = now;
        return found;
    }

    /** This process's read model of a class. */
    public ReadModel ofClass(Class<? extends ReadModel> type) {
        return here.stream()
                .filter(type::isInstance)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("This process has no " + type.getSimpleName() + "."));
    }

    private @Nullable ReadModel named(String name) {
        if (byName.isEmpty()) {
            here.forEach(model -> byName.put(model.name(), model));
        }
        return byName.get(name);
    }
}
