package io.artistagent.eventlog.database;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The application's database: migrated before its first use and wrapped in a {@link LogDataSource}. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    static MigratedDataSource migratedDataSource(ObjectProvider<SchemaMigration> migrations) {
        return new MigratedDataSource(migrations);
    }

    @Bean
    static LogDataSources logDataSources() {
        return new LogDataSources();
    }

    @Bean
    static SchemaMigration logSchema() {
        return new SchemaMigration("log", "classpath:db/migration/log");
    }

    @Bean
    StoreFailures sqlFailures() {
        return new SqlFailures();
    }

    @Bean
    TransientFailures transientFailures(List<StoreFailures> stores) {
        return new TransientFailures(stores);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** The framework has its own, but its auto-configuration runs before that of the data source if there is no JPA. */
    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }
}
