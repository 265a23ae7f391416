package io.artistagent.web.audit.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.export.LogExport.ExportFile;
import io.artistagent.web.audit.state.PastDashboard.KeyFigure;
import io.artistagent.web.audit.trail.PayloadField;
import io.artistagent.web.audit.trail.PayloadField.Disclosure;
import org.junit.jupiter.api.Test;

/** How past dashboards and exports are shown. */
class PastDashboardTest {

    private final PastDashboard dashboard = StateSamples.dashboard();

    @Test
    void a_name_that_is_withheld_is_shown_as_withheld() {
        assertThat(dashboard.about().getFirst().disclosure()).isEqualTo(Disclosure.WITHHELD);
        assertThat(dashboard.about().getFirst().name()).isEqualTo("Stage name");
        assertThat(dashboard.lastImport().getFirst().disclosure()).isEqualTo(Disclosure.ERASED);
    }

    @Test
    void a_figure_that_was_not_known_is_not_zero() {
        assertThat(dashboard.figures())
                .containsExactly(new KeyFigure("Streams", 352_789.0, null), new KeyFigure("Followers", null, null));
    }

    @Test
    void tracks_releases_and_the_chart_are_listed() {
        assertThat(dashboard.tracks().getFirst().title()).isEqualTo("Boat");
        assertThat(dashboard.tracks().getFirst().fields())
                .extracting(PayloadField::value)
                .contains("12");
        assertThat(dashboard.releases()).hasSize(1);
        assertThat(dashboard.chart()).extracting(PayloadField::value).contains("2026-11-01");
    }

    @Test
    void a_dashboard_without_anything_is_empty() {
        PastDashboard empty = new PastDashboard(DeskSamples.ID, null, 7L, DeskSamples.json("{}"));
        assertThat(empty.about()).isEmpty();
        assertThat(empty.figures()).isEmpty();
        assertThat(empty.tracks()).isEmpty();
        assertThat(empty.lastImport()).isEmpty();
    }

    @Test
    void the_size_of_a_file_has_a_unit_that_suits_it() {
        assertThat(new ExportFile("a", 812, null).size()).isEqualTo("812 B");
        assertThat(new ExportFile("a", 4_711_000, null).size()).isEqualTo("4.7 MB");
    }
}
