package io.artistagent.web.matching;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this feature. */
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    MatchesApi matchesApi(ApiClients clients) {
        return clients.create(MatchesApi.class);
    }
}
