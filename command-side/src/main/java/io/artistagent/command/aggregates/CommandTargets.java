package io.artistagent.command.aggregates;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Resolves the target aggregate and expected version of a command from the annotations of its record. The framework's resolver searches all
 * methods of the class for every command; this one searches each class once.
 */
final class CommandTargets implements CommandTargetResolver {

    private final ClassValue<Target> targets = new ClassValue<>() {
        @Override
        protected Target computeValue(Class<?> command) {
            return Target.of(command);
        }
    };

    private record Target(Method aggregate, Optional<Method> version) {

        static Target of(Class<?> command) {
            return new Target(
                    accessor(command, TargetAggregateIdentifier.class)
                            .orElseThrow(() -> new IllegalArgumentException(command.getSimpleName()
                                    + " has no component annotated with @TargetAggregateIdentifier.")),
                    accessor(command, TargetAggregateVersion.class));
        }

        private static Optional<Method> accessor(Class<?> command, Class<? extends Annotation> mark) {
            return Optional.ofNullable(command.getRecordComponents()).stream()
                    .flatMap(Stream::of)
                    .map(RecordComponent::getAccessor)
                    .filter(accessor -> accessor.isAnnotationPresent(mark))
                    .peek(accessor -> accessor.setAccessible(true))
                    .findFirst();
        }

        VersionedAggregateIdentifier in(Object command) throws ReflectiveOperationException {
            Long expected = version.isEmpty() ? null : (Long) version.get().invoke(command);
            return new VersionedAggregateIdentifier(aggregate.invoke(command), expected);
        }
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        try {
            return targets.get(command.getPayloadType()).in(command.getPayload());
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(
                    command.getPayloadType().getSimpleName() + ": cannot read the target aggregate from the command.",
                    closed);
        }
    }
}
