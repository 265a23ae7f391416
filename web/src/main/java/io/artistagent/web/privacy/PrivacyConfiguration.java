package io.artistagent.web.privacy;

import io.artistagent.web.client.ApiClients;
import io.artistagent.web.forms.FieldValueFormatter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this feature. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    PrivacyApi privacyApi(ApiClients clients) {
        return clients.create(PrivacyApi.class);
    }

    @Bean
    FieldValueFormatter typeOfRequest() {
        return FieldValueFormatter.choice("type", CaseType.class);
    }
}
