package io.artistagent.query.privacy.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import io.artistagent.eventlog.retention.RetentionLog;
import io.artistagent.query.ApiClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A dossier contains what the person entered, why it is stored and what is left out, and nothing of others. */
class DossierTest extends OwnDataTestBase {

    @Autowired
    private RetentionLog retention;

    @Test
    void a_dossier_contains_what_was_entered_and_why_it_is_stored() {
        JsonNode dossier = apiClient.json(apiClient.accepting("application/json", "root", "/me/data/dossier"));

        assertThat(dossier.path("person").asString()).isEqualTo(person.toString());
        assertThat(dossier.path("rights")).isNotEmpty();
        JsonNode profiles = activity(dossier, "artist-profiles");
        assertThat(profiles.path("purpose").asString()).isNotBlank();
        assertThat(profiles.path("legalBasis").asString()).isEqualTo("CONTRACT");
        assertThat(profiles.path("recipients")).isNotEmpty();
        assertThat(profiles.path("retention").asString()).isNotBlank();
        assertThat(profiles.path("sources")).isNotEmpty();
        assertThat(data(profiles, "ArtistRegistered", "/artistId", artist.toString())
                        .path("stageName")
                        .asString())
                .isEqualTo("Before " + mark);
        assertThat(data(profiles, "ArtistProfileChanged", "/artistId", artist.toString())
                        .path("stageName")
                        .asString())
                .isEqualTo("Näme, <b>" + mark);
        assertThat(data(activity(dossier, "figures"), "DailyFiguresImported", "/artistId", artist.toString())
                        .at("/figures/0/streams")
                        .asLong())
                .isEqualTo(4_711);
        assertThat(activity(dossier, "listening-history").toString()).contains("Song \\\"" + mark + "\\\"");
        assertThat(activity(dossier, "catalogue").toString())
                .contains("Track " + mark, "Release " + mark, "TrackPublished");
        assertThat(activity(dossier, "consents").toString()).contains("figures-rank-my-matches");
        assertThat(activity(dossier, "matching").path("automatedLogic").asString())
                .contains("score");
        JsonNode collaborations = activity(dossier, "collaborations");
        assertThat(collaborations.toString())
                .contains("A remix?", "CollaborationDeclined", "{\"personal\":\"withheld\"}");
        assertThat(dossier.toString()).doesNotContain("Secret of " + mark, "Other " + mark);
    }

    @Test
    void a_dossier_can_be_printed_and_runs_no_script() throws IOException {
        MvcTestResult page = apiClient.accepting("text/html", "root", "/me/data/dossier");

        assertThat(page).hasStatus(200);
        assertThat(page.getResponse().getContentType()).startsWith("text/html");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        String html = page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        keep(html);
        assertThat(html)
                .startsWith("<!doctype html>")
                .endsWith("</html>")
                .contains(
                        "Näme, &lt;b&gt;" + mark,
                        "4,711",
                        "Artist profiles",
                        "Who has looked at your data",
                        "@media print")
                .doesNotContain("<b>" + mark, "<script", "http://", "src=", "Secret of " + mark);
    }

    @Test
    void a_dossier_contains_the_account_and_what_the_person_did() throws Exception {
        apiClient.get("root", "/audit/cases/" + UUID.randomUUID()); // is refused, which is recorded
        apiClient.accepting("application/json", "root", "/me/data/dossier"); // is recorded as an export
        JsonNode dossier = apiClient.json(apiClient.accepting("application/json", "root", "/me/data/dossier"));

        assertThat(dossier.at("/account/userName").asString()).isEqualTo("root");
        assertThat(dossier.at("/account/email").asString()).isEqualTo("root@example.org");
        assertThat(dossier.at("/account/roles").valueStream().map(JsonNode::asString))
                .contains("admin");
        assertThat(dossier.path("account").toString()).doesNotContain("password", "secret");
        assertThat(ApiClient.texts(dossier.path("ownAccesses"), "action")).contains("EXPORT", "DENIED");
        assertThat(ApiClient.texts(dossier.path("ownAccesses"), "resource"))
                .contains("GET /audit/cases/{id}")
                .noneMatch(resource -> resource.contains(person.toString()));
        assertThat(apiClient
                        .accepting("text/html", "root", "/me/data/dossier")
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Your account", "root@example.org", "What you did", "What this copy does not contain");
    }

    @Test
    void a_dossier_says_what_it_does_not_contain() {
        JsonNode dossier = apiClient.json(apiClient.accepting("application/json", "root", "/me/data/dossier"));

        assertThat(dossier.path("notIncluded"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.path("why").asString()).isNotBlank());
        assertThat(ProcessingActivities.all().stream()
                        .filter(activity -> activity.events().isEmpty())
                        // They use the entries of other activities
                        .filter(activity -> activity.basis() != LegalBasis.CONSENT)
                        .map(ProcessingActivity::name))
                .as(
                        "activities whose data is not in the log need a part of the dossier, or a line about what it leaves out")
                .containsExactly("accounts");
        assertThat(retention.all().stream().map(state -> state.rule().name()))
                .as("so do places from which something is deleted after a time")
                .isSubsetOf(
                        "abandoned-uploads",
                        "abandoned-pictures",
                        "idempotent-responses",
                        "access-log",
                        "checkpoints",
                        "exports");
    }

    /** With {@code -Dlooks=DIRECTORY}, the page is kept for a look. */
    private static void keep(String html) throws IOException {
        String directory = System.getProperty("looks");
        if (directory != null) {
            Files.writeString(Path.of(directory, "dossier.html"), html);
        }
    }

    private static JsonNode activity(JsonNode dossier, String name) {
        return dossier.path("activities")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode data(JsonNode activity, String type, String pointer, String value) {
        return activity.path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals(type))
                .map(event -> event.path("data"))
                .filter(data -> data.at(pointer).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
