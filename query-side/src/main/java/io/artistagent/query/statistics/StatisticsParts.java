package io.artistagent.query.statistics;

import io.artistagent.eventlog.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processor that fills the tables of this room. */
@Configuration(proxyBeanMethods = false)
class StatisticsParts {

    /** An event brings hundreds of rows, and a batch is to end long before its claim on the processor does. */
    @Bean
    Projection statisticsProjection() {
        return new Projection(StatisticsProjection.NAME, 50);
    }
}
