package io.artistagent.web.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.artist.ArtistsApi;
import io.artistagent.web.catalogue.CatalogueSamples;
import io.artistagent.web.client.ApiStub;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.frame.PageSamples;
import io.artistagent.web.frame.RetiredOwner;
import io.artistagent.web.frame.WaitingRequests;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A collaboration with an artist who has retired can only be ended or completed. */
class RetiredPartyTest {

    @Test
    void a_request_can_be_declined_or_withdrawn_and_no_longer_be_accepted() {
        CollaborationPage page =
                page(CollaborationStatus.PENDING, CollaborationStep.DECLINE, CollaborationStep.COMMENT);

        assertThat(html(page))
                .contains("Bruno has retired, so this request can no longer be accepted.")
                .contains("Decline…", "Waiting for an answer")
                .doesNotContain("Accept…", "Waiting for you");
    }

    @Test
    void an_agreement_can_be_ended_and_the_work_cannot_start() {
        CollaborationPage page = page(CollaborationStatus.ACCEPTED, CollaborationStep.CANCEL);

        assertThat(html(page))
                .contains("Bruno has retired, so the work can’t start. Either of you can end this agreement.")
                .doesNotContain("Start work");
    }

    @Test
    void work_in_progress_can_still_be_completed() {
        CollaborationPage page =
                page(CollaborationStatus.IN_PROGRESS, CollaborationStep.COMPLETE, CollaborationStep.CANCEL);

        assertThat(html(page)).contains("Bruno has retired. Either of you can still complete or end this agreement.");
        assertThat(html(page(CollaborationStatus.COMPLETED))).doesNotContain("has retired");
    }

    @Test
    void lists_say_that_the_other_artist_has_retired_and_that_nothing_waits() {
        Collaboration open = CollaborationSamples.retired(CollaborationStatus.PENDING);
        Collaboration over = CollaborationSamples.retired(CollaborationStatus.DECLINED);

        for (String artist : new String[] {"1", null}) {
            BoxPage page = new BoxPage(
                    artist,
                    "incoming",
                    null,
                    BoxPage.waiting(List.of(open)),
                    BoxPage.others(new Page<>(List.of(open), null)),
                    null);
            assertThat(page.waiting()).isEmpty();
            assertThat(html("box", page))
                    .contains("Bruno has retired.", "Waiting for an answer")
                    .doesNotContain("Waiting for you");
        }
        assertThat(html("box", new BoxPage("1", "incoming", null, List.of(), new Page<>(List.of(over), null), null)))
                .doesNotContain("has retired");
    }

    @Test
    void the_lists_of_a_retired_artist_do_not_repeat_it_in_every_row() {
        Page<Collaboration> sent = new Page<>(List.of(CollaborationSamples.retired(CollaborationStatus.PENDING)), null);

        assertThat(html("box", new BoxPage("2", "outgoing", null, List.of(), sent, null)))
                .doesNotContain("Bruno has retired.");
        assertThat(html("box", new BoxPage(null, "outgoing", null, List.of(), sent, null)))
                .contains("Bruno has retired.");
    }

    @Test
    void the_lists_of_a_retired_artist_say_it_once() {
        String note = "This artist is retired, so requests can no longer be accepted.";
        Page<Collaboration> sent = new Page<>(List.of(CollaborationSamples.retired(CollaborationStatus.PENDING)), null);
        BoxPage own = new BoxPage("2", "outgoing", null, List.of(), sent, null);

        assertThat(PageSamples.html(
                        new ModelAndView("collaboration/box", Map.of("frame", PageSamples.retired(), "page", own))))
                .containsOnlyOnce(note);
        assertThat(html("box", own)).doesNotContain(note);
    }

    @Test
    void the_navigation_counts_only_requests_that_can_be_accepted() throws Exception {
        try (RetiredOwner owner = new RetiredOwner()) {
            WaitingRequests requests = new CollaborationConfiguration()
                    .pendingRequests(owner.clients().create(CollaborationsApi.class));

            assertThat(requests.count(owner.context().caller(), RetiredOwner.KOFI.toString(), 10))
                    .isEqualTo(2);
            assertThat(requests.count(owner.context().caller(), RetiredOwner.KOFI.toString(), 1))
                    .isEqualTo(1);
        }
    }

    @Test
    void the_navigation_asks_for_two_pages_at_most() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        String retired =
                "{\"id\":\"1\",\"from\":{\"id\":\"2\",\"retired\":true},\"to\":{\"id\":\"3\"},\"status\":\"PENDING\"}";
        try (RetiredOwner owner = new RetiredOwner();
                ApiStub endless = new ApiStub().on("/collaborations", exchange -> {
                    requests.incrementAndGet();
                    ApiStub.json(exchange, 200, "{\"items\":[" + retired + "],\"nextCursor\":\"next\"}");
                })) {
            WaitingRequests waiting = new CollaborationConfiguration()
                    .pendingRequests(endless.clients().create(CollaborationsApi.class));

            assertThat(waiting.count(owner.context().caller(), "3", 10)).isZero();
            assertThat(requests).hasValue(2);
        }
    }

    @Test
    void the_api_says_which_artists_have_retired() throws Exception {
        try (RetiredOwner owner = new RetiredOwner()) {
            ActingSide side = new ActingSide(
                    owner.clients().create(CollaborationsApi.class),
                    owner.clients().create(ArtistsApi.class));

            CollaborationPage page = side.look(owner.context(), RetiredOwner.REQUEST, Form.empty());

            assertThat(page.acting()).isEqualTo(RetiredOwner.KOFI.toString());
            assertThat(page.it().retired())
                    .extracting(Collaboration.Party::stageName)
                    .containsExactly("Alma", "Kofi");
        }
    }

    @Test
    void a_proposal_to_a_retired_artist_or_to_oneself_shows_no_form() throws Exception {
        try (RetiredOwner owner = new RetiredOwner()) {
            ProposalPages pages = new ProposalPages(
                    owner.clients().create(CollaborationsApi.class),
                    owner.clients().create(ArtistsApi.class),
                    CatalogueSamples.choices(owner.clients()));
            PageContext context = owner.context();

            assertThat(address(pages.blank(context, RetiredOwner.KOFI, RetiredOwner.ALMA)))
                    .isEqualTo("/artists/" + RetiredOwner.ALMA);
            assertThat(address(pages.blank(context, RetiredOwner.KOFI, RetiredOwner.KOFI)))
                    .isEqualTo("/artists");
        }
    }

    @Test
    void a_decision_announces_no_new_request() {
        CollaborationPage page = page(CollaborationStatus.PENDING, CollaborationStep.DECLINE);
        CollaborationPage active = new CollaborationPage(
                CollaborationSamples.collaboration(CollaborationStatus.PENDING, CollaborationStep.DECLINE),
                "1",
                Form.empty());

        assertThat(html("step", new StepPage(active, Step.DECLINE, ChangesSince.NOTHING)))
                .contains("can send you a new request");
        assertThat(html("step", new StepPage(page, Step.DECLINE, ChangesSince.NOTHING)))
                .contains("This can’t be undone.")
                .doesNotContain("can send you a new request");
    }

    private static String address(ModelAndView page) {
        return String.valueOf(((RedirectView) page.getView()).getUrl());
    }

    private static CollaborationPage page(CollaborationStatus status, CollaborationStep... steps) {
        return new CollaborationPage(CollaborationSamples.retired(status, steps), "1", Form.empty());
    }

    private static String html(CollaborationPage page) {
        return html("one", page);
    }

    private static String html(String view, Object page) {
        return PageSamples.html(
                new ModelAndView("collaboration/" + view, Map.of("frame", PageSamples.frame(), "page", page)));
    }
}
