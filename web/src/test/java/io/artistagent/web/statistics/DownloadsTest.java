package io.artistagent.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.charts.ChartOptions;
import io.artistagent.web.charts.TopTrack;
import io.artistagent.web.frame.PageSamples;
import io.artistagent.web.texts.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DownloadsTest {

    private final Texts texts = PageSamples.texts(Locale.UK);

    @Test
    void a_negative_change_stays_a_number_and_a_title_stays_text() {
        TopTrack falling = new TopTrack(
                "t",
                "=Night Drive",
                "-",
                null,
                760.0,
                2_000.0,
                "compared",
                OverviewSamples.change(-1240, -0.62, 28),
                null,
                null,
                null);
        assertThat(file(falling).lines().skip(1))
                .containsExactly("'=Night Drive,'-,760,2000,-1240,24 Oct – 20 Nov vs. 26 Sept – 23 Oct");
    }

    @Test
    void an_unreported_value_is_an_empty_cell() {
        TopTrack silent = new TopTrack("t", "Still", null, null, null, null, "tooFewDays", null, null, null, null);
        assertThat(file(silent).lines().skip(1)).containsExactly("Still,,,,,");
    }

    private String file(TopTrack track) {
        Dashboard board = OverviewSamples.board(0);
        Dashboard of = new Dashboard(
                "1",
                null,
                board.from(),
                board.to(),
                null,
                null,
                board.reportedFrom(),
                board.reportedTo(),
                "streams",
                List.of(),
                board.chart(),
                List.of(),
                List.of(track),
                null);
        ChartOptions options = OverviewSamples.options(null, null, null, true);
        return Downloads.topTracks(of, Overview.chartView("1", options, of), texts)
                .toString();
    }
}
