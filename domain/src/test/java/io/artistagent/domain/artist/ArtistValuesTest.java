package io.artistagent.domain.artist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.domain.InvalidValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtistValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"CH", "ch", " De ", "US", "GB"})
    void a_country_is_an_iso_code(String code) {
        assertThat(new Country(code).code()).isEqualTo(code.strip().toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "CHE", "ZZ", "UK", "EU", "XK", "C H", "1A", "ÇH"})
    void anything_else_is_rejected_as_a_country(String code) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Country(code))
                .withMessage("Enter a two-letter ISO 3166-1 code, for example CH.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTPS://example.org/a?b=c#d",
                "https://xn--msik-0ra.example/é",
                "https://sub.example.org:8443/"
            })
    void a_link_is_an_https_address(String address) {
        assertThat(new Link(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:",
                "https:///path",
                "https://",
                "https://user@example.org",
                "https://user:word@example.org",
                "//example.org",
                "example.org",
                "https://exa mple.org",
                "https://müsik.example/",
                "https://example.org/<script>",
                "https://example.org/\"onclick=",
                "ftp://example.org"
            })
    void unsafe_and_incomplete_links_are_rejected(String address) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Link(address))
                .withMessage(
                        "Enter a complete address that starts with https://, for example https://example.org/music.");
    }

    @Test
    void a_link_has_at_most_500_characters() {
        String start = "https://example.org/";
        assertThat(new Link(start + "a".repeat(480)).address()).hasSize(500);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Link(start + "a".repeat(481)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.ch", "alma+music@example.org", "o'neil@mail.example.co.uk", "ü@exämple.de", " a@b.ch "})
    void common_email_addresses_are_accepted(String address) {
        assertThat(new Email(address).address()).isEqualTo(address.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alma",
                "alma@",
                "@example.org",
                "alma@example",
                "alma@example.",
                "alma@.org",
                "alma@exa..org",
                "a b@example.org",
                "a@b@example.org",
                "a@b.ch,c@d.ch",
                "Alma <a@b.ch>",
                "a@b.ch\nBcc: all@example.org"
            })
    void malformed_email_addresses_are_rejected(String address) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Email(address));
    }

    @Test
    void an_email_has_at_most_254_characters() {
        String domain = "@" + "d".repeat(185) + ".ch";
        assertThat(new Email("a".repeat(64) + domain).address()).hasSize(253);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Email("a".repeat(65) + domain));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Email("a".repeat(64) + domain + "ch"));
    }

    @Test
    void a_malicious_email_address_is_rejected_quickly() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Email("a@" + "a.".repeat(125)));
    }

    @Test
    void the_text_form_omits_names_and_addresses() {
        assertThat(new Contact(new LegalName("Alma Keller"), new Email("alma@example.org")))
                .asString()
                .doesNotContain("Keller", "alma", "example");
    }

    @Test
    void a_genre_is_normalised_to_lower_case_and_single_spaces() {
        assertThat(new Genre("Indie  Pop")).isEqualTo(new Genre(" indie pop "));
    }

    @Test
    void the_length_of_a_genre_is_measured_in_lower_case() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Genre("İ".repeat(40)));
        Genre longest = new Genre("İ".repeat(20));
        assertThat(new Genre(longest.name())).isEqualTo(longest);
    }

    @Test
    void one_to_ten_distinct_genres_are_accepted() {
        assertThat(Genre.distinct(List.of(new Genre("Pop"), new Genre("folk"), new Genre("pop"))))
                .containsExactly(new Genre("pop"), new Genre("folk"));
        assertThat(Genre.distinct(genres(10))).hasSize(10);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Genre.distinct(List.of()));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Genre.distinct(genres(11)));
    }

    @Test
    void a_profile_removes_duplicates_and_sorts_skills() {
        Link link = new Link("https://example.org/");
        Profile profile = new Profile(
                new StageName("Alma"),
                new Country("CH"),
                genres(1),
                null,
                List.of(link, link),
                List.of(Skill.REMIXER, Skill.SINGER, Skill.REMIXER),
                Contact.NONE);
        assertThat(profile.links()).containsExactly(link);
        assertThat(profile.lookingFor()).containsExactly(Skill.SINGER, Skill.REMIXER);
    }

    @Test
    void a_profile_has_at_most_twenty_links() {
        assertThat(linked(20).links()).hasSize(20);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> linked(21))
                .withMessage("Enter at most 20 links.");
    }

    private static List<Genre> genres(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Genre("genre " + i)).toList();
    }

    private static Profile linked(int count) {
        List<Link> links = IntStream.range(0, count)
                .mapToObj(i -> new Link("https://example.org/" + i))
                .toList();
        return new Profile(new StageName("Alma"), new Country("CH"), genres(1), null, links, List.of(), Contact.NONE);
    }
}
