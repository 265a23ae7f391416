package io.artistagent.web.audit.access;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this room. */
@Configuration(proxyBeanMethods = false)
class AuditAccessConfiguration {

    @Bean
    AccessApi accessApi(ApiClients clients) {
        return clients.create(AccessApi.class);
    }
}
