package io.artistagent.eventlog.pictures;

import io.artistagent.eventlog.privacy.SubjectKeys;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Configures the picture store, for every application that has the log. */
@Configuration(proxyBeanMethods = false)
public class PictureConfiguration {

    @Bean
    PictureStore pictureStore(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock,
            ObjectProvider<SubjectKeys> keys) {
        return new PictureStore(database, transactions, clock, keys.getIfAvailable());
    }
}
