package io.artistagent.web.collaboration;

import io.artistagent.web.client.Page;
import io.artistagent.web.collaboration.Collaboration.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What has changed in a collaboration since a person opened its page. The terms of a request never change.
 *
 * @param status the status that the person saw; null if it is still the same
 * @param comments the new comments, oldest first
 * @param more whether there may be more new comments before these
 */
public record ChangesSince(@Nullable CollaborationStatus status, List<Comment> comments, boolean more) {

    static final ChangesSince NOTHING = new ChangesSince(null, List.of(), false);

    /** Of thousands of comments, only the latest are shown, with a link to all. */
    private static final int MAX_PAGES = 5;

    /**
     * Compares the collaboration with what the person saw.
     *
     * @param last the id of the last comment the person saw; empty if there was none
     * @param earlier returns the comments at a cursor, newest first
     */
    static ChangesSince of(
            CollaborationStatus seen, String last, Collaboration now, Function<String, Page<Comment>> earlier) {
        List<Comment> unseen = new ArrayList<>();
        boolean complete = addUnseen(unseen, now.comments().reversed(), last);
        String cursor = now.earlierComments();
        for (int page = 0; !complete && cursor != null && page < MAX_PAGES; page++) {
            Page<Comment> found = earlier.apply(cursor);
            complete = addUnseen(unseen, found.items(), last);
            cursor = found.nextCursor();
        }
        return new ChangesSince(seen == now.status() ? null : seen, unseen.reversed(), !complete && cursor != null);
    }

    /** Adds the unseen comments and returns whether the last seen comment was reached. */
    private static boolean addUnseen(List<Comment> unseen, List<Comment> latestFirst, String last) {
        for (Comment comment : latestFirst) {
            if (comment.id().equals(last)) {
                return true;
            }
            unseen.add(comment);
        }
        return false;
    }

    public boolean any() {
        return status != null || !comments.isEmpty();
    }
}
