package io.artistagent.web.imports;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clients of the imports room. */
@Configuration(proxyBeanMethods = false)
class ImportsRoom {

    @Bean
    ImportsApi importsApi(ApiClients clients) {
        return clients.create(ImportsApi.class);
    }
}
