package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.artistagent.standalone.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The compliance officer sees personal data for a stated purpose only, verifies the log in the browser, and answers requests. */
@PageTest
class OfficerTest {

    private static final Account CLARA = new Account("clara", "Clara", "Demo");

    @Test
    void an_event_shows_personal_data_for_a_purpose_and_is_verified_in_the_browser(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        String email = "kept-" + alma.account().name() + "@example.org";
        people.programOf(alma.account())
                .send(
                        "PATCH",
                        "/artists/" + alma.artist(),
                        "{\"contact\": {\"email\": \"" + email + "\"}}",
                        "If-Match",
                        "*")
                .must(200);
        Person clara = people.stranger(Screen.DESK).signIn(CLARA);
        String event = lastEvent(people.programOf(CLARA), alma.artist(), 2)
                .path("eventId")
                .asString();

        clara.open("/audit/events/" + event)
                .reads("You have not stated a purpose")
                .reads("withheld");
        assertThat(clara.page().locator("#main")).not().containsText(email);

        clara.press("State your purpose")
                .write("Why do you look at personal data?", "Prüfung of the contact form")
                .press("Show personal data");
        clara.reads("Purpose: Prufung of the contact form").reads(email);
        clara.hasLoaded().press("Verify in your browser");
        clara.reads("Verified. This event is in the log, and the checkpoint proves it.");

        clara.page()
                .locator("[data-proof]")
                .evaluate("it => { it.dataset.path = it.dataset.path.replace(/^./, c => c === 'A' ? 'B' : 'A'); }");
        clara.press("Verify in your browser").reads("Not verified.");

        clara.press("End").reads("You have not stated a purpose");
        assertThat(clara.page().locator("#main")).not().containsText(email);

        alma.open("/me/data").reads("A compliance officer looked at your data");
        alma.reads("Prufung of the contact form");
    }

    @Test
    void a_request_is_answered_step_by_step(People people) {
        Person alma = people.withAnArtist(Screen.PHONE, "Alma", "Brandt");
        alma.open("/me/data")
                .follow("Make a request")
                .press("Send request")
                .reads("Choose what you ask for.")
                .tick("See my data")
                .write("Note", "Please include the figures of last year.")
                .press("Send request");
        alma.reads("Your request was received.").follow("See my data").reads("We have your request.");
        String request = alma.where().replaceFirst(".*/", "");

        Person clara = people.stranger(Screen.DESK).signIn(CLARA).open("/audit");
        clara.seesHeading("Compliance").reads("Open cases");
        clara.open("/audit/cases/" + request).seesHeading("Access").press("Confirm identity");
        clara.reads("The identity is confirmed.");
        clara.page().locator("#main").getByRole(AriaRole.RADIO).first().check();
        clara.page().locator("#reason").fill("Nothing stands against it.");
        clara.page().locator("form[action$='/decide'] button").click();
        clara.reads("Your decision is recorded.");

        alma.open("/me/data/requests/" + request).reads("Nothing stands against it.");
    }

    @Test
    void the_jump_box_lists_every_page_of_the_officer(People people) {
        Person clara = people.stranger(Screen.DESK).signIn(CLARA).open("/audit").hasLoaded();
        clara.page().keyboard().press("Control+k");
        Locator options = clara.page().locator("#jumps [role=option]");
        for (Locator tab :
                clara.page().locator("nav.tabs a:not([href='/audit'])").all()) {
            assertThat(options.filter(new Locator.FilterOptions().setHasText(tab.innerText())))
                    .hasCount(1);
        }
        clara.page().keyboard().type("brea");
        assertThat(options.first()).containsText("Breaches");
        clara.page().keyboard().press("Enter");
        clara.seesHeading("Breaches");
    }

    @Test
    void a_type_of_event_a_role_and_an_artist_are_chosen_and_not_typed(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        String name = "Chosen " + UUID.randomUUID().toString().substring(0, 8);
        people.programOf(alma.account())
                .send("PATCH", "/artists/" + alma.artist(), "{\"stageName\": \"" + name + "\"}", "If-Match", "*")
                .must(200);
        lastEvent(people.programOf(CLARA), alma.artist(), 2);
        Person clara = people.stranger(Screen.DESK).signIn(CLARA).open("/audit/search");

        clara.page().getByText("More filters").click();
        clara.page().locator("#type").selectOption("Artist registered");
        clara.page().locator("#role").selectOption("Artist");
        clara.page().locator("#artist").fill(name);
        clara.press("Search").reads("More filters (3 in use)");

        assertThat(clara.page().locator("#events li")).hasCount(1);
        assertThat(clara.page().locator("#events li")).containsText("by artist ");
    }

    @Test
    void the_pages_of_the_officer_are_closed_to_everybody_else(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        for (String page : List.of(
                "/audit",
                "/audit/search",
                "/audit/cases",
                "/audit/log/consistency?from=1&to=1",
                "/audit/dashboard",
                "/audit/exports",
                "/audit/exports/" + UUID.randomUUID(),
                "/audit/exports/" + UUID.randomUUID() + "/archive",
                "/audit/exports/" + UUID.randomUUID() + "/files/manifest.json")) {
            assertThat(alma.page().navigate(people.address() + page).status()).isEqualTo(403);
        }
        alma.open("/start");
        assertThat(alma.page().locator("a[href^='/audit']")).hasCount(0);
    }

    /** Exports the last hour and returns the id. */
    static UUID finishedExport(ApiClient officer) {
        String from = Instant.now()
                .minus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        UUID export = officer.post("/audit/exports", "{\"from\": \"" + from + "\"}")
                .must(202)
                .id();
        Awaitility.await("the export")
                .atMost(Duration.ofMinutes(1))
                .until(() -> officer.get("/audit/exports/" + export)
                        .must(200)
                        .json()
                        .path("state")
                        .asString()
                        .equals("DONE"));
        return export;
    }

    /** Returns the newest event of an artist, once the trail shows so many. */
    static JsonNode lastEvent(ApiClient officer, UUID artist, int ofAtLeast) {
        return Awaitility.await("the trail")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> officer.get("/audit/events?aggregate=" + artist)
                                .must(200)
                                .json()
                                .path("items"),
                        found -> found.size() >= ofAtLeast)
                .get(0);
    }
}
