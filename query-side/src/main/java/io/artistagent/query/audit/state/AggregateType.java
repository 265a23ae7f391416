package io.artistagent.query.audit.state;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/** An aggregate class with its own handlers, which turn events into state as they do before a command. */
final class AggregateType<T> {

    /** Command handlers take parameters that only the command side has. Here, no command is ever handled. */
    private static final ParameterResolver<Object> ABSENT = new ParameterResolver<>() {
        @Override
        public @Nullable Object resolveParameterValue(Message<?> message) {
            return null;
        }

        @Override
        public boolean matches(Message<?> message) {
            return false;
        }
    };

    private final Constructor<T> constructor;
    private final AggregateModel<T> model;

    AggregateType(Class<T> type) {
        this.model = AnnotatedAggregateMetaModelFactory.inspectAggregate(
                type,
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(type), AggregateType::absent));
        try {
            this.constructor = type.getDeclaredConstructor();
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(
                    type.getSimpleName() + " has no constructor without arguments.", impossible);
        }
    }

    /** The first parameter is the message itself. */
    private static @Nullable ParameterResolver<?> absent(Executable handler, Parameter[] parameters, int index) {
        return index == 0 ? null : ABSENT;
    }

    /** The aggregate class of this name in a package: an aggregate is in the package of its events. */
    static Optional<Class<?>> find(String inPackage, String name) {
        try {
            Class<?> found = Class.forName(
                    inPackage + "." + name, false, Thread.currentThread().getContextClassLoader());
            return Arrays.stream(found.getDeclaredFields())
                            .anyMatch(field -> field.isAnnotationPresent(AggregateIdentifier.class))
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Optional.empty();
        }
    }

    /** An aggregate to which nothing has happened yet. */
    Instance begin() {
        try {
            return new Instance(constructor.newInstance());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("An aggregate could not be created.", impossible);
        }
    }

    /** An aggregate as its events make it. */
    final class Instance {

        private final T root;

        Instance(T root) {
            this.root = root;
        }

        void evolve(DomainEventMessage<?> event) {
            model.publish(event, root);
        }

        Object root() {
            return root;
        }
    }
}
