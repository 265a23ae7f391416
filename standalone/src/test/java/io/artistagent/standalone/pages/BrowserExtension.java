package io.artistagent.standalone.pages;

import io.artistagent.standalone.ApiClient;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Provides {@link People} to a test. All tests of a JVM share one browser, and each test has its own people in it. */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String address =
                ApiClient.address(SpringExtension.getApplicationContext(context).getEnvironment());
        return context.getStore(NAMESPACE).computeIfAbsent(People.class, key -> new People(address), People.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        People people = context.getStore(NAMESPACE).remove(People.class, People.class);
        if (people != null) {
            people.leave(context.getExecutionException().isPresent() ? context.getDisplayName() : null);
        }
    }
}
