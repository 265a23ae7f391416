package io.artistagent.web.imports;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this feature. */
@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

    @Bean
    ImportsApi importsApi(ApiClients clients) {
        return clients.create(ImportsApi.class);
    }
}
