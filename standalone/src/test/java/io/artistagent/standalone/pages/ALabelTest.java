package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.artistagent.standalone.ApiClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A person who acts for several artists sees which of them need attention and how all of them are doing. */
@PageTest
class ALabelTest {

    private static final LocalDate LAST = SampleArtist.TODAY.minusDays(2);

    private final PageChecks pageChecks = new PageChecks();

    @Test
    void the_list_of_artists_links_to_what_waits_and_can_be_sorted_and_searched(People people) {
        Person lena = people.newcomer(Screen.DESK, "Lena", "Vogt");
        Roster roster = Roster.of(people, lena);

        lena.open("/start").seesHeading("Your artists");
        assertThat(lena.page()).hasURL(Pattern.compile("/choose$"));
        assertThat(names(lena))
                .containsExactly("Paper Boats", "Night Bus", "Glass Harbour", "Ödland", "Zoë & the Quiet");
        lena.reads("All 5 artists");
        assertThat(row(lena, "Ödland")).containsText("42,000");
        assertThat(row(lena, "Ödland")).containsText("up by 50%");
        assertThat(row(lena, "Glass Harbour")).containsText("31 days old");
        assertThat(row(lena, "Night Bus")).containsText("not reported");
        pageChecks.here(lena, "artists of a label");

        lena.follow("Streams");
        assertThat(lena.page()).hasURL(Pattern.compile("sort=-streams"));
        assertThat(lena.page().locator("th[aria-sort=descending]")).hasText("Streams");
        assertThat(lena.page().locator(":focus")).hasText("Streams");
        assertThat(lena.page().locator("#live")).hasText("All 5 artists, sorted by: Streams, most first");
        assertThat(names(lena)).startsWith("Ödland", "Zoë & the Quiet");
        lena.follow("Streams");
        assertThat(lena.page().locator("th[aria-sort=ascending]")).hasText("Streams");
        assertThat(names(lena)).startsWith("Zoë & the Quiet", "Ödland");

        lena.field("Find one of your artists").pressSequentially("odl");
        lena.reads("1 artist found");
        assertThat(names(lena)).containsExactly("Ödland");
        assertThat(lena.page()).hasURL(Pattern.compile("q=odl&sort=streams"));
        lena.follow("Ödland").seesHeading("Overview");

        lena.open("/choose");
        row(lena, "Paper Boats").getByText("2 requests").click();
        lena.seesHeading("Collaborations").reads("Boat Builder");
        assertThat(lena.where()).startsWith("/artists/" + roster.boats());
        lena.goTo("Your artists").follow("1 import").seesHeading("Imports");
        lena.open("/choose").follow("Requests for all your artists").reads("Boat Builder");
        pageChecks.open(lena, "no artist found", "/choose?q=unknownname");
        lena.follow("Show all artists").reads("All 5 artists");
        assertThat(pageChecks.found()).isEmpty();
        withoutScript(people, lena);
        onThePhone(people, lena);
    }

    private static void withoutScript(People people, Person lena) {
        Person still = people.withoutScript(Screen.DESK).signIn(lena.account()).open("/start");
        still.seesHeading("Your artists").page().locator("#sort-NAME").click();
        assertThat(names(still))
                .containsExactly("Glass Harbour", "Night Bus", "Ödland", "Paper Boats", "Zoë & the Quiet");
        still.write("Find one of your artists", "quiet").press("Search").reads("1 artist found");
        still.follow("Zoë & the Quiet").seesHeading("Overview");
    }

    private static void onThePhone(People people, Person lena) {
        Person unavailable =
                people.stranger(Screen.PHONE).signIn(lena.account()).open("/start");
        unavailable.seesHeading("Your artists").choose("Sort by", "Name, Z to A");
        assertThat(unavailable.page()).hasURL(Pattern.compile("sort=-name"));
        assertThat(unavailable.page().locator("tbody:last-child th b").first()).hasText("Zoë & the Quiet");
        unavailable.follow("Zoë & the Quiet").seesHeading("Overview");
    }

    private static List<String> names(Person person) {
        return person.page().locator("tbody:last-child th b").allTextContents();
    }

    private static Locator row(Person person, String name) {
        return person.page().locator("tbody:last-child tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Five artists: two that do well, one with old figures, one with requests, and one with only a waiting file. */
    private record Roster(UUID boats) {

        static Roster of(People people, Person lena) {
            ApiClient program = people.programOf(lena.account());
            Person bruno = people.withAnArtist(Screen.DESK, "Bruno", "Costa");
            ApiClient others = people.programOf(bruno.account());
            UUID desert = program.artist("Ödland");
            UUID quiet = program.artist("Zoë & the Quiet");
            UUID harbour = program.artist("Glass Harbour");
            UUID boats = program.artist("Paper Boats");
            UUID silent = program.artist("Night Bus");
            figures(program, desert, LAST, 1_500, 1_000);
            figures(program, quiet, LAST, 90, 100);
            figures(program, harbour, SampleArtist.TODAY.minusDays(31), 700, 700);
            program.get("/artists/" + boats).must(200);
            ask(others, others.artist("Boat Builder"), boats);
            ask(others, bruno.artist(), boats);
            program.upload(
                            "/artists/" + silent + "/imports",
                            "silent-audience-timeline.csv",
                            "date,listeners,streams,followers\n2026-01-01,120,300,40\nyesterday,1,1,1\n"
                                    .getBytes(StandardCharsets.UTF_8))
                    .must(202);
            Awaitility.await("what waits")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> program.after(others)
                            .get("/labels/me/dashboard")
                            .must(200)
                            .json()
                            .at("/total/waiting")
                            .toString()
                            .equals("{\"requests\":2,\"imports\":1}"));
            return new Roster(boats);
        }

        /** Imports the given streams for each of the last 28 days, and for each of the 28 days before. */
        private static void figures(ApiClient program, UUID artist, LocalDate last, int now, int before) {
            String rows = IntStream.range(0, 56)
                    .mapToObj(day -> "%s,%d,%d,%d".formatted(last.minusDays(day), 40, day < 28 ? now : before, 12))
                    .collect(Collectors.joining("\n", "date,listeners,streams,followers\n", "\n"));
            UUID id = program.upload(
                            "/artists/" + artist + "/imports",
                            "%s-audience-timeline.csv".formatted(artist),
                            rows.getBytes(StandardCharsets.UTF_8))
                    .must(202)
                    .id();
            Awaitility.await("figures")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> program.get("/imports/" + id)
                            .must(200)
                            .json()
                            .get("state")
                            .asString()
                            .equals("DONE"));
        }

        private static void ask(ApiClient by, UUID from, UUID to) {
            by.post("/collaborations", """
                    {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "REMIX", "message": "Shall we?",
                     "splits": [{"artistId": "%1$s", "shareBasisPoints": 5000}, {"artistId": "%2$s", "shareBasisPoints": 5000}]}""".formatted(from, to)).must(201);
        }
    }
}
