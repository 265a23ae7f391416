package io.artistagent.eventlog.storage;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Makes a {@link Receipt} the result of every command, so that no aggregate has to report its version. The storage engine fills it; on Axon
 * Server, it stays empty.
 */
public final class ReceiptInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Receipt receipt = Receipt.attachTo(unitOfWork);
        chain.proceed();
        return receipt;
    }
}
