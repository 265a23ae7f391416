package io.artistagent.command.http;

import io.artistagent.domain.RuleBroken;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells a caller who has not seen the newest version just that, rather than which rule their outdated picture breaks: the framework
 * compares versions only after the decision.
 */
@Component
final class VersionFirst implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();
    private final EventStore log;

    VersionFirst(@Lazy EventStore log) {
        this.log = log;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (RuleBroken broken) {
            refuseStale(unitOfWork.getMessage());
            throw broken;
        }
    }

    private void refuseStale(CommandMessage<?> command) {
        var target = targets.resolveTarget(command);
        var expected = target.getVersion();
        var actual = log.lastSequenceNumberFor(target.getIdentifier()).orElse(-1L);
        if (expected != null && actual > expected) {
            throw new ConflictingAggregateVersionException(target.getIdentifier(), expected, actual);
        }
    }
}
