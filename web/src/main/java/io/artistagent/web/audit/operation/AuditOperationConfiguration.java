package io.artistagent.web.audit.operation;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this room. */
@Configuration(proxyBeanMethods = false)
class AuditOperationConfiguration {

    @Bean
    OperationApi operationApi(ApiClients clients) {
        return clients.create(OperationApi.class);
    }
}
