package io.artistagent.command.http;

import io.artistagent.domain.RuleBroken;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.conflictresolution.ConflictResolution;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Whoever decided on an old version is told so, rather than that the new one forbids it. The framework looks at the version only after
 * the rules: a repeat of a command that was carried out but never answered would hear that it broke one.
 */
final class StaleBeforeBroken implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (RuleBroken broken) {
            ConflictResolution.getConflictResolver().detectConflicts(events -> !events.isEmpty());
            throw broken;
        }
    }
}
