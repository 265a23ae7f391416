package io.artistagent.eventlog.configuration;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;

/**
 * Refuses to start an application whose log is not the intended one. If a bean is missing, the framework silently falls back (no
 * transactions, tokens in memory, another serializer), and a log that loses events must not start at all.
 */
final class StartupAssertions implements SmartInitializingSingleton {

    private final ApplicationContext context;
    private final List<RequiredImplementation> intended;

    StartupAssertions(ApplicationContext context, List<RequiredImplementation> intended) {
        this.context = context;
        this.intended = intended;
    }

    @Override
    public void afterSingletonsInstantiated() {
        intended.forEach(this::check);
    }

    private void check(RequiredImplementation required) {
        Collection<?> beans = context.getBeansOfType(required.part()).values();
        String name = required.implementation().getSimpleName();
        if (beans.isEmpty()) {
            throw new IllegalStateException(
                    "The log needs a " + required.part().getSimpleName() + " of type " + name + ", but there is none.");
        }
        for (Object bean : beans) {
            if (!required.implementation().isInstance(bean)) {
                throw new IllegalStateException("The log needs " + name + " as its "
                        + required.part().getSimpleName() + ", but there is a "
                        + bean.getClass().getSimpleName() + ".");
            }
        }
    }
}
