package io.artistagent.web.audit;

import io.artistagent.web.client.ApiClients;
import io.artistagent.web.forms.FieldValueFormatter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API clients of this feature. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    TrailApi trailApi(ApiClients clients) {
        return clients.create(TrailApi.class);
    }

    @Bean
    CasesApi casesApi(ApiClients clients) {
        return clients.create(CasesApi.class);
    }

    @Bean
    BreachesApi breachesApi(ApiClients clients) {
        return clients.create(BreachesApi.class);
    }

    @Bean
    OperationApi operationApi(ApiClients clients) {
        return clients.create(OperationApi.class);
    }

    @Bean
    ExportsApi exportsApi(ApiClients clients) {
        return clients.create(ExportsApi.class);
    }

    @Bean
    HoldsApi holdsApi(ApiClients clients) {
        return clients.create(HoldsApi.class);
    }

    @Bean
    FieldValueFormatter categoriesOfBreach() {
        return FieldValueFormatter.choice("categories", DataCategory.class);
    }
}
