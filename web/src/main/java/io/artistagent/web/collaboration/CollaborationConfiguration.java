package io.artistagent.web.collaboration;

import io.artistagent.web.client.ApiClients;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import io.artistagent.web.collaboration.CollaborationsApi.Box;
import io.artistagent.web.forms.FieldValueFormatter;
import io.artistagent.web.frame.WaitingRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that this feature contributes to the shared packages. */
@Configuration(proxyBeanMethods = false)
class CollaborationConfiguration {

    private static final int MAX_PAGE_SIZE = 200;

    @Bean
    CollaborationsApi collaborationsApi(ApiClients clients) {
        return clients.create(CollaborationsApi.class);
    }

    /**
     * Counts the requests that wait for the artist's answer. Those of retired artists do not count, but the API lists them as well. Every page
     * shows the count, so at most two pages of the list are read for it.
     */
    @Bean
    WaitingRequests pendingRequests(CollaborationsApi collaborations) {
        return (caller, artistId, limit) -> {
            Page<Collaboration> latest = pending(collaborations, caller, artistId, null, limit);
            long count = awaiting(latest);
            if (count < limit && latest.nextCursor() != null) {
                count += awaiting(pending(collaborations, caller, artistId, latest.nextCursor(), MAX_PAGE_SIZE));
            }
            return (int) Math.min(count, limit);
        };
    }

    private static Page<Collaboration> pending(
            CollaborationsApi collaborations, Caller caller, String artistId, @Nullable String cursor, int limit) {
        return collaborations
                .list(caller, new Box(artistId, "incoming", CollaborationStatus.PENDING, cursor, limit))
                .or(Page.empty());
    }

    private static long awaiting(Page<Collaboration> pending) {
        return pending.items().stream().filter(Collaboration::awaitsAnswer).count();
    }

    @Bean
    FieldValueFormatter kindOfCollaboration() {
        return FieldValueFormatter.choice("kind", CollaborationKind.class);
    }

    @Bean
    FieldValueFormatter lastDayOfProposal() {
        return FieldValueFormatter.day("expiresAt");
    }
}
