package io.artistagent.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.artistagent.standalone.ApiClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Names with words that are longer than a phone is wide. */
@PageTest
class LongNamesTest {

    private static final String WORD = "Donaudampfschifffahrtsgesellschaftskapitaen";

    /** Returns the texts that extend beyond their card or the page, except those that a scroll area or an ellipsis cuts off. */
    private static final String OUTSIDE = """
            () => [...document.querySelectorAll('#main *')].filter(it => {
              if (it.closest('.sr') || !it.getClientRects().length || ![...it.childNodes].some(child => child.nodeType === 3 && child.data.trim())) return false;
              const room = it.closest('.card') ?? document.querySelector('#main');
              for (let above = it; above && above !== room; above = above.parentElement)
                if (getComputedStyle(above).overflowX !== 'visible') return false;
              return it.getBoundingClientRect().right > Math.min(room.getBoundingClientRect().right, document.documentElement.clientWidth) + 1;
            }).map(it => it.className + ': ' + it.textContent.trim())""";

    @Test
    void long_words_stay_in_their_card(People people) {
        Person kofi = people.withAnArtist(Screen.PHONE, WORD, "Asante");
        Person alma = people.withAnArtist(Screen.PHONE, "Alma", "Brandt");
        ApiClient program = people.programOf(kofi.account());
        UUID track = program.post(
                        "/artists/" + kofi.artist() + "/tracks",
                        "{\"title\": \"%s\", \"durationMs\": 200000, \"genres\": [\"folk\"], \"explicit\": true}"
                                .formatted(WORD))
                .must(201)
                .id();
        ApiClient programOfAlma = people.programOf(alma.account());
        UUID request = programOfAlma
                .post("/collaborations", """
                        {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "MIX", "message": "Would you mix this?",
                         "splits": [{"artistId": "%1$s", "shareBasisPoints": 6500}, {"artistId": "%2$s", "shareBasisPoints": 3500}]}""".formatted(alma.artist(), kofi.artist()))
                .must(201)
                .id();
        // The response to who wrote it includes it; the other person's program would not wait for it
        programOfAlma.get("/collaborations/" + request).must(200);
        program.get("/tracks/" + track).must(200);

        for (String path : List.of("", "/overview", "/catalogue", "/edit", "/retire", "/collaborations")) {
            check(kofi.openOwn(path).page());
        }
        for (String path : List.of("/tracks/" + track, "/tracks/" + track + "/edit", "/collaborations/" + request)) {
            check(kofi.open(path).page());
        }
        kofi.openOwn("/edit").tick("Anyone with the link");
        kofi.page().locator("#public-page").getByText("Save").click();
        check(kofi.reads("Its address is").page());
        check(alma.openOwn("/collaborations?box=outgoing").page());
        check(alma.openOwn("/collaborations/new?to=" + kofi.artist()).page());
        check(alma.open("/a/" + kofi.artist()).page());
        check(kofi.open("/me/data").page());
        Person clara = people.stranger(Screen.PHONE).signIn(new Account("clara", "Clara", "Demo"));
        String event = OfficerTest.lastEvent(people.programOf(clara.account()), kofi.artist(), 1)
                .path("eventId")
                .asString();
        clara.open("/audit/purpose")
                .write("Why do you look at personal data?", WORD)
                .press("Show personal data");
        for (String path :
                List.of("/audit", "/audit/events/" + event, "/audit/things/" + kofi.artist(), "/audit/accesses")) {
            check(clara.open(path).page());
        }
        kofi.openOwn("/retire").press("Retire permanently");
        check(alma.open("/collaborations/" + request).page());
    }

    private static void check(Page page) {
        assertThat(page.title()).doesNotContain("not found");
        for (Screen screen : List.of(Screen.PHONE, Screen.NARROW)) {
            page.setViewportSize(screen.width(), screen.height());
            assertThat((List<?>) page.evaluate(OUTSIDE))
                    .as(page.url() + " at " + screen.width())
                    .isEmpty();
        }
    }
}
