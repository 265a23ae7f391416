package io.artistagent.web.artist;

import io.artistagent.web.client.ApiClients;
import io.artistagent.web.forms.FieldValueFormatter;
import io.artistagent.web.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that this feature contributes to the shared packages. */
@Configuration(proxyBeanMethods = false)
class ArtistConfiguration {

    @Bean
    ArtistsApi artistsApi(ApiClients clients) {
        return clients.create(ArtistsApi.class);
    }

    @Bean
    PublicArtistsApi publicArtistsApi(ApiClients clients) {
        return clients.create(PublicArtistsApi.class);
    }

    @Bean
    PublicPaths publicPages() {
        return PublicPaths.of("/a/**");
    }

    @Bean
    FieldValueFormatter countryOfArtist() {
        return FieldValueFormatter.country("country");
    }

    @Bean
    FieldValueFormatter skillsOfArtist() {
        return FieldValueFormatter.choice("lookingFor", Skill.class);
    }
}
