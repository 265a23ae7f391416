package io.artistagent.web.audit.export;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this room. */
@Configuration(proxyBeanMethods = false)
class AuditExportsConfiguration {

    @Bean
    ExportsApi exportsApi(ApiClients clients) {
        return clients.create(ExportsApi.class);
    }
}
