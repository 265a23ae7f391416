package io.artistagent.web.audit.breaches;

import io.artistagent.web.client.ApiClients;
import io.artistagent.web.forms.FieldValueFormatter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this room. */
@Configuration(proxyBeanMethods = false)
class AuditBreachesConfiguration {

    @Bean
    BreachesApi breachesApi(ApiClients clients) {
        return clients.create(BreachesApi.class);
    }

    @Bean
    FieldValueFormatter categoriesOfBreach() {
        return FieldValueFormatter.choice("categories", DataCategory.class);
    }
}
