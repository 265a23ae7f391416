package io.artistagent.web.pictures;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this feature. */
@Configuration(proxyBeanMethods = false)
class PicturesConfiguration {

    @Bean
    PicturesApi picturesApi(ApiClients clients) {
        return clients.create(PicturesApi.class);
    }
}
