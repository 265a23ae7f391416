package io.artistagent.eventlog.storage;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Returns a {@link Receipt} for every command, so that no aggregate has to report its version. */
public final class ReceiptInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var receipt = Receipt.attachTo(unitOfWork);
        chain.proceed();
        return receipt;
    }
}
