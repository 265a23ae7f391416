package io.artistagent.web.collaboration;

import io.artistagent.web.artist.Artist;
import io.artistagent.web.artist.ArtistsApi;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Determines which of the two artists a person acts for (a label can own both). */
@Component
final class ActingSide {

    private final CollaborationsApi collaborations;
    private final ArtistsApi artists;

    ActingSide(CollaborationsApi collaborations, ArtistsApi artists) {
        this.collaborations = collaborations;
        this.artists = artists;
    }

    CollaborationPage look(PageContext context, UUID id, Form comment) {
        Collaboration it = collaborations.one(context.caller(), id.toString()).orRefuse();
        // Requests each artist individually, because a label can have more artists than fit on one page of the list
        Supplier<ApiResult<Artist>> asked =
                context.meanwhile(() -> artists.one(context.caller(), it.from().id()));
        Artist to = artists.one(context.caller(), it.to().id()).orNull();
        Artist from = asked.get().orNull();
        boolean receiver = to != null && to.owned();
        boolean sender = from != null && from.owned();
        String acting = receiver ? it.to().id() : sender ? it.from().id() : null;
        // A person who owns both artists acts for the one whose pages they opened last
        if (sender && receiver && it.from().id().equals(context.lastArtist())) {
            acting = it.from().id();
        }
        return new CollaborationPage(it, acting, comment);
    }
}
