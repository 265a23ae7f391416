package io.artistagent.web.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import io.artistagent.web.catalogue.CatalogueSamples;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageSamples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Details of collaborations that several pages show. */
class CollaborationDetailsTest {

    @Test
    void a_status_has_its_icon_and_colour_on_the_page_of_a_track_too() {
        Object track = CatalogueSamples.pages().get("catalogue/track").getFirst();

        assertThat(html("catalogue/track", track))
                .containsPattern(
                        "<span class=\"badge info\"><svg[^>]*><use[^>]*></use></svg>\\s*Waiting for an answer</span>\\s*</span>\\s*</a>");
    }

    @Test
    void the_time_left_is_separated_from_the_day_by_more_than_colour() {
        Object later = new CollaborationPage(pending("2026-12-29T23:26:00Z"), "1", Form.empty());
        Object soon = new CollaborationPage(pending("2026-11-22T23:26:00Z"), "1", Form.empty());

        assertThat(html("collaboration/one", later))
                .containsPattern("</time>\\s*· <span\\s+class=\"muted small\">38 days left");
        assertThat(html("collaboration/one", soon)).containsPattern("</time>\\s*<span\\s+class=\"badge warn\"><svg");
    }

    private static Collaboration pending(String expiresAt) {
        return new Collaboration(
                "c1",
                new Collaboration.Party("2", "Bruno", null, false),
                new Collaboration.Party("1", "Alma", null, false),
                CollaborationKind.REMIX,
                "Hello",
                null,
                List.of(),
                null,
                CollaborationStatus.PENDING,
                List.of(),
                Instant.EPOCH,
                Instant.parse(expiresAt),
                null,
                null,
                null,
                0);
    }

    private static String html(String view, Object page) {
        StringOutput html = new StringOutput();
        PageSamples.TEMPLATES.render(view + ".jte", Map.of("frame", PageSamples.frame(), "page", page), html);
        return html.toString();
    }
}
