package io.artistagent.eventlog.configuration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Times commands by type and outcome, from the start of handling until their events are stored. The framework's own monitors look up
 * their meters for every message, which costs more than handling it.
 */
final class CommandTimer implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final MeterRegistry meters;
    private final Map<Class<?>, Timer> done = new ConcurrentHashMap<>();
    private final Map<Class<?>, Timer> refused = new ConcurrentHashMap<>();

    CommandTimer(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        long start = System.nanoTime();
        Class<?> command = unitOfWork.getMessage().getPayloadType();
        unitOfWork.afterCommit(stored -> done.computeIfAbsent(command, type -> timer(type, "done"))
                .record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
        unitOfWork.onRollback(failed -> refused.computeIfAbsent(command, type -> timer(type, "refused"))
                .record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
        return chain.proceed();
    }

    private Timer timer(Class<?> command, String outcome) {
        return Timer.builder("artist.agent.command")
                .description("Commands that were handled")
                .tag("command", command.getSimpleName())
                .tag("outcome", outcome)
                .register(meters);
    }
}
