package io.artistagent.web.collaboration;

import io.artistagent.web.client.Page;
import io.artistagent.web.collaboration.Collaboration.Comment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of comments.
 *
 * @param found newest first, as the API returns them
 */
public record CommentsPage(CollaborationPage collaboration, Page<Comment> found) {

    /** Returns the comments in the order they were written. */
    public List<Comment> comments() {
        return found.items().reversed();
    }

    public String earlier() {
        return address(collaboration.it().id(), found.nextCursor());
    }

    static String address(String id, @Nullable String cursor) {
        String page = "/collaborations/" + id + "/comments";
        return cursor == null
                ? page
                : UriComponentsBuilder.fromPath(page)
                        .queryParam("cursor", "{cursor}")
                        .encode()
                        .buildAndExpand(cursor)
                        .toUriString();
    }
}
