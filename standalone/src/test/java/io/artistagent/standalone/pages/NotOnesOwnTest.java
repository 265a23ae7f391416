package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import io.artistagent.standalone.ApiClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Other people's artists never look like one's own. */
@PageTest
class NotOnesOwnTest {

    private final PageChecks pageChecks = new PageChecks();

    @Test
    void private_pages_of_another_persons_artist_get_403_with_a_link_to_the_profile(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.PHONE, "Bruno", "Costa");
        ApiClient program = people.programOf(bruno.account());
        UUID track = program.track(bruno.artist(), "Tides");
        program.act("/tracks/" + track + "/publish", 0).must(200);
        UUID release = program.post("/artists/" + bruno.artist() + "/releases", """
                {"title": "Harbour", "kind": "SINGLE", "releaseDate": "2020-02-29"}""")
                .must(201)
                .id();
        program.get("/releases/" + release).must(200);
        String his = "/artists/" + bruno.artist();

        for (String page : List.of(
                his + "/overview",
                his + "/catalogue",
                his + "/edit",
                his + "/retire",
                his + "/releases/new",
                his + "/tracks/new",
                his + "/imports",
                his + "/matches",
                his + "/collaborations",
                his + "/collaborations/new?to=" + alma.artist(),
                "/releases/" + release + "/edit",
                "/tracks/" + track + "/edit")) {
            Response answer = alma.page().navigate(people.address() + page);

            assertThat(answer.status()).as(page).isEqualTo(403);
            alma.seesHeading("You don’t have access").reads("See their profile");
        }
        pageChecks.here(alma, "another person's artist");
        alma.open(his + "/catalogue").follow("See their profile").seesHeading("Bruno of");
        alma.follow("Tides").seesHeading("Tides");
        assertThat(alma.page().locator("#main .tools")).hasCount(0);
        assertThat(pageChecks.found()).isEmpty();
    }

    @Test
    void an_unknown_artist_gets_404(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");

        Response answer = alma.page().navigate(people.address() + "/artists/" + UUID.randomUUID() + "/catalogue");

        assertThat(answer.status()).isEqualTo(404);
        alma.seesHeading("Page not found");
    }

    @Test
    void a_request_without_a_recipient_starts_with_the_search(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");

        alma.openOwn("/collaborations/new").seesHeading("Find artists");
    }

    @Test
    void a_person_who_may_not_own_artists_sees_what_they_can_do(People people) {
        Person olaf = people.stranger(Screen.DESK)
                .signIn(new Account("olaf", "Olaf", "Demo"))
                .open("/start");
        olaf.seesHeading("Welcome").reads("You listen to music").reads("You look for artists");
        Person clara = people.stranger(Screen.PHONE)
                .signIn(new Account("clara", "Clara", "Demo"))
                .open("/start");
        clara.seesHeading("Welcome")
                .reads("You’re responsible for data protection")
                .reads("You look for artists");
        Person root = people.stranger(Screen.NARROW)
                .signIn(new Account("root", "Root", "Demo"))
                .open("/start");
        root.seesHeading("Welcome").reads("You run the system").reads("You look for artists");

        for (Person person : List.of(olaf, clara, root)) {
            for (String page : List.of("/start", "/more")) {
                pageChecks.open(person, person.account().name() + page, page);
                assertThat(person.page().locator("a[href='/artists/new']")).hasCount(0);
            }
            person.open("/choose").seesHeading("Welcome");
            assertThat(person.page().navigate(people.address() + "/artists/new").status())
                    .isEqualTo(403);
        }
        assertThat(pageChecks.found()).isEmpty();
        olaf.open("/start").follow("Your listening").seesHeading("Your listening");
    }

    @Test
    void the_pages_show_the_persons_name(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");

        alma.openOwn("/catalogue");

        assertThat(alma.page().locator(".side .who b")).hasText("Alma Brandt");
    }

    @Test
    void artists_with_the_same_name_can_be_told_apart(People people) {
        Person lena = people.newcomer(Screen.DESK, "Lena", "Vogt");
        ApiClient program = people.programOf(lena.account());
        String name = "Twice " + lena.hashCode();
        UUID first = program.artist(name);
        UUID second = program.artist(name);
        program.track(second, "Only Here");
        program.get("/artists/" + second + "/tracks").must(200);

        lena.open("/choose");

        assertThat(lena.page().locator("a[href='/artists/" + first + "/overview'].named"))
                .containsText("0 tracks · Registered");
        assertThat(lena.page().locator("a[href='/artists/" + second + "/overview'].named"))
                .containsText("1 track · Registered");
        assertThat(lena.page().locator(".acting li a .muted").first()).containsText("Registered");
        pageChecks.here(lena, "choose");
        assertThat(pageChecks.found()).isEmpty();
    }
}
