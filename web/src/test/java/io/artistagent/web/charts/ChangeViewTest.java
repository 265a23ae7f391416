package io.artistagent.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import io.artistagent.web.frame.PageSamples;
import io.artistagent.web.statistics.OverviewSamples;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every change on a page names the days it compares. */
class ChangeViewTest {

    @Test
    void a_change_names_the_days_of_both_periods() {
        assertThat(render(new ChangeView("compared", OverviewSamples.change(-300, -0.06, 28), false, 28)))
                .contains("down by", "6%", "24 Oct – 20 Nov vs. 26 Sept – 23 Oct")
                .doesNotContain("28 days");
    }

    @Test
    void a_negligible_change_is_neither_up_nor_down() {
        assertThat(render(new ChangeView("compared", OverviewSamples.change(10, 0.002, 28), false, 28)))
                .contains("about the same, a change of", "0.2%");
    }

    @Test
    void a_partial_comparison_shows_its_days_next_to_the_change() {
        assertThat(render(new ChangeView("compared", OverviewSamples.change(43_059, 0.139, 26), false, 28)))
                .contains("up by", "13.9%", ">26 of 28 days<", "26 of 28 days reported in both periods");
    }

    @Test
    void a_new_release_is_neither_up_nor_down() {
        assertThat(render(new ChangeView("new", null, false, 28)))
                .contains(">New<", "no equally long period to compare with")
                .doesNotContain("down by", "%");
    }

    @Test
    void too_few_days_are_reported_as_not_comparable() {
        assertThat(render(new ChangeView("tooFewDays", null, false, 28)))
                .contains("Not comparable", "fewer than half of the days")
                .doesNotContain("%");
    }

    @Test
    void a_change_on_a_tiny_base_is_an_absolute_number() {
        assertThat(render(new ChangeView("compared", OverviewSamples.change(4, null, 28), false, 28)))
                .contains("up by", "</span>4</b>")
                .doesNotContain("%");
    }

    @Test
    void a_level_is_compared_on_a_single_day() {
        assertThat(render(new ChangeView("compared", OverviewSamples.change(31, 0.01, 1), true, 28)))
                .contains("</span>31</b>", "20 Nov vs. 23 Oct")
                .doesNotContain("1 of 28");
    }

    private static String render(ChangeView changeView) {
        StringOutput html = new StringOutput();
        PageSamples.TEMPLATES.render(
                "charts/change.jte", Map.of("frame", PageSamples.frame(), "changeView", changeView), html);
        return html.toString();
    }
}
