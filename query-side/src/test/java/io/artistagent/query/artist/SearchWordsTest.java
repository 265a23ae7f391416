package io.artistagent.query.artist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void case_and_accents_do_not_matter() {
        assertThat(SearchWords.of("Björk Guðmundsdóttir")).containsExactly("bjork", "gudmundsdottir");
        assertThat(SearchWords.of("STRASSE")).isEqualTo(SearchWords.of("Straße"));
        assertThat(SearchWords.of("Mø")).containsExactly("mo");
    }

    @Test
    void signs_divide_words() {
        assertThat(SearchWords.of("AC/DC")).containsExactly("ac", "dc");
        assertThat(SearchWords.of("  Sigur   Rós ")).containsExactly("sigur", "ros");
    }

    @Test
    void a_name_of_signs_alone_is_one_word() {
        assertThat(SearchWords.of("!!!")).containsExactly("!!!");
        assertThat(SearchWords.of("   ")).isEmpty();
    }
}
