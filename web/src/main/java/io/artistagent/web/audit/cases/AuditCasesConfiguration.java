package io.artistagent.web.audit.cases;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this room. */
@Configuration(proxyBeanMethods = false)
class AuditCasesConfiguration {

    @Bean
    CasesApi casesApi(ApiClients clients) {
        return clients.create(CasesApi.class);
    }
}
