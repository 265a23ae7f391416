package io.artistagent.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.frame.PageSamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;

/** The card of the last import on the overview. */
class LastImportTest {

    @Test
    void a_file_that_the_person_discarded_has_not_failed() {
        List<Overview> overviews = OverviewSamples.pages().get("statistics/overview").stream()
                .map(Overview.class::cast)
                .filter(page -> page.board() != null
                        && page.board().lastImport() != null
                        && page.board().lastImport().discarded())
                .toList();

        assertThat(overviews)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(PageSamples.html(new ModelAndView(
                                "statistics/overview", Map.of("frame", PageSamples.frame(), "page", page))))
                        .contains("Discarded</span>")
                        .doesNotContain("Not imported"));
    }
}
