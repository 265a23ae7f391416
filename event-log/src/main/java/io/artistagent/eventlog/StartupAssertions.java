package io.artistagent.eventlog;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;

/**
 * Refuses to start an application whose log is not the intended one. The framework falls back silently (no transactions, tokens in
 * memory, another serialiser) where a bean is missing, and a log that loses events must not start at all.
 */
final class StartupAssertions implements SmartInitializingSingleton {

    private final ApplicationContext context;

    StartupAssertions(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        onlyOne(EventStorageEngine.class, PostgreSqlEventStorageEngine.class);
        onlyOne(TokenStore.class, JdbcTokenStore.class);
        onlyOne(TransactionManager.class, SpringTransactionManager.class);
        only(Serializer.class, Jackson3Serializer.class);
    }

    private <T> void onlyOne(Class<T> part, Class<? extends T> intended) {
        only(part, intended);
        if (context.getBeansOfType(part).size() != 1) {
            throw new IllegalStateException(
                    "The log needs one " + part.getSimpleName() + ", an " + intended.getSimpleName() + ".");
        }
    }

    private <T> void only(Class<T> part, Class<? extends T> intended) {
        context.getBeansOfType(part).values().forEach(bean -> {
            if (!intended.isInstance(bean)) {
                throw new IllegalStateException("The log is meant to use " + intended.getSimpleName() + " as "
                        + part.getSimpleName() + ", but would use "
                        + bean.getClass().getSimpleName() + ".");
            }
        });
    }
}
