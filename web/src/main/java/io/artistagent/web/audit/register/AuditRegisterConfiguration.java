package io.artistagent.web.audit.register;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this room. */
@Configuration(proxyBeanMethods = false)
class AuditRegisterConfiguration {

    @Bean
    RegisterApi registerApi(ApiClients clients) {
        return clients.create(RegisterApi.class);
    }
}
