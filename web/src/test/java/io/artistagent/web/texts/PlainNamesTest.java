package io.artistagent.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of the API in plain words. */
class PlainNamesTest {

    @Test
    void a_name_becomes_words_with_a_capital_at_the_start() {
        assertThat(PlainNames.of("ArtistRegistered")).isEqualTo("Artist registered");
        assertThat(PlainNames.of("contact.legalName")).isEqualTo("Contact: legal name");
        assertThat(PlainNames.of("/splits/0/share")).isEqualTo("Splits: 0: share");
        assertThat(PlainNames.of("artist-profile")).isEqualTo("Artist profile");
        assertThat(PlainNames.of("SIGN_IN")).isEqualTo("Sign in");
    }

    @Test
    void a_name_without_words_stays() {
        assertThat(PlainNames.of("")).isEmpty();
        assertThat(PlainNames.of("..")).isEqualTo("..");
    }

    @Test
    void a_person_reads_only_the_last_step() {
        assertThat(PlainNames.last("contact.legalName")).isEqualTo("legal name");
        assertThat(PlainNames.last("email")).isEqualTo("email");
    }
}
