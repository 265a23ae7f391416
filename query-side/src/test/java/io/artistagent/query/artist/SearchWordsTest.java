package io.artistagent.query.artist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void folding_removes_case_width_and_accents() {
        assertThat(Folding.fold("Björk Guðmundsdóttir")).isEqualTo("bjork gudmundsdottir");
        assertThat(Folding.fold("STRASSE")).isEqualTo(Folding.fold("Straße")).isEqualTo(Folding.fold("STRAẞE"));
        assertThat(Folding.fold("ΒΑΣΊΛΗΣ")).isEqualTo(Folding.fold("Βασίλης"));
        assertThat(Folding.fold("IŞIK")).isEqualTo(Folding.fold("ışık"));
        assertThat(Folding.fold("İzmir")).isEqualTo("izmir");
        assertThat(Folding.fold("ＡＢＢＡ")).isEqualTo("abba");
        assertThat(Folding.fold("٤٤")).isEqualTo("44");
    }

    @Test
    void a_mark_that_makes_a_different_letter_stays() {
        assertThat(Folding.fold("ぱぱ")).isNotEqualTo(Folding.fold("はは")).isNotEqualTo(Folding.fold("ばば"));
        assertThat(Folding.fold("ﾊﾞ")).isEqualTo("バ");
        assertThat(Folding.fold("कुमु")).isNotEqualTo(Folding.fold("कम"));
        assertThat(Folding.fold("Чайф")).isEqualTo("чайф").isNotEqualTo(Folding.fold("чаиф"));
    }

    @Test
    void a_mark_that_readers_do_not_type_is_removed() {
        assertThat(Folding.fold("Алёна")).isEqualTo("алена");
        assertThat(Folding.fold("мо́ре")).isEqualTo("море");
        assertThat(Folding.fold("أُمّ كُلْثُوم")).isEqualTo("ام كلثوم");
        assertThat(Folding.fold("שָׁלוֹם")).isEqualTo("שלום");
    }

    @Test
    void a_word_is_found_with_and_without_its_signs() {
        assertThat(SearchWords.of("AC/DC").beginnings()).containsExactlyInAnyOrder("acdc", "dc");
        assertThat(SearchWords.of("Sinéad O'Connor").beginnings())
                .containsExactlyInAnyOrder("sinead", "oconnor", "connor");
        assertThat(SearchWords.of("A$AP Rocky").beginnings()).contains("aap", "asap", "rocky");
        assertThat(SearchWords.of("P!nk").beginnings()).contains("pnk", "pink");
    }

    @Test
    void joined_words_are_found_only_as_a_whole() {
        assertThat(SearchWords.of("The Black Keys").runs())
                .containsExactlyInAnyOrder("the", "theblack", "theblackkeys", "black", "blackkeys", "keys");
    }

    @Test
    void a_script_without_spaces_is_found_at_every_position() {
        assertThat(SearchWords.of("椎名 林檎").beginnings()).containsExactlyInAnyOrder("椎名林檎", "名林檎", "林檎", "檎");
    }

    @Test
    void signs_only_count_as_a_word() {
        assertThat(SearchWords.of("!!!").beginnings()).containsExactly("!!!");
        assertThat(SearchWords.of("!!! (Chk Chk Chk)").beginnings()).containsExactlyInAnyOrder("!!!", "chk");
        assertThat(SearchWords.of("   ").beginnings()).isEmpty();
    }

    @Test
    void the_index_of_a_long_name_is_bounded() {
        assertThat(SearchWords.of("a ".repeat(50)).runs()).hasSizeLessThan(10);
        assertThat(SearchWords.of("林檎".repeat(50)).beginnings()).hasSize(100);
    }
}
