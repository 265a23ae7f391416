package io.artistagent.web.artist;

import io.artistagent.web.client.ApiClients;
import io.artistagent.web.forms.FieldWords;
import io.artistagent.web.security.OpenPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that this feature contributes to the shared packages. */
@Configuration(proxyBeanMethods = false)
class ArtistRoom {

    @Bean
    ArtistsApi artistsApi(ApiClients clients) {
        return clients.create(ArtistsApi.class);
    }

    @Bean
    PublicArtistsApi publicArtistsApi(ApiClients clients) {
        return clients.create(PublicArtistsApi.class);
    }

    @Bean
    OpenPages publicPages() {
        return OpenPages.of("/a/**");
    }

    @Bean
    FieldWords countryOfArtist() {
        return FieldWords.country("country");
    }

    @Bean
    FieldWords skillsOfArtist() {
        return FieldWords.choice("lookingFor", Skill.class);
    }
}
