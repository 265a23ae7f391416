package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.readmodel.ModelVersion.State;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Tells stores which version of a read model is meant: in a batch of events the version that the batch fills, in a request the version
 * that the request began to read, otherwise the active one. So an answer never mixes two versions, even if a rebuild takes over meanwhile.
 */
public final class ReadModels {

    private static final ScopedValue<Map<String, Integer>> REQUEST = ScopedValue.newInstance();
    private static final String FILLED = ReadModels.class.getName() + ":";

    private final VersionTable table;
    private final ObjectProvider<ReadModel> here;
    private final Map<String, ReadModel> byName = new ConcurrentHashMap<>();
    private volatile Map<String, List<ModelVersion>> known = Map.of();

    /** @param here the read models of this process */
    ReadModels(VersionTable table, ObjectProvider<ReadModel> here) {
        this.table = table;
        this.here = here;
    }

    /** Answers a request: each read model that it reads stays at one version until the end. */
    public static <T> T answer(Callable<T> request) throws Exception {
        return ScopedValue.where(REQUEST, new HashMap<>()).call(request::call);
    }

    /** Has the stores write to a version while events are handled for it. */
    static MessageHandlerInterceptor<EventMessage<?>> filling(String model, int version) {
        String key = FILLED + model;
        return (batch, chain) -> {
            batch.root().resources().put(key, version);
            return chain.proceed();
        };
    }

    /**
     * The version of a read model that is meant here.
     *
     * @throws TransientDataAccessResourceException where no version can be read yet
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

    /** Tells at any time what {@link #current} does. */
    public IntSupplier versionOf(String model) {
        return () -> current(model);
    }

    /** The active version; after a deployment of older or newer code the newest one that this code can read. */
    private int readable(String model) {
        ReadModel code = named(model);
        return versions(model).stream()
                .filter(version -> version.state() == State.ACTIVE || version.state() == State.RETIRED)
                .filter(version -> code == null || code.canRead(version.shape()))
                .max(Comparator.comparingInt(ModelVersion::number))
                .orElseThrow(() -> new ReadModelUnavailable(model))
                .number();
    }

    /** Asks the database where this process has not seen the read model yet, as right after the start. */
    private List<ModelVersion> versions(String model) {
        List<ModelVersion> versions = known.getOrDefault(model, List.of());
        return versions.isEmpty() ? refresh().getOrDefault(model, List.of()) : versions;
    }

    /** Whether a projection is a read model, of this process or of another one. */
    boolean isReadModel(String projection) {
        return !versions(projection).isEmpty();
    }

    /** Looks which versions there are. */
    Map<String, List<ModelVersion>> refresh() {
        Map<String, List<ModelVersion>> found = table.versions();
        known = found;
        return found;
    }

    /** The read model of this process that is of a class. */
    ReadModel ofClass(Class<? extends ReadModel> type) {
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
