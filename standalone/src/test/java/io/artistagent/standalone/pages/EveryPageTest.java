package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.artistagent.standalone.ApiClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every page fits every screen, is accessible and complies with the content security policy. */
@PageTest
class EveryPageTest {

    private final PageChecks pageChecks = new PageChecks();

    @Test
    void every_page_fits_every_screen_and_is_accessible_in_both_themes(People people) {
        SampleArtist sampleArtist = SampleArtist.set(
                people, Screen.DESK, new Account(People.userName("alma"), "Alma", "Brandt"), "Alma of All Pages");
        Person newcomer = people.newcomer(Screen.DESK, "Nina", "Novak");
        Person stranger = people.stranger(Screen.DESK);

        pageChecks.open(stranger, "welcome", "/");
        pageChecks.open(newcomer, "start", "/start");
        pageChecks.open(newcomer, "no listening yet", "/me/listening");
        pageChecks.open(newcomer, "no imports yet", "/me/imports");
        Map<String, String> pages = new LinkedHashMap<>(sampleArtist.pages());
        pages.forEach((name, path) -> pageChecks.open(sampleArtist.alma(), name, path));

        assertThat(pageChecks.found()).isEmpty();
    }

    @Test
    void every_page_of_the_officer_and_about_ones_own_data_fits_every_screen(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        ApiClient program = people.programOf(alma.account());
        UUID request = program.post("/me/requests", "{\"type\": \"ACCESS\", \"note\": \"Please.\"}")
                .must(202)
                .id();
        program.track(alma.artist(), "Boat");
        program.get("/me/requests/" + request).must(200);

        pageChecks.open(alma, "my data", "/me/data");
        pageChecks.open(alma, "new request", "/me/data/requests/new");
        pageChecks.open(alma, "my request", "/me/data/requests/" + request);
        pageChecks.open(alma, "who has seen my data", "/me/data/accesses");

        Person clara = people.stranger(Screen.DESK).signIn(new Account("clara", "Clara", "Demo"));
        ApiClient officer = people.programOf(clara.account());
        JsonNode event = OfficerTest.lastEvent(officer, alma.artist(), 1);
        UUID export = OfficerTest.finishedExport(officer);
        officerPages(alma.artist(), request, export, event).forEach((name, path) -> pageChecks.open(clara, name, path));

        assertThat(pageChecks.found()).isEmpty();
    }

    private static Map<String, String> officerPages(UUID artist, UUID request, UUID export, JsonNode event) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("compliance", "/audit");
        pages.put("purpose", "/audit/purpose");
        pages.put("cases", "/audit/cases");
        pages.put("case", "/audit/cases/" + request);
        pages.put(
                "new case", "/audit/cases/new?subject=" + event.path("subject").asString());
        pages.put("trail", "/audit/search");
        pages.put("trail, filtered", "/audit/search?type=NoSuchEvent&from=nonsense");
        pages.put("event", "/audit/events/" + event.path("eventId").asString());
        pages.put("timeline", "/audit/people/" + event.path("subject").asString());
        pages.put(
                "state",
                "/audit/things/" + artist + "?atIndex=" + event.path("index").asString());
        pages.put(
                "past dashboard",
                "/audit/dashboard?artist=" + artist + "&atIndex="
                        + event.path("index").asString());
        pages.put("past dashboard, refused", "/audit/dashboard?artist=nonsense");
        pages.put("exports", "/audit/exports");
        pages.put("export", "/audit/exports/" + export);
        pages.put("access log", "/audit/accesses");
        pages.put("legal holds", "/audit/holds");
        pages.put("breaches", "/audit/breaches");
        pages.put("new breach", "/audit/breaches/new");
        pages.put("projections", "/audit/projections");
        pages.put("checkpoints", "/audit/log");
        pages.put("register", "/audit/register");
        return pages;
    }

    @Test
    void a_phone_shows_five_navigation_links_at_the_bottom(People people) {
        Person alma = people.withAnArtist(Screen.PHONE, "Alma", "Brandt").open("/start");

        Locator links = alma.page().locator("nav.bottom a");
        assertThat(links).hasCount(5);
        for (Locator link : links.all()) {
            assertThat(link).isInViewport();
            assertThat(link.boundingBox().height).isGreaterThanOrEqualTo(44);
            assertThat(link.boundingBox().width).isGreaterThanOrEqualTo(44);
        }
        assertThat(alma.page().locator(".side")).isHidden();
        // Other screens are checked for colours on the desk, which does not show these links
        Accessibility axe = new Accessibility();
        PageChecks.show(alma.page(), ColorScheme.LIGHT);
        assertThat(axe.violations(alma.page())).isEmpty();
        PageChecks.show(alma.page(), ColorScheme.DARK);
        assertThat(axe.violationsInAnotherTheme(alma.page())).isEmpty();
    }
}
