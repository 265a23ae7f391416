package io.artistagent.web.collaboration;

import io.artistagent.web.client.ApiClients;
import io.artistagent.web.client.Page;
import io.artistagent.web.collaboration.CollaborationsApi.Box;
import io.artistagent.web.forms.FieldValueFormatter;
import io.artistagent.web.frame.WaitingRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that this feature contributes to the shared packages. */
@Configuration(proxyBeanMethods = false)
class CollaborationConfiguration {

    @Bean
    CollaborationsApi collaborationsApi(ApiClients clients) {
        return clients.create(CollaborationsApi.class);
    }

    /** Counts the requests that wait for the artist's answer. */
    @Bean
    WaitingRequests pendingRequests(CollaborationsApi collaborations) {
        return (caller, artistId, limit) -> {
            long count = 0;
            String cursor = null;
            do {
                Page<Collaboration> pending = collaborations
                        .list(caller, new Box(artistId, "incoming", CollaborationStatus.PENDING, cursor, limit))
                        .or(Page.empty());
                count += pending.items().stream()
                        .filter(Collaboration::awaitsAnswer)
                        .count();
                cursor = pending.nextCursor();
            } while (cursor != null && count < limit);
            return (int) Math.min(count, limit);
        };
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
