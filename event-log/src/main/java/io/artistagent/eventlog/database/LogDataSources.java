package io.artistagent.eventlog.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Wraps the application's data source in a {@link LogDataSource}. */
final class LogDataSources implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource pool && !(bean instanceof LogDataSource) ? new LogDataSource(pool) : bean;
    }
}
