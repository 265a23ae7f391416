package io.artistagent.web.catalogue;

import io.artistagent.web.client.ApiClients;
import io.artistagent.web.forms.FieldValueFormatter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that this feature contributes to the shared packages. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    CatalogueApi catalogueApi(ApiClients clients) {
        return clients.create(CatalogueApi.class);
    }

    @Bean
    AgreementsApi agreementsApi(ApiClients clients) {
        return clients.create(AgreementsApi.class);
    }

    @Bean
    FieldValueFormatter kindOfRelease() {
        return FieldValueFormatter.choice("kind", ReleaseKind.class);
    }

    @Bean
    FieldValueFormatter dateOfRelease() {
        return FieldValueFormatter.day("releaseDate");
    }
}
