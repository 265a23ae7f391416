package io.artistagent.web.statistics;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API clients of this feature. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

    @Bean
    StatisticsApi statisticsApi(ApiClients clients) {
        return clients.create(StatisticsApi.class);
    }

    @Bean
    ListeningApi listeningApi(ApiClients clients) {
        return clients.create(ListeningApi.class);
    }
}
