package io.artistagent.web.audit.ledger;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this room. */
@Configuration(proxyBeanMethods = false)
class AuditLedgerConfiguration {

    @Bean
    LedgerApi ledgerApi(ApiClients clients) {
        return clients.create(LedgerApi.class);
    }
}
