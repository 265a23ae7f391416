package io.artistagent.command.aggregates;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Queries an aggregate without locking it, for use while another aggregate decides. The answer is as current as the log. */
public final class AggregateReader<T> {

    private final EventSourcingRepository<T> repository;

    public AggregateReader(Class<T> type, EventStore log, ParameterResolverFactory parameters) {
        this.repository = EventSourcingRepository.builder(type)
                .eventStore(log)
                .parameterResolverFactory(parameters)
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
    }

    /** Returns the aggregate's answer, or empty if no such aggregate exists or the id belongs to another type. */
    public <R> Optional<R> ask(Object id, Function<T, R> question) {
        return find(id, aggregate -> aggregate.invoke(question));
    }

    /** Returns the aggregate's version, or empty if no such aggregate exists. */
    public Optional<Long> version(Object id) {
        return find(id, Aggregate::version);
    }

    private <R> Optional<R> find(Object id, Function<Aggregate<T>, R> question) {
        return CurrentUnitOfWork.isStarted()
                ? load(id, question)
                : DefaultUnitOfWork.startAndGet(null)
                        .executeWithResult(() -> load(id, question))
                        .getPayload();
    }

    private <R> Optional<R> load(Object id, Function<Aggregate<T>, R> question) {
        try {
            return Optional.of(question.apply(repository.load(id.toString())));
        } catch (AggregateNotFoundException | IncompatibleAggregateException unknown) {
            return Optional.empty();
        }
    }
}
