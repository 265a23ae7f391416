package io.artistagent.web.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.trail.TrailApi.NamedArtist;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search offers what the trail knows, and a list of all events is not buried below those of the access log. */
class SearchPageTest {

    private static final Page<TrailEvent> EVENTS = new Page<>(List.of(TrailSamples.event(DeskSamples.PAYLOAD)), null);

    @Test
    void types_and_roles_are_chosen_in_plain_words() {
        assertThat(html(Form.empty(), EVENTS))
                .contains("<option value=\"ArtistRegistered\">Artist registered</option>")
                .contains("<option value=\"compliance-officer\">Compliance officer</option>");
    }

    @Test
    void a_type_that_the_trail_does_not_know_stays_chosen() {
        assertThat(html(Form.empty().with("type", "EventReencrypted"), Page.empty()))
                .contains("<option value=\"EventReencrypted\" selected>Event reencrypted</option>");
    }

    @Test
    void without_a_list_to_choose_from_the_type_is_written() {
        SearchPage page = new SearchPage(
                DeskSamples.desk(AuditTab.SEARCH),
                Form.empty(),
                EVENTS,
                new TrailApi.Values(List.of(), List.of()),
                List.of(),
                null);

        assertThat(DeskSamples.html("audit/trail/search", page)).contains("<input class=\"in\" id=\"type\"");
    }

    @Test
    void a_list_of_all_events_leaves_out_the_anchors_of_the_access_log_and_says_so() {
        assertThat(TrailFilter.of(Form.empty().with("from", "2026-11-30T00:00"), null, null)
                        .without())
                .isEqualTo("AccessesRecorded");
        assertThat(html(Form.empty().with("from", "2026-11-30T00:00"), EVENTS))
                .contains("are left out")
                .contains("/audit/search?from=2026-11-30T00%3A00&amp;all=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "subject", "artist", "aggregate", "type", "actor", "role", "purpose", "trace", "all"})
    void a_search_finds_the_anchors_of_the_access_log(String field) {
        Form form = Form.empty().with(field, "true");

        assertThat(TrailFilter.of(form, null, null).without()).isNull();
        assertThat(html(form, EVENTS)).doesNotContain("are left out");
    }

    @Test
    void the_artist_is_chosen_among_those_of_one_name_and_the_other_filters_stay() {
        SearchPage page = new SearchPage(
                DeskSamples.desk(AuditTab.SEARCH),
                Form.empty().with("artist", "Alma").with("type", "ArtistRegistered"),
                Page.empty(),
                TrailSamples.VALUES,
                List.of(
                        new NamedArtist(DeskSamples.ID, "Alma Voss", "DE"),
                        new NamedArtist("other", "Alma Brandt", null)),
                null);

        assertThat(DeskSamples.html("audit/trail/search", page))
                .contains("Which artist do you mean?")
                .contains("/audit/search?aggregate=" + DeskSamples.ID + "&amp;type=ArtistRegistered\"")
                .doesNotContain("Nothing found</h2>");
    }

    @Test
    void a_row_says_who_acted_and_whose_data_it_is_below_the_heading_of_its_day() {
        assertThat(html(Form.empty(), EVENTS).replaceAll("\\s+", " "))
                .contains("2026-11-20, Friday")
                .contains(">14:31:07 UTC</time>")
                .contains("Artist, by artist 018f0000");
    }

    @Test
    void bad_filters_are_not_reported_as_nothing_found() {
        assertThat(html(DeskSamples.rejected("from"), Page.empty()))
                .contains("Nothing was searched for.")
                .doesNotContain("Nothing found</h2>");
    }

    private static String html(Form form, Page<TrailEvent> found) {
        return DeskSamples.html(
                "audit/trail/search", TrailSamples.search(DeskSamples.desk(AuditTab.SEARCH), form, found));
    }
}
