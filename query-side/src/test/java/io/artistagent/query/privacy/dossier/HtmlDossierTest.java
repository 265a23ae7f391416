package io.artistagent.query.privacy.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import io.artistagent.eventlog.access.Access;
import io.artistagent.query.privacy.register.DataController;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The page of a dossier can be read: it has a list of contents, sums up long series and does not contradict itself. */
class HtmlDossierTest {

    private static final Instant AT = Instant.parse("2026-11-30T19:00:00Z");

    private final JsonMapper json = new JsonMapper();
    private final PersonId person = new PersonId(UUID.randomUUID());

    @Test
    void a_list_of_contents_leads_to_every_part() {
        String page = page(0);

        assertThat(Pattern.compile("href=\"#([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(link -> link.group(1))
                        .toList())
                .contains(
                        "artist-profiles", "figures", "your-account", "who-has-looked", "what-you-did", "not-included")
                .allSatisfy(anchor -> assertThat(page).contains("<h2 id=\"" + anchor + "\">"));
        assertThat(page.indexOf("<nav")).isLessThan(page.indexOf("<h2 id=\"artist-profiles\">"));
        assertThat(page).contains("Figures of artists</a> <small>1 entry</small>");
    }

    @Test
    void a_long_series_is_summed_up_and_says_where_every_row_is() {
        assertThat(page(365))
                .contains(
                        "365 rows from 2026-01-01 to 2026-12-31, with 183,000 streams in all.",
                        "All rows are in the JSON file of this copy, and in the files “daily-figures” of the archive.",
                        "2026-01-02")
                .doesNotContain("2026-01-03");
    }

    @Test
    void a_short_series_is_shown_as_a_whole() {
        assertThat(page(12)).contains("2026-01-03", "2026-01-12").doesNotContain(" rows from ");
    }

    @Test
    void the_access_log_and_the_account_point_to_the_parts_in_which_they_are_listed() {
        String page = page(0);

        assertThat(part(page, "access-log"))
                .contains("href=\"#who-has-looked\"", "href=\"#what-you-did\"")
                .doesNotContain("no entry about you");
        assertThat(part(page, "accounts")).contains("href=\"#your-account\"");
        assertThat(part(page, "catalogue")).contains("The log has no entry about you here.");
        assertThat(part(page, "who-has-looked"))
                .contains("compliance officer", "check of open cases", "<td>none</td>")
                .doesNotContain("withheld");
        assertThat(part(page, "what-you-did")).contains("Nothing is recorded.").doesNotContain("<table");
    }

    @Test
    void values_are_written_as_on_the_rest_of_the_page() {
        assertThat(page(0))
                .contains("<dt>Owner</dt><dd>you</dd>", "<dd>12,923</dd>", "29 November 2026, 12:30:00 UTC", "19,040")
                .contains("entry 19,001");
    }

    @Test
    void it_is_dark_on_a_dark_screen_and_light_on_paper() {
        assertThat(page(0)).contains("@media screen and (prefers-color-scheme:dark)");
    }

    private String page(int days) {
        DossierHead head = new DossierHead(
                new DataController("Example", null, null, List.of(), null, null, null), person, AT, 19_040, 1);
        List<Section> sections = ProcessingActivities.all().stream()
                .map(activity -> new Section(activity, List.of(), events(activity)))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlDossier page = new HtmlDossier(head, out, json);
        page.head(head, sections);
        for (Section section : sections) {
            page.begin(section);
            section.events()
                    .forEach(index -> page.event(new PersonEvent(index, AT, "DailyFiguresImported", figures(days))));
            page.end(section);
        }
        page.account(new AccountPart(null, "No account"));
        page.beginAccesses();
        page.access(new Access(
                AT,
                UUID.randomUUID().toString(),
                "compliance-officer",
                "check of open cases",
                Access.Action.READ,
                "GET /audit/people",
                List.of(person.value()),
                List.of(),
                1,
                Access.OK,
                null));
        page.beginOwnAccesses();
        page.notIncluded(NotIncluded.ALL);
        page.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Long> events(ProcessingActivity activity) {
        return activity.name().equals("figures") ? List.of(19_001L) : List.of();
    }

    private ObjectNode figures(int days) {
        ObjectNode event = json.createObjectNode()
                .put("owner", person.toString())
                .put("rows", 12_923)
                .put("since", "2026-11-29T12:30:00Z");
        ArrayNode figures = event.putArray("figures");
        for (int day = 1; day <= days; day++) {
            figures.addObject()
                    .put("day", LocalDate.ofYearDay(2026, day).toString())
                    .put("streams", day % 2 == 0 ? null : (Integer) 1_000)
                    .putNull("saves");
        }
        return event;
    }

    /** From a heading to the next one. */
    private static String part(String page, String anchor) {
        int begin = page.indexOf("<h2 id=\"" + anchor + "\">");
        return page.substring(begin, page.indexOf("<h2", begin + 1));
    }
}
