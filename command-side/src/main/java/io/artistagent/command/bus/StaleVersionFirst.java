package io.artistagent.command.bus;

import io.artistagent.domain.RuleBroken;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.conflictresolution.ConflictResolution;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Reports a stale version before a broken rule. The framework checks the version only after the rules, so a repeat of a command that was
 * executed but never answered would be told that it broke a rule.
 */
final class StaleVersionFirst implements MessageHandlerInterceptor<CommandMessage<?>> {

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
