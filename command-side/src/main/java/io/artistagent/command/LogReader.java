package io.artistagent.command;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * Asks an aggregate something without locking it: what another aggregate needs to know while it decides. The answer is as new as the
 * log itself.
 */
public final class LogReader<T> {

    private final EventSourcingRepository<T> repository;

    public LogReader(Class<T> type, EventStore log, ParameterResolverFactory parameters) {
        this.repository = EventSourcingRepository.builder(type)
                .eventStore(log)
                .parameterResolverFactory(parameters)
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
    }

    /** The aggregate's answer, or nothing where there is no such aggregate: an id may be one of another kind. */
    public <R> Optional<R> ask(Object id, Function<T, R> question) {
        return CurrentUnitOfWork.isStarted()
                ? load(id, question)
                : DefaultUnitOfWork.startAndGet(null)
                        .executeWithResult(() -> load(id, question))
                        .getPayload();
    }

    private <R> Optional<R> load(Object id, Function<T, R> question) {
        try {
            return Optional.of(repository.load(id.toString()).invoke(question));
        } catch (AggregateNotFoundException | IncompatibleAggregateException unknown) {
            return Optional.empty();
        }
    }
}
