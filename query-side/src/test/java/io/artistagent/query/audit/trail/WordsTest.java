package io.artistagent.query.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The words by which free text finds an event. */
class WordsTest {

    private static final String ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    @Test
    void case_and_accents_do_not_matter() {
        assertThat(Words.in("Après-Ski in ZÜRICH, e\u0301te\u0301 ﬁn"))
                .containsExactly("apres", "ski", "in", "zurich", "ete", "fin");
    }

    @Test
    void an_id_is_one_word_wherever_it_stands() {
        assertThat(Words.in(ID.toUpperCase() + " and " + ID)).containsExactly(ID, "and");
        assertThat(Words.in("track:" + ID + ".")).containsExactly(ID, "track");
    }

    @Test
    void an_event_is_found_by_its_type_and_every_text_that_is_not_personal() {
        assertThat(of("""
                        {"title": "Night Bus", "year": 2026, "name": {"personal": "withheld"},
                         "tracks": [{"title": "Rain", "note": {"personal": "erased"}}]}""")).containsExactly("releaseadded", "release", "added", "web", "night", "bus", "rain");
    }

    @Test
    void an_event_with_a_long_list_is_found_by_its_first_entries() {
        String rows = IntStream.range(0, 100_000)
                .mapToObj(number -> "{\"track\": \"word" + number + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        Collection<String> words = of("{\"rows\": " + rows + ", \"source\": \"behind\"}");

        assertThat(words)
                .hasSize(100)
                .contains("releaseadded", "word0", "word95")
                .doesNotContain("word96", "behind");
    }

    private static Collection<String> of(String payload) {
        return Words.of(
                "ReleaseAdded", "Release", List.of("web"), JsonMapper.shared().readTree(payload));
    }
}
