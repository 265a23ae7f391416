package io.artistagent.web.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.client.Page;
import io.artistagent.web.collaboration.Collaboration.Comment;
import io.artistagent.web.forms.Form;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProposalTest {

    @Test
    void every_step_but_start_is_confirmed() {
        assertThat(List.of(Step.values()).stream().filter(step -> !step.needsConfirmation()))
                .containsExactly(Step.START);
        assertThat(List.of(Step.values()).stream().filter(Step::ends))
                .containsExactly(Step.DECLINE, Step.WITHDRAW, Step.CANCEL);
    }

    @Test
    void changes_since_the_page_was_opened_are_detected() {
        Collaboration now = CollaborationSamples.collaboration(CollaborationStatus.PENDING);

        assertThat(since(CollaborationStatus.PENDING, "x", now).any()).isFalse();
        assertThat(since(CollaborationStatus.PENDING, "", now).comments()).hasSize(1);
        assertThat(since(CollaborationStatus.ACCEPTED, "x", now).status()).isEqualTo(CollaborationStatus.ACCEPTED);
    }

    @Test
    void new_comments_are_found_across_pages() {
        List<Comment> latest = comments(201, 400);
        Collaboration now = talk(latest, "before 201");
        Function<String, Page<Comment>> earlier = cursor -> cursor.equals("before 201")
                ? new Page<>(comments(101, 200).reversed(), "before 101")
                : new Page<>(comments(1, 100).reversed(), null);

        ChangesSince two = ChangesSince.of(CollaborationStatus.PENDING, "398", now, earlier);
        assertThat(two.comments()).extracting(Comment::id).containsExactly("399", "400");
        ChangesSince many = ChangesSince.of(CollaborationStatus.PENDING, "150", now, earlier);
        assertThat(many.comments()).hasSize(250);
        assertThat(many.comments().getFirst().id()).isEqualTo("151");
        assertThat(many.more()).isFalse();
        assertThat(ChangesSince.of(CollaborationStatus.PENDING, "", now, earlier)
                        .comments())
                .hasSize(400);
    }

    @Test
    void the_search_for_new_comments_stops_after_some_pages_and_says_that_there_are_more() {
        ChangesSince changes = ChangesSince.of(
                CollaborationStatus.PENDING, "", talk(comments(1, 2), "x"), cursor -> new Page<>(comments(1, 2), "x"));
        assertThat(changes.more()).isTrue();
        assertThat(changes.comments()).hasSize(12);
    }

    private static ChangesSince since(CollaborationStatus seen, String last, Collaboration now) {
        return ChangesSince.of(seen, last, now, cursor -> Page.empty());
    }

    private static List<Comment> comments(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> new Comment(Integer.toString(number), "1", "Alma", "Word", Instant.EPOCH))
                .toList();
    }

    private static Collaboration talk(List<Comment> latest, String earlier) {
        Collaboration one = CollaborationSamples.collaboration(CollaborationStatus.PENDING);
        return new Collaboration(
                one.id(),
                one.from(),
                one.to(),
                one.kind(),
                one.message(),
                one.track(),
                one.splits(),
                one.agreedSplits(),
                one.status(),
                one.steps(),
                one.requestedAt(),
                one.expiresAt(),
                one.changedAt(),
                latest,
                earlier,
                one.version());
    }

    @Test
    void shares_are_parsed_as_percentages() {
        assertThat(Proposal.basisPoints("50")).isEqualTo(5000);
        assertThat(Proposal.basisPoints(" 33.33 %")).isEqualTo(3333);
        assertThat(Proposal.basisPoints("66,67")).isEqualTo(6667);
    }

    @Test
    void invalid_shares_are_rejected() {
        assertThat(Proposal.basisPoints("half")).isNull();
        assertThat(Proposal.basisPoints("1.234")).isNull();
        assertThat(Proposal.basisPoints("-5")).isNull();
        assertThat(Proposal.basisPoints("")).isNull();
    }

    @Test
    void the_buttons_are_the_steps_that_the_api_allows() {
        assertThat(Step.open(CollaborationSamples.collaboration(
                        CollaborationStatus.PENDING,
                        CollaborationStep.DECLINE,
                        CollaborationStep.ACCEPT,
                        CollaborationStep.COMMENT)))
                .containsExactly(Step.ACCEPT, Step.DECLINE);
        assertThat(Step.open(CollaborationSamples.collaboration(
                        CollaborationStatus.ACCEPTED, CollaborationStep.START, CollaborationStep.CANCEL)))
                .containsExactly(Step.START, Step.CANCEL);
    }

    @Test
    void there_are_no_buttons_and_no_comments_if_the_api_allows_no_steps() {
        Collaboration ended =
                CollaborationSamples.collaboration(CollaborationStatus.CANCELLED, new CollaborationStep[0]);
        CollaborationPage page = new CollaborationPage(ended, "1", Form.empty());
        assertThat(page.steps()).isEmpty();
        assertThat(page.talking()).isFalse();
    }
}
