package io.artistagent.domain.collaboration;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.uuid;
import static io.artistagent.domain.collaboration.Requests.ID;
import static io.artistagent.domain.collaboration.Requests.REQUESTED;

import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.Personal;
import org.junit.jupiter.api.Test;

class CommentsTest {

    private static final CommentId FIRST = new CommentId(uuid(42));
    private static final CollaborationCommented SAID =
            new CollaborationCommented(ID, FIRST, BRUNO, ALMAS_OWNER, Personal.of(new Message("Tuesday?")));

    @Test
    void a_repeated_comment_is_stored_only_once() {
        Requests.fixture(new InMemoryServices())
                .given(REQUESTED, SAID)
                .when(new CommentOnCollaboration(ID, FIRST, BRUNO, ALMAS_OWNER, new Message("Tuesday?")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void repeating_a_comment_after_the_end_is_accepted() {
        Requests.fixture(new InMemoryServices())
                .given(REQUESTED, SAID, new CollaborationDeclined(ID, BRUNO))
                .when(new CommentOnCollaboration(ID, FIRST, BRUNO, ALMAS_OWNER, new Message("Tuesday?")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void two_comments_may_have_the_same_text() {
        CommentId again = new CommentId(uuid(43));
        Requests.fixture(new InMemoryServices())
                .given(REQUESTED, SAID)
                .when(new CommentOnCollaboration(ID, again, ALMA, ALMAS_OWNER, new Message("Tuesday?")))
                .expectEvents(
                        new CollaborationCommented(ID, again, ALMA, ALMAS_OWNER, Personal.of(new Message("Tuesday?"))));
    }
}
