package io.artistagent.web.audit.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.export.LogExport.ExportFile;
import io.artistagent.web.audit.state.PastDashboard.KeyFigure;
import io.artistagent.web.audit.trail.PayloadField.Disclosure;
import io.artistagent.web.texts.Texts;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How past dashboards and exports are shown. */
class PastDashboardTest {

    private final Texts texts = new Texts(Locale.UK, DeskSamples.AT);
    private final PastDashboard dashboard = StateSamples.dashboard();

    @Test
    void a_name_that_is_withheld_is_shown_as_withheld() {
        assertThat(dashboard.about(texts).getFirst().disclosure()).isEqualTo(Disclosure.WITHHELD);
        assertThat(dashboard.about(texts).getFirst().label()).isEqualTo("Stage name");
        assertThat(dashboard.lastImport(texts).getFirst().disclosure()).isEqualTo(Disclosure.ERASED);
        assertThat(dashboard.isErased()).isFalse();
    }

    @Test
    void the_person_of_an_artist_whose_name_is_erased_is_erased() {
        assertThat(of("{\"stageName\": {\"personal\": \"erased\"}}").isErased()).isTrue();
    }

    @Test
    void a_figure_that_was_not_known_is_not_zero() {
        assertThat(dashboard.figures())
                .containsExactly(new KeyFigure("Streams", 352_789.0, null), new KeyFigure("Followers", null, null));
    }

    @Test
    void tracks_and_releases_are_rows_of_tables() {
        assertThat(dashboard.tracks(texts).getFirst().words())
                .extracting(StateValue::text)
                .containsExactly("Boat", "<b>Die Nacht</b>", "");
        assertThat(dashboard.tracks(texts).getFirst().numbers()).containsExactly(12.0, null);
        assertThat(dashboard.releases(texts).getFirst().words())
                .extracting(StateValue::text)
                .contains("Single", "2026-11-06");
    }

    @Test
    void the_chart_is_a_table_of_days_in_which_a_gap_is_no_zero() {
        PastDashboard two = of("""
                {"chart": {"metric": "STREAMS", "series": [
                    {"key": "a", "name": "Boat", "points": [{"day": "2026-11-01", "value": 12}, {"day": "2026-11-02"}]},
                    {"key": "b", "name": "Sea", "points": [{"day": "2026-11-01"}, {"day": "2026-11-02"}, {"day": "2026-11-03", "value": 1}]}]}}
                """);

        assertThat(two.metric()).isEqualTo("Streams");
        assertThat(two.series()).containsExactly("Boat", "Sea");
        assertThat(two.days())
                .containsExactly(
                        new PastDashboard.Day("2026-11-01", Arrays.asList(12.0, null)),
                        new PastDashboard.Day("2026-11-02", Arrays.asList(null, null)),
                        new PastDashboard.Day("2026-11-03", Arrays.asList(null, 1.0)));
    }

    @Test
    void the_latest_upload_is_told_in_words() {
        assertThat(of("""
                        {"lastImport": {"id": "x", "kind": "SPOTIFY_SONG_TIMELINE", "fileName": "Boat.csv", "version": 3, "erased": false,
                         "days": {"first": "2026-10-23", "last": "2026-11-27"}, "state": "DONE", "discarded": false, "done": 1036,
                         "total": 1036, "problemCount": 0, "startedAt": "2026-11-30T19:11:06.183Z"}}
                        """).lastImport(texts).stream().map(it -> it.label() + ": " + it.text()))
                .containsExactly(
                        "File: Boat.csv",
                        "Kind: Streams of one track per day",
                        "State: Imported",
                        "Days in the file: 2026-10-23 to 2026-11-27",
                        "Rows recorded: 1,036 of 1,036",
                        "Unreadable lines: 0",
                        "Started: 2026-11-30 19:11:06 UTC");
    }

    @Test
    void a_dashboard_without_anything_is_empty() {
        PastDashboard empty = new PastDashboard(DeskSamples.ID, null, 7L, DeskSamples.json("{}"));
        assertThat(empty.about(texts)).isEmpty();
        assertThat(empty.figures()).isEmpty();
        assertThat(empty.days()).isEmpty();
        assertThat(of("{\"chart\": {\"series\": [{\"points\": [{\"day\": \"2026-11-01\"}]}]}}")
                        .days())
                .isEmpty();
        assertThat(empty.tracks(texts)).isEmpty();
        assertThat(empty.lastImport(texts)).isEmpty();
    }

    @Test
    void the_size_of_a_file_has_a_unit_that_suits_it() {
        assertThat(new ExportFile("a", 812, null).size()).isEqualTo("812 B");
        assertThat(new ExportFile("a", 4_711_000, null).size()).isEqualTo("4.7 MB");
    }

    private static PastDashboard of(String dashboard) {
        return new PastDashboard(DeskSamples.ID, DeskSamples.AT, null, DeskSamples.json(dashboard));
    }
}
