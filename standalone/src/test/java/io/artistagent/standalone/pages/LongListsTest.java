package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.artistagent.standalone.ApiClient;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every entry of a long list can be reached. */
@PageTest
class LongListsTest {

    private static final int TRACKS = 210;

    @Test
    void all_music_can_be_reached_and_chosen_with_and_without_javascript(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.DESK, "Bruno", "Costa");
        ApiClient program = people.programOf(alma.account());
        UUID box = release(program, alma.artist(), "The Box", 1999);
        track(program, alma.artist(), box, "Needle");
        for (int i = 1; i <= 14; i++) {
            release(program, alma.artist(), "Single " + i, 2000 + i);
        }
        for (int i = 1; i < TRACKS; i++) {
            program.track(alma.artist(), "Song " + i);
        }
        program.get("/artists/" + alma.artist() + "/tracks").must(200);

        withScript(alma);
        withoutScript(people, alma, bruno);
        chooseATrack(alma, bruno);
    }

    private static void withScript(Person alma) {
        alma.openOwn("/catalogue").reads("Single 14");
        assertThat(alma.page().locator("#groups > .card")).hasCount(12);

        alma.follow("Show more").reads("The Box");

        assertThat(alma.page().locator("#groups > .card")).hasCount(16);
        assertThat(alma.page().locator(":focus")).hasText("Single 2");
        Locator alone = alma.card("Tracks without a release");
        for (int shown = 50; shown < TRACKS - 1; shown += 50) {
            assertThat(alone.locator(".rows a")).hasCount(shown);
            alma.follow("Show more");
        }
        assertThat(alone.locator(".rows a")).hasCount(TRACKS - 1);
        assertThat(alone.getByText("Song 1", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(alma.page().locator(".further")).hasCount(0);
    }

    private static void withoutScript(People people, Person alma, Person bruno) {
        Person still = people.withoutScript(Screen.PHONE).signIn(alma.account());
        still.open("/artists/" + alma.artist() + "/catalogue").follow("Show more");
        still.reads("The Box");
        for (int page = 0; page < 4; page++) {
            still.follow("Show more");
        }
        assertThat(still.page().locator("#main").getByText("Song 1", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        still.open("/artists/" + alma.artist() + "/collaborations/new?to=" + bruno.artist());
        assertThat(still.page().locator("#trackId option")).hasCount(TRACKS + 1);
    }

    private static void chooseATrack(Person alma, Person bruno) {
        alma.openOwn("/collaborations/new?to=" + bruno.artist());
        Locator choice = alma.page().locator("#trackId");
        assertThat(choice.locator("option")).hasCount(TRACKS + 1);
        assertThat(choice.locator("optgroup[label='The Box'] option")).hasText("Needle");

        alma.field("Find a track by title").pressSequentially("box");

        assertThat(alma.page().locator("#trackId option")).hasCount(2);
        assertThat(alma.page().locator("#trackId option:checked")).hasText("Needle");
        assertThat(alma.page().locator("#live")).hasText("Tracks found: 1");
        alma.field("Find a track by title").fill("");
        assertThat(alma.page().locator("#trackId option")).hasCount(TRACKS + 1);
    }

    @Test
    void the_first_import_can_be_reached_after_many(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        ApiClient program = people.programOf(alma.account());
        for (int i = 1; i <= 23; i++) {
            program.upload(
                            "/artists/" + alma.artist() + "/imports",
                            "week-%d-audience-timeline.csv".formatted(i),
                            "date,listeners,streams,followers\n2026-10-%02d,3,12,1\n"
                                    .formatted(i)
                                    .getBytes(StandardCharsets.UTF_8))
                    .must(202);
        }
        program.get("/artists/" + alma.artist() + "/imports").must(200);

        alma.openOwn("/imports").reads("week-23-audience-timeline.csv");
        assertThat(alma.page().locator("#runs li")).hasCount(20);
        alma.follow("Show more").reads("week-1-audience-timeline.csv");
        assertThat(alma.page().locator("#runs li")).hasCount(23);

        String address = "/artists/" + alma.artist() + "/imports";
        assertThat(alma.source(address)).contains("rel=\"next\"").contains(address + "?cursor=");
    }

    @Test
    void a_file_that_waits_is_shown_after_many_newer_imports(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        ApiClient program = people.programOf(alma.account());
        figures(program, alma.artist(), "first", "2026-10-01,many,12,1");
        for (int i = 1; i <= 21; i++) {
            figures(program, alma.artist(), "later-" + i, "2026-10-%02d,3,12,1".formatted(i));
        }
        program.get("/artists/" + alma.artist() + "/imports").must(200);

        alma.openOwn("/imports").reads("1 file to check");

        assertThat(alma.page().locator("#waiting")).containsText("first-audience-timeline.csv");
        assertThat(alma.page().locator("#runs")).not().containsText("first-audience-timeline.csv");
        people.withoutScript(Screen.PHONE)
                .signIn(alma.account())
                .open("/artists/" + alma.artist() + "/imports")
                .attach("Files", "dates-audience-timeline.csv", "date,listeners\n03/04/2026,1\n04/04/2026,2\n")
                .press("Upload")
                .reads("How are they written?")
                .reads("1 file to check");
    }

    private static void figures(ApiClient program, UUID artist, String name, String row) {
        program.upload(
                        "/artists/" + artist + "/imports",
                        name + "-audience-timeline.csv",
                        ("date,listeners,streams,followers\n2026-09-30,3,12,1\n" + row + "\n")
                                .getBytes(StandardCharsets.UTF_8))
                .must(202);
    }

    private static UUID release(ApiClient program, UUID artist, String title, int year) {
        return program.post("/artists/" + artist + "/releases", """
                {"title": "%s", "kind": "SINGLE", "releaseDate": "%d-03-01"}""".formatted(title, year))
                .must(201)
                .id();
    }

    private static void track(ApiClient program, UUID artist, UUID release, String title) {
        program.post("/artists/" + artist + "/tracks", """
                {"title": "%s", "durationMs": 214000, "genres": ["indie pop"], "explicit": false, "releaseId": "%s",
                 "credits": [{"name": "Someone", "role": "MAIN_ARTIST"}]}""".formatted(title, release))
                .must(201);
    }
}
