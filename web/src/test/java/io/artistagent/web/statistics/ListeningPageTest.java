package io.artistagent.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import io.artistagent.web.frame.PageSamples;
import io.artistagent.web.statistics.ListeningSummary.Part;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListeningPageTest {

    private final ListeningPage page =
            new ListeningPage(ListeningSamples.summary("Europe/Zurich"), null, ListeningPeriod.of(null));

    @Test
    void a_month_without_plays_is_included() {
        assertThat(page.months()).extracting(Part::at).containsExactly("2026-09", "2026-10", "2026-11");
        assertThat(page.months().get(1).plays()).isZero();
    }

    @Test
    void all_24_hours_are_included() {
        assertThat(page.hours()).hasSize(24);
        assertThat(page.hours().get(7).plays()).isEqualTo(900);
        assertThat(page.hours().get(8).plays()).isZero();
    }

    @Test
    void the_address_contains_the_period_and_the_zone() {
        assertThat(page.during("2019")).isEqualTo("/me/listening?period=2019&zone=Europe%2FZurich");
    }

    @Test
    void the_address_omits_the_zone_for_utc() {
        assertThat(new ListeningPage(ListeningSamples.summary("UTC"), null, ListeningPeriod.of(null)).during("28"))
                .isEqualTo("/me/listening?period=28");
    }

    @Test
    void the_first_and_the_last_play_are_in_the_time_zone_of_the_hours() {
        StringOutput html = new StringOutput();
        PageSamples.TEMPLATES.render(
                "statistics/listening.jte", Map.of("frame", PageSamples.frames().getFirst(), "page", page), html);

        assertThat(html.toString())
                .contains(
                        "<time datetime=\"2019-03-01T07:12:00Z\">1 Mar 2019, 08:12</time>",
                        "<time datetime=\"2026-11-20T22:12:00Z\">20 Nov 2026, 23:12</time>");
    }

    @Test
    void a_span_is_a_number_of_days_up_to_the_last_play_or_a_year() {
        assertThat(ListeningPeriod.of("28")).isEqualTo(new ListeningPeriod("28", null, null, 28));
        assertThat(ListeningPeriod.of("365")).isEqualTo(new ListeningPeriod("365", null, null, 365));
        assertThat(ListeningPeriod.of("2019"))
                .isEqualTo(new ListeningPeriod("2019", LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31), null));
    }

    @Test
    void an_invalid_span_gives_the_whole_history() {
        assertThat(ListeningPeriod.of("forever").all()).isTrue();
        assertThat(ListeningPeriod.of(null).all()).isTrue();
    }
}
