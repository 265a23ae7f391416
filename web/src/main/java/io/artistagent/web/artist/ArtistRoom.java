package io.artistagent.web.artist;

import io.artistagent.web.api.Skill;
import io.artistagent.web.forms.FieldWords;
import io.artistagent.web.security.OpenPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the artist room offers to the parts that all rooms share. */
@Configuration(proxyBeanMethods = false)
class ArtistRoom {

    @Bean
    OpenPages publicArtists() {
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
