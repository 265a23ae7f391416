package io.artistagent.web.audit.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.trail.PayloadField.Disclosure;
import io.artistagent.web.texts.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A past state is told in the words of the pages, not in those of the program. */
class StatePartsTest {

    private final Texts texts = new Texts(Locale.UK, DeskSamples.AT);

    @Test
    void values_have_labels_and_are_written_as_on_other_pages() {
        assertThat(of("""
                        {"active": true, "rows": 12923, "expiresAt": "2026-11-30T18:50:19.5Z", "lookingFor": ["SINGER", "SONGWRITER"],
                         "profile": {"stageName": "ABBA", "country": "DE", "contact": {"legalName": "A. Person"}},
                         "details": {"isrc": "ZZJ1C2433592", "durationMs": 266700}, "picture": null, "kind": "CO_WRITE"}
                        """).values().stream().map(it -> it.label() + ": " + it.text()))
                .containsExactly(
                        "Not retired: yes",
                        "Rows: 12,923",
                        "Expires at: 2026-11-30 18:50:19 UTC",
                        "Looking for: Singer, Songwriter",
                        "Stage name: ABBA",
                        "Country: Germany",
                        "Legal name: A. Person",
                        "Isrc: ZZJ1C2433592",
                        "Length: 4:27",
                        "Kind: Co-writing");
    }

    @Test
    void lists_of_objects_are_tables() {
        StateParts parts = of("""
                {"splits": [{"artistId": "%s", "shareBasisPoints": 3500}, {"artistId": null, "shareBasisPoints": 6500}]}
                """.formatted(DeskSamples.ID));

        assertThat(parts.values()).isEmpty();
        StateParts.Table table = parts.tables().getFirst();
        assertThat(table.title()).isEqualTo("Splits");
        assertThat(table.columns()).containsExactly("Artist id", "Share");
        assertThat(table.rows().getFirst().getFirst())
                .extracting(StateValue::address)
                .isEqualTo("/audit/things/" + DeskSamples.ID);
        assertThat(table.rows().getLast().getFirst()).isNull();
        assertThat(table.rows().getLast().getLast())
                .extracting(StateValue::text)
                .isEqualTo("65%");
    }

    @Test
    void what_is_not_shown_says_why() {
        assertThat(
                        of("{\"a\": {\"personal\": \"erased\"}, \"b\": {\"personal\": \"withheld\"}, \"c\": {\"unreadable\": \"NoKey\"}}")
                                .values())
                .extracting(StateValue::disclosure)
                .containsExactly(Disclosure.ERASED, Disclosure.WITHHELD, Disclosure.UNREADABLE);
    }

    @Test
    void a_change_of_one_value_is_written_by_the_name_of_its_field() {
        StateDifference.Change change = new StateDifference.Change(
                "/profile/country", DeskSamples.json("\"DE\""), DeskSamples.json("\"FR\""), null);

        assertThat(change.name(texts)).isEqualTo("Country");
        assertThat(change.earlier(texts).values().getFirst().text()).isEqualTo("Germany");
        assertThat(change.later(texts).values().getFirst().text()).isEqualTo("France");
        assertThat(change.later(texts).values().getFirst().label()).isEmpty();
    }

    @Test
    void a_part_that_did_not_exist_is_empty() {
        assertThat(new StateDifference.Change("/picture", null, null, null)
                        .earlier(texts)
                        .isEmpty())
                .isTrue();
    }

    private StateParts of(String json) {
        return StateParts.of(DeskSamples.json(json), texts);
    }
}
