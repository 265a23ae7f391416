package io.artistagent.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.frame.PageSamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;

/** What the imports page says about a file that was not accepted. */
class RefusedFileTest {

    @Test
    void a_long_sentence_stands_below_the_name_and_the_badge_and_may_break() {
        String html = html(UploadResult.refused("songs.csv", "We don’t recognise (song,listeners,streams,saves)."));

        assertThat(html)
                .containsPattern("Not imported</span>\\s*</div>\\s*<p class=\"small breaks\">We don’t recognise");
    }

    @Test
    void a_question_without_an_answer_has_its_sentence_ready() {
        String html = html(new UploadResult("d.csv", null, false, "How are they written?", "dates", List.of()));

        assertThat(html)
                .containsPattern(
                        "<p class=\"err\" role=\"alert\" data-unanswered hidden><svg[^>]*><use[^>]*></use></svg>\\s*"
                                + "Choose one of these, then upload again.</p>");
    }

    private static String html(UploadResult result) {
        return PageSamples.html(
                new ModelAndView("imports/uploaded", Map.of("frame", PageSamples.frame(), "page", List.of(result))));
    }
}
